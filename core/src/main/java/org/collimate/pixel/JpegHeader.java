// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// What a JPEG (ITU-T T.81) says before its first scan.
///
/// `process` is the low half of the SOF marker: 0 and 1 sequential, 2 progressive, 3 lossless …; `transform` is 0 when
/// the components are what they seem (RGB, CMYK), 1 for YCbCr, 2 for YCCK; `tables` are the segments that a decoder
/// needs, without application segments and comments; `scan` is where the first SOS marker stands.
record JpegHeader(
        int width, int height, int process, int bits, int components, int transform, byte[] tables, int scan) {
    /// Reads the segments up to the first SOS.
    static JpegHeader read(byte[] file) throws BrokenImage {
        return new Reader(file).read();
    }

    boolean isProgressive() {
        return process == 2;
    }

    private static final class Reader {
        private final byte[] file;
        private int at = 2;
        private int frame = -1;
        private int process;
        private boolean jfif;
        private int adobe = -1;

        Reader(byte[] file) {
            this.file = file;
        }

        private int int8(int index) throws BrokenImage {
            if (index >= file.length) {
                throw new BrokenImage(
                        "jpeg-truncated", "the file ends after " + file.length + " bytes, within its header");
            }
            return file[index] & 0xff;
        }

        private int int16(int index) throws BrokenImage {
            return int8(index) << 8 | int8(index + 1);
        }

        JpegHeader read() throws BrokenImage {
            var tables = new java.io.ByteArrayOutputStream(2048);
            while (true) {
                // Bytes between segments are skipped, as every decoder does.
                while (int8(at) != 0xff || int8(at + 1) == 0xff || int8(at + 1) == 0) {
                    at++;
                }
                int marker = int8(at + 1);
                if (marker == 0xd9) {
                    throw new BrokenImage("jpeg-data", "the file ends before its first scan");
                }
                if (marker == 0xd8 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
                    at += 2;
                    continue;
                }
                if (marker == 0xda) {
                    return finish(tables.toByteArray());
                }
                int end = at + 2 + int16(at + 2);
                if (end < at + 4 || end > file.length) {
                    throw new BrokenImage("jpeg-truncated", "a segment of the header does not fit into the file");
                }
                boolean needed = marker < 0xe0 || (marker > 0xef && marker != 0xfe);
                if (needed) {
                    tables.write(file, at, end - at);
                }
                note(marker, end);
                at = end;
            }
        }

        private void note(int marker, int end) throws BrokenImage {
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame && frame >= 0) {
                throw new BrokenImage("jpeg-header", "the header has two frames");
            }
            if (isFrame) {
                process = marker & 15;
                frame = at + 4;
            } else if (marker == 0xe0 && end - at >= 18 && isText(at + 4, "JFIF\0")) {
                jfif = true;
            } else if (marker == 0xee && end - at >= 16 && isText(at + 4, "Adobe")) {
                adobe = int8(at + 15);
            }
        }

        private boolean isText(int index, String text) {
            for (int i = 0; i < text.length(); i++) {
                if (file[index + i] != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private JpegHeader finish(byte[] tables) throws BrokenImage {
            if (frame < 0) {
                throw new BrokenImage("jpeg-header", "the first scan comes before the frame header");
            }
            int components = int8(frame + 5);
            int bits = int8(frame);
            return new JpegHeader(
                    int16(frame + 3), int16(frame + 1), process, bits, components, transform(components), tables, at);
        }

        /// The rule of the Independent JPEG Group's decoder, which everybody follows.
        private int transform(int components) throws BrokenImage {
            if (components == 4) {
                return adobe > 0 ? 2 : 0;
            }
            if (components != 3) {
                return 0;
            }
            if (jfif) {
                return 1;
            }
            if (adobe >= 0) {
                return adobe == 0 ? 0 : 1;
            }
            boolean named = int8(frame + 6) == 'R' && int8(frame + 9) == 'G' && int8(frame + 12) == 'B';
            return named ? 0 : 1;
        }
    }
}
