// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.ArrayList;
import java.util.List;

/// A GIF (87a and 89a): its first frame on the picture's area, interlaced or not.
final class GifImage implements OpenedImage {
    private final byte[] file;
    private final List<String> remarks = new ArrayList<>();
    private int width;
    private int height;
    private int left;
    private int top;
    private int frameWidth;
    private int frameHeight;
    private boolean interlaced;
    private Palette palette = new Palette();
    private int transparent = -1;
    private int data;
    private int pages = 1;

    private GifImage(byte[] file) {
        this.file = file;
    }

    static GifImage open(byte[] file) throws BrokenImage {
        var image = new GifImage(file);
        image.readHeader();
        return image;
    }

    private int int8(int at) throws BrokenImage {
        if (at >= file.length) {
            throw new BrokenImage("gif-truncated", "the file ends after " + file.length + " bytes, within the picture");
        }
        return file[at] & 0xff;
    }

    private int int16(int at) throws BrokenImage {
        return int8(at) | int8(at + 1) << 8;
    }

    private void readHeader() throws BrokenImage {
        width = int16(6);
        height = int16(8);
        int at = 13;
        if ((int8(10) & 0x80) != 0) {
            at = readPalette(at, int8(10));
        }
        while (true) {
            int block = int8(at++);
            if (block == ',') {
                readFrame(at);
                return;
            }
            if (block == '!') {
                // A graphic control block names the transparent index of the frame that follows.
                if (int8(at) == 0xf9 && int8(at + 1) >= 4 && (int8(at + 2) & 1) != 0) {
                    transparent = int8(at + 5);
                }
                at = afterBlocks(at + 1);
            } else if (block == ';') {
                throw new BrokenImage("gif-frame", "the file ends before its first frame");
            }
        }
    }

    private int readPalette(int at, int flags) throws BrokenImage {
        int count = 2 << (flags & 7);
        int8(at + 3 * count - 1);
        palette = Palette.ofTriples(file, at, count);
        return at + 3 * count;
    }

    private void readFrame(int start) throws BrokenImage {
        left = int16(start);
        top = int16(start + 2);
        frameWidth = int16(start + 4);
        frameHeight = int16(start + 6);
        int flags = int8(start + 8);
        if (frameWidth < 1 || frameHeight < 1) {
            throw new BrokenImage("gif-frame", "the first frame has " + frameWidth + " x " + frameHeight + " pixels");
        }
        // A frame beyond the area makes the area larger, as in Pillow.
        width = Math.max(width, left + frameWidth);
        height = Math.max(height, top + frameHeight);
        interlaced = (flags & 0x40) != 0;
        data = start + 9;
        if ((flags & 0x80) != 0) {
            data = readPalette(data, flags);
        }
        int8(data);
        if (transparent >= 0) {
            palette.setAlpha(transparent, 0);
        }
    }

    /// Where the chain of blocks that starts at `at` ends.
    private int afterBlocks(int at) throws BrokenImage {
        int next = at;
        while (int8(next) != 0) {
            next += int8(next) + 1;
        }
        return next + 1;
    }

    @Override
    public ImageHeader header() {
        return new ImageHeader(ImageFormat.GIF, width, height, 1, 8, palette.layout());
    }

    @Override
    public long workingBytes() {
        return (long) width * height + 12L * width + (1 << 17);
    }

    @Override
    public void decode(PixelDigest out) throws BrokenImage {
        var indices = new byte[Math.multiplyExact(width, height)];
        if (transparent > 0) {
            java.util.Arrays.fill(indices, (byte) transparent);
        }
        readIndices(new GifBlocks(file, data + 1), indices);
        var row = new byte[Math.multiplyExact(width, palette.layout().samples())];
        for (int y = 0; y < height; y++) {
            palette.expand(indices, y * width, width, row);
            out.row(row, 0);
        }
        countPages();
    }

    private void readIndices(GifBlocks blocks, byte[] indices) throws BrokenImage {
        var strings = new GifStrings(blocks, int8(data));
        if (!interlaced) {
            for (int y = 0; y < frameHeight; y++) {
                strings.fill(indices, (top + y) * width + left, frameWidth);
            }
            return;
        }
        int[][] passes = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
        for (var pass : passes) {
            for (int y = pass[0]; y < frameHeight; y += pass[1]) {
                strings.fill(indices, (top + y) * width + left, frameWidth);
            }
        }
    }

    private void countPages() {
        try {
            int at = afterBlocks(data + 1);
            while (int8(at) != ';') {
                int block = int8(at++);
                if (block == '!') {
                    at = afterBlocks(at + 1);
                } else if (block == ',') {
                    int flags = int8(at + 8);
                    at = afterBlocks(at + 10 + ((flags & 0x80) != 0 ? 3 * (2 << (flags & 7)) : 0));
                    pages++;
                }
            }
        } catch (BrokenImage e) {
            // The first frame is whole, and nobody asked for the others.
            remarks.add("gif-end-missing");
        }
        if (pages > 1) {
            remarks.add("image-pages");
        }
    }

    @Override
    public int pages() {
        return pages;
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }
}
