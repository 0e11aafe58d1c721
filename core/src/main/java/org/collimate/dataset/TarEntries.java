// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks through the regular files of a tar stream (ustar, pax and GNU long names) in constant memory. A member that
/// is not read is skipped. Used by one thread.
final class TarEntries implements AutoCloseable {
    private static final int LONGEST_EXTENSION = 1 << 20;

    private final InputStream in;
    private final String where;
    private final byte[] block = new byte[TarHeader.BLOCK];
    private long position;
    private long unread;
    private long padding;

    /// A file in the archive: its name, where its bytes begin, how many they are, and whether its header says that it
    /// has no owner and no time.
    record Entry(String name, long offset, long bytes, boolean anonymous) {}

    /// `where` names the archive in messages.
    TarEntries(InputStream in, String where) {
        this.in = in;
        this.where = where;
    }

    /// The next regular file, or empty at the end of the archive.
    ///
    /// @throws DatasetFormatException if the stream is no tar or breaks off
    Optional<Entry> next() throws IOException {
        String longName = null;
        while (true) {
            skip(unread + padding);
            unread = 0;
            padding = 0;
            long at = position;
            fill();
            if (isZero()) {
                return Optional.empty();
            }
            checkSum(at);
            long size = number(124, 12, at);
            unread = size;
            padding = (TarHeader.BLOCK - size % TarHeader.BLOCK) % TarHeader.BLOCK;
            switch (block[156]) {
                case 'x' -> longName = paxPath(new String(extension(size), StandardCharsets.UTF_8), longName);
                case 'L' -> longName = text(extension(size), 0, (int) size);
                case '0', 0 -> {
                    var name = longName == null ? shortName() : longName;
                    boolean anonymous = number(108, 8, at) == 0 && number(116, 8, at) == 0 && number(136, 12, at) == 0;
                    return Optional.of(new Entry(name, position, size, anonymous));
                }
                default -> longName = null;
            }
        }
    }

    /// The bytes of the file that [#next] named; at most once for each.
    byte[] read(Entry entry) throws IOException {
        // Grows with what really comes, so that a header cannot ask for memory the archive does not fill.
        var bytes = in.readNBytes((int) Math.min(entry.bytes, Integer.MAX_VALUE - 16));
        position += bytes.length;
        unread -= bytes.length;
        if (bytes.length != entry.bytes) {
            throw broken(position, "ends inside a file");
        }
        return bytes;
    }

    private byte[] extension(long size) throws IOException {
        if (size > LONGEST_EXTENSION) {
            throw broken(position, "has a name of " + size + " bytes");
        }
        return read(new Entry("", position, size, true));
    }

    private static @Nullable String paxPath(String records, @Nullable String before) {
        for (var line : records.split("\n")) {
            int at = line.indexOf(" path=");
            if (at > 0) {
                return line.substring(at + " path=".length());
            }
        }
        return before;
    }

    private String shortName() {
        var name = text(block, 0, 100);
        var prefix = text(block, 345, 155);
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes, int from, int longest) {
        int end = from;
        while (end < from + longest && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private long number(int at, int length, long header) throws DatasetFormatException {
        long number = 0;
        for (int i = at; i < at + length; i++) {
            byte digit = block[i];
            if (digit >= '0' && digit <= '7') {
                number = number << 3 | (digit - '0');
            } else if (digit != ' ' && digit != 0) {
                throw broken(header, "has a header whose numbers are not octal");
            }
        }
        return number;
    }

    private void checkSum(long header) throws DatasetFormatException {
        int sum = 0;
        for (int i = 0; i < block.length; i++) {
            sum += i >= 148 && i < 156 ? ' ' : block[i] & 0xff;
        }
        if (sum != number(148, 8, header)) {
            throw broken(header, "has a header whose checksum is wrong");
        }
    }

    private boolean isZero() {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        int got = in.readNBytes(block, 0, block.length);
        position += got;
        if (got < block.length) {
            throw broken(position, "ends without its end mark");
        }
    }

    private void skip(long count) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException e) {
            throw broken(position, "ends inside a file");
        }
        position += count;
    }

    private DatasetFormatException broken(long at, String what) {
        return new DatasetFormatException("[" + where + " byte " + at + "] " + what
                + ", expected a whole tar; the file was cut off or changed after it was written");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
