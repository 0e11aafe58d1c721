// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/// A raster that keeps nothing: it hands each row on as the decoder puts it in, so that a picture of 80 megapixels
/// needs no 240 MB of heap.
final class JpegRows extends WritableRaster {
    private final PixelDigest out;
    private final long first;
    private long count;

    /// `skipped` is how often the picture is shown before it counts.
    JpegRows(int width, int height, int components, int skipped, PixelDigest out) {
        super(
                new PixelInterleavedSampleModel(
                        DataBuffer.TYPE_BYTE, width, height, components, width * components, offsets(components)),
                new DataBufferByte(1),
                new Point());
        this.first = (long) skipped * height;
        this.out = out;
    }

    private static int[] offsets(int components) {
        var offsets = new int[components];
        for (int i = 0; i < components; i++) {
            offsets[i] = i;
        }
        return offsets;
    }

    /// A colour model that asks the decoder for grey, RGB or CMYK without a further conversion.
    ColorModel colours() {
        return new ComponentColorModel(
                switch (getNumBands()) {
                    case 1 -> ColorSpace.getInstance(ColorSpace.CS_GRAY);
                    case 3 -> ColorSpace.getInstance(ColorSpace.CS_sRGB);
                    default -> new InkSpace();
                },
                false,
                false,
                Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
    }

    /// The rows so far, those that did not count included.
    long count() {
        return count;
    }

    @Override
    public void setRect(int x, int y, Raster row) {
        if (x == 0
                && y == count % getHeight()
                && row.getHeight() == 1
                && row.getDataBuffer() instanceof DataBufferByte bytes
                && bytes.getData().length >= getWidth() * getNumBands()) {
            if (y == 0) {
                out.restart();
            }
            if (count >= first) {
                out.row(bytes.getData(), 0);
            }
            count++;
        }
    }

    /// The name of four inks. Nothing is ever converted with it.
    private static final class InkSpace extends ColorSpace {
        private static final long serialVersionUID = 1L;

        InkSpace() {
            super(TYPE_CMYK, 4);
        }

        @Override
        public float[] toRGB(float[] inks) {
            throw new UnsupportedOperationException("inks stay inks");
        }

        @Override
        public float[] fromRGB(float[] colour) {
            throw new UnsupportedOperationException("inks stay inks");
        }

        @Override
        public float[] toCIEXYZ(float[] inks) {
            throw new UnsupportedOperationException("inks stay inks");
        }

        @Override
        public float[] fromCIEXYZ(float[] colour) {
            throw new UnsupportedOperationException("inks stay inks");
        }
    }
}
