// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// What a TIFF says of its first page, checked as far as its own decoder needs.
///
/// `across` and `down` are the size of a strip or tile in pixels; `samples` are stored a pixel; `alpha` tells whether
/// the first sample beyond the colour is its transparency; `offsets` and `lengths` are of the strips or tiles, plane
/// by plane.
record TiffHeader(
        int width,
        int height,
        int bits,
        int samples,
        int compression,
        int photometric,
        boolean planar,
        int predictor,
        boolean tiled,
        int across,
        int down,
        boolean alpha,
        boolean bigEndian,
        boolean reversedBits,
        long[] offsets,
        long[] lengths) {
    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int CMYK = 5;
    static final int YCBCR = 6;

    static final int RAW = 1;
    static final int LZW = 5;
    static final int DEFLATE = 8;
    static final int OLD_DEFLATE = 32946;
    static final int PACK_BITS = 32773;

    static TiffHeader read(TiffDirectory tags) throws BrokenImage {
        int width = tags.value(256, 0);
        int height = tags.value(257, 0);
        int samples = tags.value(277, 1);
        int bits = tags.value(258, 1);
        for (long other : tags.values(258)) {
            if (other != bits) {
                throw new BrokenImage("tiff-unsupported", "the samples have " + bits + " and " + other + " bits");
            }
        }
        int format = tags.value(339, 1);
        boolean known = bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
        if (!known || (format != 1 && format != 4) || samples < 1 || samples > 64) {
            throw new BrokenImage(
                    "tiff-unsupported",
                    "found " + samples + " samples of " + bits + " bits and format " + format
                            + ", expected whole numbers of 1, 2, 4, 8 or 16 bits");
        }
        boolean tiled = tags.has(322);
        int compression = tags.value(259, RAW);
        int photometric = tags.value(262, WHITE_IS_ZERO);
        int colours = colours(photometric);
        if (!isKnown(photometric, samples, bits, tags.values(338))) {
            throw new BrokenImage(
                    "tiff-unsupported",
                    "found photometric interpretation " + photometric + " with " + samples + " samples of " + bits
                            + " bits and " + tags.values(338).length + " of them extra");
        }
        long extra = tags.has(338) ? tags.value(338, 0) : (samples == 4 && colours == 3 ? 2 : 0);
        return new TiffHeader(
                width,
                height,
                bits,
                samples,
                compression,
                photometric,
                tags.value(284, 1) == 2 && samples > 1,
                compression == LZW || compression == DEFLATE || compression == OLD_DEFLATE ? tags.value(317, 1) : 1,
                tiled,
                tiled ? tags.value(322, 0) : width,
                tiled ? tags.value(323, 0) : Math.min(tags.value(278, height), Math.max(height, 1)),
                samples > colours && colours != 4 && (extra == 1 || extra == 2),
                tags.isBigEndian(),
                tags.value(266, 1) == 2,
                tags.values(tiled ? 324 : 273),
                tags.values(tiled ? 325 : 279));
    }

    /// The combinations that Pillow loads, and we with it.
    private static boolean isKnown(int photometric, int samples, int bits, long[] extra) {
        boolean bytes = bits == 8 || (bits == 16 && samples <= 4);
        return switch (photometric) {
            case WHITE_IS_ZERO -> samples == 1 && extra.length == 0;
            case BLACK_IS_ZERO ->
                (samples == 1 && extra.length == 0) || (samples == 2 && bits == 8 && extra.length == 1);
            case RGB -> bytes && samples <= 6 && (samples == 3 + extra.length || (samples == 4 && extra.length == 0));
            case PALETTE -> samples == 1 && bits <= 8 && extra.length == 0;
            case CMYK -> bytes && samples <= 6 && samples == 4 + extra.length;
            case YCBCR -> samples == 3 && bits == 8 && extra.length == 0;
            default -> false;
        };
    }

    private static int colours(int photometric) {
        return switch (photometric) {
            case RGB, YCBCR -> 3;
            case CMYK -> 4;
            default -> 1;
        };
    }

    /// Samples of colour a pixel, alpha left out.
    int colours() {
        return colours(photometric);
    }

    Layout layout() {
        return switch (photometric) {
            case RGB, YCBCR -> alpha ? Layout.RGBA : Layout.RGB;
            case CMYK -> Layout.CMYK;
            // The colours may all be grey; the rows are reduced anyway.
            case PALETTE -> Layout.RGB;
            default -> alpha ? Layout.GREY_ALPHA : Layout.GREY;
        };
    }

    /// Samples a pixel as stored and shown: unspecified extra samples are no channels.
    int channels() {
        return photometric == PALETTE ? 1 : layout().samples();
    }

    /// Whether we decode it ourselves.
    boolean isPlain() {
        boolean packed =
                switch (compression) {
                    case RAW, LZW, DEFLATE, OLD_DEFLATE, PACK_BITS -> true;
                    default -> false;
                };
        boolean coloured = photometric != YCBCR;
        boolean predicted = predictor == 1 || (predictor == 2 && bits >= 8);
        return packed && coloured && predicted && !reversedBits && (samples == 1 || bits >= 8);
    }

    /// The strips or tiles side by side, and one below another.
    int columns() {
        return Math.ceilDiv(width, across);
    }

    int lines() {
        return Math.ceilDiv(height, down);
    }

    /// The bytes of one row of one strip or tile in one plane.
    long rowBytes() {
        return ((long) across * (planar ? 1 : samples) * bits + 7) / 8;
    }

    /// @throws BrokenImage if a strip or tile is not named or lies beyond the file
    void check(long fileLength) throws BrokenImage {
        if (across < 1 || down < 1) {
            throw new BrokenImage("tiff-directory", "a strip or tile has " + across + " x " + down + " pixels");
        }
        long needed = (long) columns() * lines() * (planar ? samples : 1);
        if (offsets.length < needed || (lengths.length < needed && compression != RAW)) {
            throw new BrokenImage(
                    "tiff-directory", "the directory names " + offsets.length + " strips or tiles, expected " + needed);
        }
        for (int i = 0; i < needed; i++) {
            long length = compression == RAW && (isPlain() || i >= lengths.length) ? 0 : lengths[i];
            if (offsets[i] < 0 || length < 0 || offsets[i] >= fileLength || length > fileLength - offsets[i]) {
                throw new BrokenImage("tiff-truncated", "strip or tile " + i + " lies beyond the end of the file");
            }
        }
    }
}
