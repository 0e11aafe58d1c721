// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import org.collimate.sample.Content;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Volume;
import org.collimate.sample.Words;

/// How the files of a sample are called: `KEY.json`, `KEY.txt`, and `KEY.00.png` for its part 0.
///
/// A media type that the promise does not list gets the extension `bin`.
final class MemberName {
    private MemberName() {}

    static String json(String key) {
        return key + ".json";
    }

    static String text(String key) {
        return key + ".txt";
    }

    /// The member of part `index`.
    static String part(String key, int index, String media) {
        return key + (index < 10 ? ".0" : ".") + index + "." + extension(media);
    }

    static String extension(String media) {
        return switch (media) {
            case "image/png" -> "png";
            case "image/jpeg" -> "jpg";
            case "image/gif" -> "gif";
            case "image/tiff" -> "tif";
            case "application/x-nifti", "application/x-nifti+gzip" -> "nii.gz";
            case "application/dicom" -> "dcm";
            case "application/x-npy" -> "npy";
            case "application/json" -> "json";
            default -> "bin";
        };
    }

    /// The key that a member's name begins with, or the empty string when it has no dot.
    static String keyOf(String member) {
        int dot = member.indexOf('.');
        return dot < 0 ? "" : member.substring(0, dot);
    }

    /// The part number in `KEY.00.png`, or -1 when the name has none.
    static int partOf(String member) {
        int first = member.indexOf('.');
        int second = member.indexOf('.', first + 1);
        if (first < 0 || second - first < 3 || second - first > 6) {
            return -1;
        }
        int number = 0;
        for (int i = first + 1; i < second; i++) {
            char c = member.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /// The bytes of a part that is a file and is in memory, or null for words.
    ///
    /// @throws IllegalArgumentException if the part's bytes lie elsewhere
    static byte @org.jspecify.annotations.Nullable [] bytes(String key, int index, Part part) {
        return switch (part) {
            case Words words -> null;
            case Picture picture -> bytes(key, index, picture.content());
            case Volume volume -> bytes(key, index, volume.content());
        };
    }

    private static byte[] bytes(String key, int index, Content content) {
        return switch (content) {
            case Content.Bytes inMemory -> inMemory.bytes();
            case Content.Member member ->
                throw new IllegalArgumentException("[" + key + "] part " + index + " is the member " + member.name()
                        + " of another tar, expected its bytes in memory; read them before writing the sample");
        };
    }
}
