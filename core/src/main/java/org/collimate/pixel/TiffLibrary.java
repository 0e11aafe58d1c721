// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;

/// The kinds of TIFF that are left to TwelveMonkeys: fax, JPEG, YCbCr, reversed bits.
final class TiffLibrary {
    private static final TIFFImageReaderSpi PROVIDER = new TIFFImageReaderSpi();

    private TiffLibrary() {}

    static void decode(byte[] file, TiffHeader header, PixelDigest out) throws BrokenImage {
        boolean known =
                switch (header.compression()) {
                    case 2, 3, 4, 6, 7 -> true;
                    case TiffHeader.RAW,
                            TiffHeader.LZW,
                            TiffHeader.DEFLATE,
                            TiffHeader.OLD_DEFLATE,
                            TiffHeader.PACK_BITS -> true;
                    default -> false;
                };
        if (!known || header.bits() > 8) {
            throw unsupported(header);
        }
        BufferedImage image;
        try {
            var reader = PROVIDER.createReaderInstance(null);
            try (var stream = new ByteArrayImageInputStream(file)) {
                reader.setInput(stream, true, true);
                image = reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new BrokenImage("tiff-data", "the library cannot decode compression " + header.compression());
        }
        deliver(image, header, out);
    }

    private static BrokenImage unsupported(TiffHeader header) {
        return new BrokenImage(
                "tiff-unsupported",
                "found compression " + header.compression() + ", photometric interpretation " + header.photometric()
                        + ", " + header.bits() + " bits");
    }

    private static void deliver(BufferedImage image, TiffHeader header, PixelDigest out) throws BrokenImage {
        var raster = image.getRaster();
        int width = header.width();
        int samples = header.layout().samples();
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        if (raster.getWidth() != width
                || raster.getHeight() != header.height()
                || (!indexed
                        && (raster.getNumBands() < samples
                                || raster.getSampleModel().getSampleSize(0) != 8))) {
            throw unsupported(header);
        }
        var row = new byte[width * samples];
        int[] pixels = new int[width * raster.getNumBands()];
        for (int y = 0; y < header.height(); y++) {
            pixels = raster.getPixels(0, y, width, 1, pixels);
            for (int i = 0; i < width; i++) {
                if (image.getColorModel() instanceof IndexColorModel colours) {
                    int rgb = colours.getRGB(pixels[i]);
                    for (int c = 0; c < samples; c++) {
                        row[i * samples + c] = (byte) (rgb >>> (16 - 8 * c));
                    }
                } else {
                    for (int c = 0; c < samples; c++) {
                        row[i * samples + c] = (byte) pixels[i * raster.getNumBands() + c];
                    }
                }
            }
            out.row(row, 0);
        }
    }
}
