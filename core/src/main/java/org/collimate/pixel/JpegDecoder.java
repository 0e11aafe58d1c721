// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/// The JDK's native JPEG decoder. Making one takes longer than decoding a thumbnail, so they are kept and lent.
final class JpegDecoder {
    private static final String PROVIDER = "com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi";
    private static final ConcurrentLinkedQueue<JpegDecoder> IDLE = new ConcurrentLinkedQueue<>();

    private final ImageReader reader;
    private int warnings;

    private JpegDecoder(ImageReader reader) {
        this.reader = reader;
        reader.addIIOReadWarningListener((source, warning) -> warnings++);
    }

    /// A decoder that nobody else uses now.
    static JpegDecoder borrow() throws BrokenImage {
        var idle = IDLE.poll();
        return idle != null ? idle : create();
    }

    /// Hands a decoder back after it worked well.
    static void giveBack(JpegDecoder decoder) {
        IDLE.offer(decoder);
    }

    private static JpegDecoder create() throws BrokenImage {
        Iterator<ImageReaderSpi> providers =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (providers.hasNext()) {
            var provider = providers.next();
            // By name: another JPEG provider on the class path must not decode to other pixels.
            if (provider.getClass().getName().equals(PROVIDER)) {
                try {
                    return new JpegDecoder(provider.createReaderInstance());
                } catch (IOException e) {
                    throw new BrokenImage("decoder-failed", "the JDK's JPEG decoder cannot be made");
                }
            }
        }
        throw new BrokenImage(
                "decoder-failed", "this Java has no " + PROVIDER + "; use one with the module java.desktop");
    }

    /// Decodes a whole picture.
    ///
    /// The JDK shows a progressive picture once a scan, ever better; only the last time counts. `scans` is how
    /// often we expect it, so that the others need not be digested.
    ///
    /// @return remarks
    List<String> decode(JpegInput input, JpegHeader header, int scans, PixelDigest out) throws BrokenImage {
        warnings = 0;
        int shows = header.isProgressive() ? scans : 1;
        var rows = read(input, header, shows - 1, out);
        long shown = rows.count() / header.height();
        if (shown > 0 && shown < shows) {
            // Some of the scans we counted were none.
            input.rewind();
            rows = read(input, header, (int) shown - 1, out);
        }
        if (input.isBeyondEnd()) {
            throw new BrokenImage("jpeg-truncated", "the last scan ends before the last row");
        }
        if (rows.count() == 0 || rows.count() % header.height() != 0) {
            throw new BrokenImage("jpeg-data", "found " + rows.count() + " rows, expected " + header.height());
        }
        if (warnings > 0 && header.isProgressive()) {
            // Newer decoders refuse most of these, and a scan that is lost spoils the whole picture.
            throw new BrokenImage("jpeg-data", "a scan of a progressive picture is damaged");
        }
        return warnings > 0 ? List.of("jpeg-warning") : List.of();
    }

    private JpegRows read(JpegInput input, JpegHeader header, int skipped, PixelDigest out) throws BrokenImage {
        var rows = new JpegRows(header.width(), header.height(), header.components(), skipped, out);
        try {
            reader.setInput(input, true, true);
            var parameters = reader.getDefaultReadParam();
            parameters.setDestination(new BufferedImage(rows.colours(), rows, false, null));
            reader.read(0, parameters);
            reader.setInput(null);
            return rows;
        } catch (IOException | RuntimeException e) {
            reader.dispose();
            throw new BrokenImage("jpeg-data", "the scans are damaged or lack a table");
        }
    }
}
