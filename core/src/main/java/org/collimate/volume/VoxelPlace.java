// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.nio.ByteOrder;
import java.nio.file.Path;

/// A header and where its voxels are.
///
/// @param file the file that holds the voxels
/// @param offset where they begin, in bytes: of the file, or of what it holds when `packing` covers the whole file
record VoxelPlace(VolumeHeader header, Path file, long offset, Packing packing, ByteOrder order) {
    /// How the voxels are packed.
    enum Packing {
        /// Not at all.
        RAW,
        /// The whole file is one gzip stream, header and voxels.
        GZIP_FILE,
        /// A gzip stream begins at the offset.
        GZIP,
        /// A zlib stream begins at the offset.
        ZLIB,
        /// Numbers as text.
        TEXT
    }

    /// The bytes of all frames as they are unpacked.
    double bytes() {
        return (double) header.grid().voxels() * header.frames() * header.type().bytes();
    }
}
