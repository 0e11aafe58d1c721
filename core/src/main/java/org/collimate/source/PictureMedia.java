// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.Optional;

/// The media type of a picture by its first bytes; only the kinds that a dataset holds.
final class PictureMedia {
    private PictureMedia() {}

    /// `image/jpeg`, `image/png`, `image/gif` or `image/tiff` (also BigTIFF); empty for all else.
    static Optional<String> of(byte[] bytes) {
        if (bytes.length < 8) {
            return Optional.empty();
        }
        if (at(bytes, 0, 0xff) && at(bytes, 1, 0xd8) && at(bytes, 2, 0xff)) {
            return Optional.of("image/jpeg");
        }
        if (at(bytes, 0, 0x89) && at(bytes, 1, 'P') && at(bytes, 2, 'N') && at(bytes, 3, 'G')) {
            return Optional.of("image/png");
        }
        if (at(bytes, 0, 'G') && at(bytes, 1, 'I') && at(bytes, 2, 'F') && at(bytes, 3, '8')) {
            return Optional.of("image/gif");
        }
        boolean little =
                at(bytes, 0, 'I') && at(bytes, 1, 'I') && (at(bytes, 2, 42) || at(bytes, 2, 43)) && at(bytes, 3, 0);
        boolean big =
                at(bytes, 0, 'M') && at(bytes, 1, 'M') && at(bytes, 2, 0) && (at(bytes, 3, 42) || at(bytes, 3, 43));
        return little || big ? Optional.of("image/tiff") : Optional.empty();
    }

    private static boolean at(byte[] bytes, int index, int value) {
        return (bytes[index] & 0xff) == value;
    }

    /// The media type that a file's extension claims; empty when it claims none of a picture's.
    static Optional<String> claimedBy(String path) {
        return switch (FileName.rank(path)) {
            case 0 -> Optional.of("image/jpeg");
            case 1 -> Optional.of("image/png");
            case 2 -> Optional.of("image/tiff");
            case 3 -> Optional.of("image/gif");
            default -> Optional.empty();
        };
    }
}
