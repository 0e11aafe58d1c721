// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.List;

/// A JPEG of 8 bits with Huffman coding, sequential or progressive: grey, YCbCr, RGB, CMYK, YCCK.
///
/// The JDK's native decoder does the work. It sees the file without its application segments, so that no colour
/// profile, thumbnail or EXIF block can trouble it, and with one that states the colour transform, so that it need not
/// guess.
final class JpegImage implements OpenedImage {
    /// Each scan of a progressive JPEG passes over the whole picture: a small file of thousands of scans keeps a
    /// decoder busy for hours. Real encoders write 10, rarely 64.
    private static final int MOST_SCANS = 256;

    private static final long MOST_SCANNED = 4_000_000_000L;

    private final byte[] file;
    private final JpegHeader header;
    private List<String> remarks = List.of();

    private JpegImage(byte[] file, JpegHeader header) {
        this.file = file;
        this.header = header;
    }

    static JpegImage open(byte[] file) throws BrokenImage {
        var header = JpegHeader.read(file);
        int components = header.components();
        if (header.process() > 2 || header.bits() != 8) {
            throw new BrokenImage(
                    "jpeg-unsupported",
                    "found a JPEG of process " + header.process() + " and " + header.bits()
                            + " bits, expected sequential or progressive Huffman coding of 8 bits");
        }
        if (components != 1 && components != 3 && components != 4) {
            throw new BrokenImage("jpeg-header", "found " + components + " components, expected 1, 3 or 4");
        }
        return new JpegImage(file, header);
    }

    @Override
    public ImageHeader header() {
        return new ImageHeader(ImageFormat.JPEG, header.width(), header.height(), header.components(), 8, layout());
    }

    private Layout layout() {
        return switch (header.components()) {
            case 1 -> Layout.GREY;
            case 3 -> Layout.RGB;
            default -> Layout.CMYK;
        };
    }

    @Override
    public long workingBytes() {
        long row = (long) header.width() * header.components();
        // A progressive decoder keeps all coefficients, outside the heap. Most files have their colour at half size.
        long coefficients = header.isProgressive() ? row * header.height() : 0;
        return 64 * row + coefficients + (1 << 18);
    }

    @Override
    public void decode(PixelDigest out) throws BrokenImage {
        int end = lastEnd();
        if (end < 0) {
            throw new BrokenImage("jpeg-truncated", "the file has no end marker; it was cut off");
        }
        int scans = countScans();
        if (scans > MOST_SCANS || (long) scans * header.width() * header.height() > MOST_SCANNED) {
            throw new BrokenImage("jpeg-scans", "found " + scans + " scans, expected about 10");
        }
        var decoder = JpegDecoder.borrow();
        remarks = decoder.decode(new JpegInput(file, header), header, scans, out);
        // Not given back after a failure: its native state may be in disorder.
        JpegDecoder.giveBack(decoder);
    }

    private int lastEnd() {
        for (int i = file.length - 2; i > header.scan(); i--) {
            if (file[i] == -1 && (file[i + 1] & 0xff) == 0xd9) {
                return i;
            }
        }
        return -1;
    }

    private int countScans() {
        int scans = 0;
        for (int i = header.scan(); i < file.length - 1; i++) {
            if (file[i] == -1 && (file[i + 1] & 0xff) == 0xda) {
                scans++;
            }
        }
        return scans;
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }
}
