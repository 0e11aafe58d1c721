// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The unpacked contents of a PNG's consecutive IDAT chunks, whose checksums are checked on the way.
final class PngData implements AutoCloseable {
    private final byte[] file;
    private final PngChunks chunks;
    private final Inflater inflater = new Inflater();
    private boolean inside;

    /// `first` is where the first IDAT chunk begins.
    PngData(byte[] file, int first) throws BrokenImage {
        this.file = file;
        this.chunks = new PngChunks(file, first);
        this.inside = feed();
    }

    private boolean feed() throws BrokenImage {
        chunks.next();
        if (!chunks.is("IDAT")) {
            return false;
        }
        chunks.check();
        inflater.setInput(file, chunks.start(), chunks.length());
        return true;
    }

    /// Unpacks exactly `length` bytes.
    ///
    /// @throws BrokenImage if there are fewer, or they are damaged
    void fill(byte[] out, int offset, int length) throws BrokenImage {
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int n;
            try {
                n = inflater.inflate(out, at, end - at);
            } catch (DataFormatException e) {
                throw new BrokenImage("png-data", "the compressed pixels are damaged: " + e.getMessage());
            }
            at += n;
            if (n == 0) {
                if (inflater.finished() || inflater.needsDictionary()) {
                    throw new BrokenImage("png-data", "the compressed pixels end before the last row");
                }
                inside = inside && feed();
                if (!inside) {
                    throw new BrokenImage("png-data", "the IDAT chunks end before the last row");
                }
            }
        }
    }

    /// Walks over what follows the pixels, up to IEND, and rejects what Pillow cannot load.
    void finish(int colourType, boolean animated, List<String> remarks) throws BrokenImage {
        if (!inside) {
            chunks.checkAncillary(colourType);
        }
        while (chunks.isWhole() && chunks.hasNext()) {
            try {
                chunks.next();
            } catch (BrokenImage e) {
                remarks.add("png-end-missing");
                return;
            }
            if (chunks.is("IEND") || (animated && chunks.is("fcTL"))) {
                return;
            }
            if (!chunks.isWhole()) {
                throw new BrokenImage("png-truncated", "the file ends within a chunk after the pixels");
            }
            chunks.checkAncillary(colourType);
        }
        remarks.add("png-end-missing");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
