// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Headers of tar entries (POSIX.1-2001 ustar; pax where a name needs it): regular files of mode 0644 that belong to
/// nobody and have no time, so that equal contents give equal archives.
final class TarHeader {
    static final int BLOCK = 512;
    static final long LARGEST = (1L << 33) - 1;

    private static final int LONGEST_NAME = 100;
    private static final int CHECKSUM = 148;
    private static final byte[] BLANK = blank();

    private TarHeader() {}

    /// The header blocks of a file; one block, or three when the name is longer than 100 bytes.
    ///
    /// @throws IllegalArgumentException if the size does not fit into the header's eleven octal digits
    static byte[] of(String name, long size) {
        if (size > LARGEST) {
            throw new IllegalArgumentException("[" + name + "] is " + size + " bytes, expected at most " + LARGEST
                    + " (8 GiB), the most that every tar reader takes; split the file");
        }
        var nameBytes = name.getBytes(StandardCharsets.UTF_8);
        if (nameBytes.length <= LONGEST_NAME) {
            return block(nameBytes, size, '0');
        }
        var record = paxRecord(nameBytes);
        var out = new ByteArrayOutputStream(3 * BLOCK);
        var paxName = Arrays.copyOf(("pax/" + name).getBytes(StandardCharsets.UTF_8), LONGEST_NAME);
        out.writeBytes(block(paxName, record.length, 'x'));
        out.writeBytes(Arrays.copyOf(record, BLOCK));
        out.writeBytes(block(Arrays.copyOf(nameBytes, LONGEST_NAME), size, '0'));
        return out.toByteArray();
    }

    /// A line `LENGTH path=NAME` whose length counts itself.
    private static byte[] paxRecord(byte[] name) {
        int rest = " path=\n".length() + name.length;
        int length = rest + Integer.toString(rest).length();
        length = rest + Integer.toString(length).length();
        var out = new ByteArrayOutputStream(length);
        out.writeBytes((length + " path=").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(name);
        out.write('\n');
        return out.toByteArray();
    }

    private static byte[] block(byte[] name, long size, char kind) {
        var block = BLANK.clone();
        System.arraycopy(name, 0, block, 0, name.length);
        octal(block, 124, 11, size);
        block[156] = (byte) kind;
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        octal(block, CHECKSUM, 6, sum);
        block[CHECKSUM + 6] = 0;
        return block;
    }

    /// What all headers share; the checksum field is blank while the sum is taken.
    private static byte[] blank() {
        var block = new byte[BLOCK];
        octal(block, 100, 7, 0644);
        octal(block, 108, 7, 0);
        octal(block, 116, 7, 0);
        octal(block, 136, 11, 0);
        Arrays.fill(block, CHECKSUM, CHECKSUM + 8, (byte) ' ');
        System.arraycopy("ustar\00000".getBytes(StandardCharsets.US_ASCII), 0, block, 257, 8);
        octal(block, 329, 7, 0);
        octal(block, 337, 7, 0);
        return block;
    }

    private static void octal(byte[] block, int at, int digits, long number) {
        long rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            block[at + i] = (byte) ('0' + (rest & 7));
            rest >>>= 3;
        }
    }
}
