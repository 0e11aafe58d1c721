// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.Optional;

/// What a PNG says before its pixels: the chunks IHDR, PLTE, tRNS and acTL.
///
/// `colourKey` is the transparent grey or the transparent red, green and blue, as written in tRNS; `frames` is above 1
/// for an animation; `firstData` is where the first IDAT chunk begins.
record PngHeader(
        int width,
        int height,
        int bits,
        int colourType,
        boolean interlaced,
        Optional<Palette> palette,
        int[] colourKey,
        int frames,
        int firstData) {
    static final int GREY = 0;
    static final int RGB = 2;
    static final int INDEXED = 3;
    static final int GREY_ALPHA = 4;
    static final int RGBA = 6;

    /// Reads the chunks up to the first IDAT.
    static PngHeader read(byte[] file) throws BrokenImage {
        var chunks = new PngChunks(file);
        chunks.next();
        if (!chunks.is("IHDR") || chunks.length() < 13) {
            throw new BrokenImage("png-header", "the first chunk is not a whole IHDR");
        }
        chunks.check();
        int at = chunks.start();
        int bits = file[at + 8] & 0xff;
        int colourType = file[at + 9] & 0xff;
        int interlace = file[at + 12] & 0xff;
        if (!isKnown(bits, colourType) || file[at + 10] != 0 || file[at + 11] != 0 || interlace > 1) {
            throw new BrokenImage(
                    "png-header",
                    "IHDR has bit depth " + bits + ", colour type " + colourType + ", interlace " + interlace
                            + ", which the standard does not know");
        }
        int width = PngChunks.int32(file, at);
        int height = PngChunks.int32(file, at + 4);
        Optional<Palette> palette = Optional.empty();
        int[] colourKey = {};
        int frames = 1;
        for (chunks.next(); !chunks.is("IDAT"); chunks.next()) {
            chunks.check();
            chunks.checkAncillary(colourType);
            if (chunks.is("IEND")) {
                throw new BrokenImage("png-data", "the file has no IDAT chunk");
            }
            if (chunks.is("PLTE") && colourType == INDEXED) {
                palette = Optional.of(Palette.ofTriples(file, chunks.start(), chunks.length() / 3));
            } else if (chunks.is("tRNS") && colourType == INDEXED && palette.isPresent()) {
                for (int i = 0; i < Math.min(256, chunks.length()); i++) {
                    palette.get().setAlpha(i, file[chunks.start() + i] & 0xff);
                }
            } else if (chunks.is("tRNS") && colourType <= RGB) {
                colourKey = colourKey(file, chunks.start(), colourType == RGB ? 3 : 1);
            } else if (chunks.is("acTL")) {
                frames = Math.clamp(PngChunks.int32(file, chunks.start()) & 0xffffffffL, 1, 1 << 20);
            } else if (chunks.is("fcTL") && !isWholeFrame(file, chunks.start(), width, height)) {
                throw new BrokenImage("png-frame", "the first frame of the animation does not fill the picture");
            }
        }
        if (colourType == INDEXED && palette.isEmpty()) {
            throw new BrokenImage("png-palette", "the picture has colour type 3 and no PLTE chunk");
        }
        return new PngHeader(
                width, height, bits, colourType, interlace == 1, palette, colourKey, frames, chunks.begin());
    }

    private static boolean isKnown(int bits, int colourType) {
        return switch (colourType) {
            case GREY -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case INDEXED -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
            case RGB, GREY_ALPHA, RGBA -> bits == 8 || bits == 16;
            default -> false;
        };
    }

    private static int[] colourKey(byte[] file, int at, int count) {
        var key = new int[count];
        for (int i = 0; i < count; i++) {
            key[i] = (file[at + 2 * i] & 0xff) << 8 | (file[at + 2 * i + 1] & 0xff);
        }
        return key;
    }

    private static boolean isWholeFrame(byte[] file, int at, int width, int height) {
        return PngChunks.int32(file, at + 4) == width
                && PngChunks.int32(file, at + 8) == height
                && PngChunks.int32(file, at + 12) == 0
                && PngChunks.int32(file, at + 16) == 0;
    }

    /// Samples a pixel as stored.
    int channels() {
        return switch (colourType) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGBA -> 4;
            default -> 1;
        };
    }

    /// The layout of the rows that come out: a palette became colours, a colour key an alpha.
    Layout layout() {
        return switch (colourType) {
            case GREY -> colourKey.length == 0 ? Layout.GREY : Layout.GREY_ALPHA;
            case RGB -> colourKey.length == 0 ? Layout.RGB : Layout.RGBA;
            case GREY_ALPHA -> Layout.GREY_ALPHA;
            case RGBA -> Layout.RGBA;
            default -> palette.map(Palette::layout).orElse(Layout.GREY);
        };
    }

    int bytesPerSample() {
        return bits == 16 ? 2 : 1;
    }
}
