// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The unpacked bytes of one strip or tile of a TIFF, given out piece by piece.
sealed interface TiffBytes extends AutoCloseable {
    /// Unpacks exactly `length` bytes.
    ///
    /// @throws BrokenImage if there are fewer, or they are damaged
    void fill(byte[] out, int offset, int length) throws BrokenImage;

    @Override
    default void close() {}

    /// Opens the strip or tile of this number.
    static TiffBytes open(byte[] file, TiffHeader header, int number) throws BrokenImage {
        int from = (int) header.offsets()[number];
        int to = header.compression() == TiffHeader.RAW ? file.length : (int) (from + header.lengths()[number]);
        return switch (header.compression()) {
            case TiffHeader.RAW -> new Raw(file, from);
            case TiffHeader.LZW -> new Lzw(file, from, to);
            case TiffHeader.PACK_BITS -> new PackBits(file, from, to);
            default -> new Deflate(file, from, to);
        };
    }

    private static BrokenImage tooShort() {
        return new BrokenImage("tiff-data", "a strip or tile ends before its last row");
    }

    /// Not compressed.
    final class Raw implements TiffBytes {
        private final byte[] file;
        private int at;

        Raw(byte[] file, int at) {
            this.file = file;
            this.at = at;
        }

        /// Where the next `length` bytes stand in the file, for a reader that needs no copy.
        int skip(int length) throws BrokenImage {
            if (length > file.length - at) {
                throw new BrokenImage("tiff-truncated", "a strip or tile lies beyond the end of the file");
            }
            int here = at;
            at += length;
            return here;
        }

        @Override
        public void fill(byte[] out, int offset, int length) throws BrokenImage {
            System.arraycopy(file, skip(length), out, offset, length);
        }
    }

    /// Zlib (TIFF technical note 3 to 6.0).
    final class Deflate implements TiffBytes {
        private final Inflater inflater = new Inflater();

        Deflate(byte[] file, int from, int to) {
            inflater.setInput(file, from, to - from);
        }

        @Override
        public void fill(byte[] out, int offset, int length) throws BrokenImage {
            int at = offset;
            while (at < offset + length) {
                try {
                    int n = inflater.inflate(out, at, offset + length - at);
                    if (n == 0) {
                        throw tooShort();
                    }
                    at += n;
                } catch (DataFormatException e) {
                    throw new BrokenImage("tiff-data", "the compressed pixels are damaged: " + e.getMessage());
                }
            }
        }

        @Override
        public void close() {
            inflater.end();
        }
    }

    /// Runs of bytes (TIFF 6.0, section 9).
    final class PackBits implements TiffBytes {
        private final byte[] file;
        private final int to;
        private int at;
        private int copies;
        private int repeats;

        PackBits(byte[] file, int from, int to) {
            this.file = file;
            this.at = from;
            this.to = to;
        }

        @Override
        public void fill(byte[] out, int offset, int length) throws BrokenImage {
            int next = offset;
            int end = offset + length;
            while (next < end) {
                if (copies == 0 && repeats == 0) {
                    start();
                }
                int count = Math.min(end - next, Math.max(copies, repeats));
                if (copies > 0) {
                    System.arraycopy(file, at, out, next, count);
                    at += count;
                    copies -= count;
                } else {
                    java.util.Arrays.fill(out, next, next + count, file[at]);
                    repeats -= count;
                    at += repeats == 0 ? 1 : 0;
                }
                next += count;
            }
        }

        private void start() throws BrokenImage {
            while (at < to && file[at] == -128) {
                at++;
            }
            if (at + 1 >= to) {
                throw tooShort();
            }
            int control = file[at++];
            if (control < 0) {
                repeats = 1 - control;
            } else {
                copies = control + 1;
                if (copies > to - at) {
                    throw tooShort();
                }
            }
        }
    }

    /// LZW with the highest bits first and codes that grow one early (TIFF 6.0, section 13).
    final class Lzw implements TiffBytes {
        private static final int CLEAR = 256;
        private static final int END = 257;

        private final byte[] file;
        private final int to;
        private final LzwTable table = new LzwTable();
        private int at;
        private int bits;
        private int bitCount;
        private int width = 9;
        private int next = 258;
        private int previous = -1;

        Lzw(byte[] file, int from, int to) throws BrokenImage {
            this.file = file;
            this.at = from;
            this.to = to;
            if (to - from >= 2 && file[from] == 0 && (file[from + 1] & 1) != 0) {
                throw new BrokenImage("tiff-unsupported", "the LZW is of the kind before TIFF 5.0");
            }
        }

        @Override
        public void fill(byte[] out, int offset, int length) throws BrokenImage {
            int end = offset + length;
            int here = table.drain(out, offset, end);
            while (here < end) {
                while (bitCount < width) {
                    if (at >= to) {
                        throw tooShort();
                    }
                    bits = bits << 8 | (file[at++] & 0xff);
                    bitCount += 8;
                }
                bitCount -= width;
                int code = bits >>> bitCount & ((1 << width) - 1);
                if (code == CLEAR) {
                    width = 9;
                    next = 258;
                    previous = -1;
                } else if (code == END) {
                    throw tooShort();
                } else {
                    here = write(code, out, here, end);
                }
            }
        }

        private int write(int code, byte[] out, int here, int end) throws BrokenImage {
            if (code > next || (previous < 0 && code > CLEAR) || (code == next && next >= 4096)) {
                throw new BrokenImage("tiff-data", "LZW code " + code + " comes before it is defined");
            }
            if (previous >= 0 && next < 4096) {
                table.add(next, previous, code == next ? previous : code);
                next++;
                // One early: the encoder of TIFF 5.0 did so, and all followed.
                if (next + 1 >= 1 << width && width < 12) {
                    width++;
                }
            }
            previous = code;
            return table.write(code, out, here, end);
        }
    }
}
