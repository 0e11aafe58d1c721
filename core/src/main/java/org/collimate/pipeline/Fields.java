// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Builds and reads byte records whose unsigned order is the order of their fields: numbers big-endian, texts as UTF-8
/// ended by a zero byte (texts hold no NUL).
final class Fields {
    private byte[] bytes;
    private int position;

    private Fields(byte[] bytes) {
        this.bytes = bytes;
    }

    static Fields write() {
        return new Fields(new byte[128]);
    }

    static Fields read(byte[] record) {
        return new Fields(record);
    }

    Fields text(String text) {
        var encoded = text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        raw(encoded);
        grow(1);
        bytes[position++] = 0;
        return this;
    }

    Fields raw(byte[] more) {
        grow(more.length);
        System.arraycopy(more, 0, bytes, position, more.length);
        position += more.length;
        return this;
    }

    Fields number(long number) {
        grow(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(position, number);
        position += Long.BYTES;
        return this;
    }

    byte[] done() {
        return Arrays.copyOf(bytes, position);
    }

    String text() {
        int end = position;
        while (bytes[end] != 0) {
            end++;
        }
        var text = new String(bytes, position, end - position, StandardCharsets.UTF_8);
        position = end + 1;
        return text;
    }

    byte[] raw(int length) {
        var part = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return part;
    }

    long number() {
        long number = ByteBuffer.wrap(bytes).getLong(position);
        position += Long.BYTES;
        return number;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    private void grow(int more) {
        if (position + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, position + more));
        }
    }
}
