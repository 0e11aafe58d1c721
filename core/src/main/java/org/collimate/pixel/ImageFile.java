// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.nio.charset.StandardCharsets;

/// What a file is, told from its first bytes alone: names and extensions lie.
public sealed interface ImageFile {
    /// A kind of image that [PixelReader] reads.
    record Readable(ImageFormat format) implements ImageFile {}

    /// A kind of picture that is known by name and not read: `webp`, `bmp`, `pdf`, `eps`, `svg` …
    record Unsupported(String name) implements ImageFile {}

    /// Nothing we know.
    record Unknown() implements ImageFile {}

    /// Says what a file is from at most its first 1,024 bytes.
    static ImageFile probe(byte[] file) {
        if (starts(file, "\u00ff\u00d8\u00ff", 0)) {
            return new Readable(ImageFormat.JPEG);
        }
        if (starts(file, "\u0089PNG\r\n\u001a\n", 0)) {
            return new Readable(ImageFormat.PNG);
        }
        if (starts(file, "GIF87a", 0) || starts(file, "GIF89a", 0)) {
            return new Readable(ImageFormat.GIF);
        }
        if (starts(file, "II*\0", 0)
                || starts(file, "MM\0*", 0)
                || starts(file, "II+\0", 0)
                || starts(file, "MM\0+", 0)) {
            return new Readable(ImageFormat.TIFF);
        }
        return unsupported(file);
    }

    private static ImageFile unsupported(byte[] file) {
        if (starts(file, "RIFF", 0) && starts(file, "WEBP", 8)) {
            return new Unsupported("webp");
        }
        if (starts(file, "BM", 0) && file.length >= 26 && file[6] == 0 && file[7] == 0) {
            return new Unsupported("bmp");
        }
        if (starts(file, "%PDF-", 0)) {
            return new Unsupported("pdf");
        }
        if (starts(file, "%!PS", 0) || starts(file, "\u00c5\u00d0\u00d3\u00c6", 0)) {
            return new Unsupported("eps");
        }
        if (starts(file, "\0\0\0\u000cjP  ", 0) || starts(file, "\u00ff\u004f\u00ff\u0051", 0)) {
            return new Unsupported("jpeg-2000");
        }
        if (starts(file, "ftypavif", 4) || starts(file, "ftypheic", 4) || starts(file, "ftypmif1", 4)) {
            return new Unsupported("heif");
        }
        if (starts(file, "DICM", 128)) {
            return new Unsupported("dicom");
        }
        return looksLikeSvg(file) ? new Unsupported("svg") : new Unknown();
    }

    private static boolean looksLikeSvg(byte[] file) {
        var head = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        var start = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3).strip() : head.strip();
        return start.startsWith("<") && head.contains("<svg");
    }

    private static boolean starts(byte[] file, String latin1, int at) {
        if (file.length < at + latin1.length()) {
            return false;
        }
        for (int i = 0; i < latin1.length(); i++) {
            if ((file[at + i] & 0xff) != latin1.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
