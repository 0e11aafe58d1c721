// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.io.IOException;
import java.nio.file.Files;

/// Believes a header only as far as its file's length allows, before any memory is asked for.
final class SizeCheck {
    /// Deflate packs at most 1,032 bytes into one; a little more for safety.
    private static final long BEST_PACKING = 1_100;

    private SizeCheck() {}

    /// The grid's sizes, or what is wrong with them.
    static Grid grid(long sizeI, long sizeJ, long sizeK, Affine toWorld, VolumeLimits limits) throws BrokenVolume {
        if (sizeI < 1 || sizeJ < 1 || sizeK < 1) {
            throw new BrokenVolume(
                    "volume-size",
                    "has " + sizeI + " x " + sizeJ + " x " + sizeK
                            + " voxels, expected at least 1 an axis; the header is damaged");
        }
        if ((double) sizeI * sizeJ * sizeK > limits.mostVoxels()) {
            throw new BrokenVolume(
                    "volume-size",
                    "has " + sizeI + " x " + sizeJ + " x " + sizeK + " voxels, expected at most " + limits.mostVoxels()
                            + "; the header is damaged, or the volume must be cut first");
        }
        if (!toWorld.isInvertible()) {
            throw new BrokenVolume(
                    "volume-header",
                    "its axes are parallel, zero or not numbers, expected three that span space; the header is"
                            + " damaged");
        }
        return new Grid((int) sizeI, (int) sizeJ, (int) sizeK, toWorld);
    }

    static void fits(VoxelPlace place) throws BrokenVolume, IOException {
        long length = Files.size(place.file());
        double needed = place.bytes();
        switch (place.packing()) {
            case RAW -> {
                if (place.offset() + needed > length) {
                    throw new BrokenVolume(
                            "volume-truncated",
                            "holds " + Math.max(0, length - place.offset()) + " bytes of voxels, expected "
                                    + whole(needed) + " for " + stated(place)
                                    + "; the file was cut off, or its header is damaged");
                }
            }
            case GZIP_FILE, GZIP, ZLIB -> {
                if (needed > (double) length * BEST_PACKING + BEST_PACKING) {
                    throw new BrokenVolume(
                            "volume-truncated",
                            "has " + length + " packed bytes, which cannot hold the " + whole(needed) + " bytes of "
                                    + stated(place) + "; the file was cut off, or its header is damaged");
                }
            }
            case TEXT -> {
                if (needed / place.header().type().bytes() * 2 - 1 > length) {
                    throw new BrokenVolume(
                            "volume-truncated",
                            "has " + length + " bytes of text, too few for the numbers of " + stated(place)
                                    + "; the file was cut off, or its header is damaged");
                }
            }
        }
    }

    /// Whether the voxels of one frame fit this program's memory.
    static void fitsMemory(VolumeHeader header) throws BrokenVolume {
        long each = header.type().fitsShort() && header.isUnscaled() ? 2 : 4;
        long needed = header.grid().voxels() * each;
        long most = Runtime.getRuntime().maxMemory();
        if (needed > most - (most >> 3)) {
            throw new BrokenVolume(
                    "volume-memory",
                    "needs " + (needed >> 20) + " MB for its " + header.grid().sizes() + " voxels, expected at most "
                            + (most - (most >> 3) >> 20) + " MB; give Java more memory (-Xmx)");
        }
    }

    static String stated(VoxelPlace place) {
        var header = place.header();
        return header.grid().sizes() + (header.frames() > 1 ? " x " + header.frames() : "") + " voxels of "
                + header.type().bytes() + " bytes";
    }

    static String whole(double bytes) {
        return String.valueOf((long) bytes);
    }
}
