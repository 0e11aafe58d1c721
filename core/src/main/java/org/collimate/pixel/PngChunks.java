// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Walks over the chunks of a PNG (ISO/IEC 15948) from the first.
final class PngChunks {
    /// A compressed text or profile may unpack to this much, as in Pillow: more is an attack on the reader's memory.
    private static final int MOST_UNPACKED = 1 << 20;

    private final byte[] file;
    private int begin;
    private int start;
    private int length;
    private int next;

    PngChunks(byte[] file) {
        this(file, 8);
    }

    /// Starts with the chunk that begins at `first`.
    PngChunks(byte[] file, int first) {
        this.file = file;
        this.next = first;
    }

    static int int32(byte[] file, int at) {
        return (file[at] & 0xff) << 24
                | (file[at + 1] & 0xff) << 16
                | (file[at + 2] & 0xff) << 8
                | (file[at + 3] & 0xff);
    }

    /// Whether eight more bytes follow, enough to begin another chunk.
    boolean hasNext() {
        return next + 8 <= file.length;
    }

    /// Goes to the next chunk. Its data may be cut off: see [#isWhole()].
    void next() throws BrokenImage {
        if (!hasNext()) {
            throw new BrokenImage("png-truncated", "the file ends after " + file.length + " bytes, within the picture");
        }
        begin = next;
        long stated = int32(file, begin) & 0xffffffffL;
        start = begin + 8;
        for (int i = begin + 4; i < start; i++) {
            int c = file[i] & 0xff;
            if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')) {
                throw new BrokenImage("png-chunk", "a chunk's name has the byte " + c + ", expected a letter");
            }
        }
        length = (int) Math.min(stated, file.length - start);
        next = (int) Math.min(start + stated + 4, Integer.MAX_VALUE - 16);
    }

    /// Where the chunk begins, with its length field.
    int begin() {
        return begin;
    }

    /// Where the chunk's data starts.
    int start() {
        return start;
    }

    /// How many bytes of data there are, at most up to the end of the file.
    int length() {
        return length;
    }

    /// Whether data and checksum are there to the last byte.
    boolean isWhole() {
        return next <= file.length;
    }

    boolean is(String name) {
        for (int i = 0; i < 4; i++) {
            if (file[begin + 4 + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// @throws BrokenImage if the chunk is cut off or its checksum is another
    void check() throws BrokenImage {
        if (!isWhole()) {
            throw new BrokenImage("png-truncated", "the file ends within a chunk " + name());
        }
        var crc = new CRC32();
        crc.update(file, begin + 4, 4 + length);
        if ((int) crc.getValue() != int32(file, start + length)) {
            throw new BrokenImage("png-checksum", "the checksum of a chunk " + name() + " is not that of its bytes");
        }
    }

    /// Rejects what Pillow cannot open: fields that are too short, unknown compression, text that unpacks to megabytes.
    void checkAncillary(int colourType) throws BrokenImage {
        int least =
                switch (name()) {
                    case "gAMA" -> 4;
                    case "cHRM" -> 32;
                    case "sRGB" -> 1;
                    case "pHYs" -> 9;
                    case "acTL" -> 8;
                    case "fcTL" -> 26;
                    case "fdAT" -> 4;
                    case "tRNS" -> colourType == PngHeader.RGB ? 6 : colourType == PngHeader.GREY ? 2 : 0;
                    default -> 0;
                };
        if (length < least) {
            throw new BrokenImage("png-chunk", "a chunk " + name() + " has " + length + " bytes, expected " + least);
        }
        if (is("iCCP") || is("zTXt")) {
            int zero = zeroFrom(start);
            boolean empty = is("zTXt") && zero + 1 >= start + length;
            if (!empty && (zero + 1 >= start + length || file[zero + 1] != 0)) {
                throw new BrokenImage("png-chunk", "a chunk " + name() + " has an unknown compression method");
            }
            if (!empty) {
                checkUnpacked(zero + 2);
            }
        } else if (is("iTXt")) {
            int zero = zeroFrom(start);
            if (zero + 2 < start + length && file[zero + 1] != 0 && file[zero + 2] == 0) {
                checkUnpacked(zeroFrom(zeroFrom(zero + 3) + 1) + 1);
            }
        }
    }

    private int zeroFrom(int at) {
        int i = at;
        while (i < start + length && file[i] != 0) {
            i++;
        }
        return i;
    }

    private void checkUnpacked(int from) throws BrokenImage {
        int packed = start + length - from;
        if (packed <= 0) {
            return;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, packed);
            var sink = new byte[1 << 13];
            int n = inflater.inflate(sink);
            while (n > 0 && inflater.getBytesWritten() <= MOST_UNPACKED) {
                n = inflater.inflate(sink);
            }
            if (inflater.getBytesWritten() > MOST_UNPACKED) {
                throw new BrokenImage("png-chunk", "a chunk " + name() + " unpacks to more than 1 MiB");
            }
        } catch (DataFormatException e) {
            // Broken text or a broken profile does not touch the pixels: nobody needs it here.
            return;
        } finally {
            inflater.end();
        }
    }

    private String name() {
        return new String(file, begin + 4, 4, StandardCharsets.ISO_8859_1);
    }
}
