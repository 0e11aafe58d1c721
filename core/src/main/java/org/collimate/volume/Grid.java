// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// Where voxels lie: how many along each of the axes i, j, k, and an affine that takes the index of a voxel's centre to
/// millimetres of RAS+ world. In memory i runs fastest, as in NIfTI and MetaImage files.
///
/// @param sizeI voxels along the first axis, at least 1
/// @param toWorld takes (i, j, k) to RAS+ millimetres; can be undone
public record Grid(int sizeI, int sizeJ, int sizeK, Affine toWorld) {
    /// More voxels do not fit an array.
    public static final int MOST_VOXELS = Integer.MAX_VALUE - 8;

    /// @throws IllegalArgumentException if a size is below 1, there are more voxels than [#MOST_VOXELS], or the affine
    /// cannot be undone
    public Grid {
        if (sizeI < 1 || sizeJ < 1 || sizeK < 1) {
            throw new IllegalArgumentException(
                    "a grid has at least 1 voxel an axis, found " + sizeI + " x " + sizeJ + " x " + sizeK);
        }
        if ((double) sizeI * sizeJ * sizeK > MOST_VOXELS) {
            throw new IllegalArgumentException(
                    "a grid has at most " + MOST_VOXELS + " voxels, found " + sizeI + " x " + sizeJ + " x " + sizeK);
        }
        if (!toWorld.isInvertible()) {
            throw new IllegalArgumentException("the affine of a grid can be undone, found " + toWorld);
        }
    }

    /// A grid whose axes point to the right, the front and the head, with its centre at the origin.
    public static Grid centred(int sizeI, int sizeJ, int sizeK, Point spacing) {
        return axisAligned(sizeI, sizeJ, sizeK, spacing, new Point(0, 0, 0));
    }

    /// A grid whose axes point to the right, the front and the head.
    ///
    /// @param centre the middle between the first and the last voxel, in RAS+ millimetres
    public static Grid axisAligned(int sizeI, int sizeJ, int sizeK, Point spacing, Point centre) {
        var first = new Point(
                centre.x() - spacing.x() * (sizeI - 1) / 2,
                centre.y() - spacing.y() * (sizeJ - 1) / 2,
                centre.z() - spacing.z() * (sizeK - 1) / 2);
        return new Grid(sizeI, sizeJ, sizeK, Affine.scaling(spacing, first));
    }

    public int voxels() {
        return sizeI * sizeJ * sizeK;
    }

    /// The size along axis 0, 1 or 2.
    public int size(int axis) {
        return switch (axis) {
            case 0 -> sizeI;
            case 1 -> sizeJ;
            case 2 -> sizeK;
            default -> throw new IllegalArgumentException("an axis is 0, 1 or 2, found " + axis);
        };
    }

    /// Where a voxel stands in an array.
    public int index(int i, int j, int k) {
        return i + sizeI * (j + sizeJ * k);
    }

    /// The distance of neighbours along axis 0, 1 or 2 in millimetres.
    public double spacing(int axis) {
        return toWorld.column(axis).length();
    }

    /// The volume of one voxel in cubic millimetres.
    public double voxelVolume() {
        return Math.abs(toWorld.determinant());
    }

    /// The middle between the first and the last voxel, in RAS+ millimetres.
    public Point isocentre() {
        return toWorld.apply((sizeI - 1) / 2.0, (sizeJ - 1) / 2.0, (sizeK - 1) / 2.0);
    }

    /// Which way the axes point, such as `RAS` or `LPI`: for each axis the nearest of right/left, anterior/posterior,
    /// superior/inferior.
    public String axisCodes() {
        return Orientation.of(toWorld).codes();
    }

    /// Whether both have as many voxels, and corresponding voxels are at most `tolerance` millimetres apart.
    public boolean isNear(Grid other, double tolerance) {
        if (sizeI != other.sizeI || sizeJ != other.sizeJ || sizeK != other.sizeK) {
            return false;
        }
        for (int corner = 0; corner < 8; corner++) {
            double i = (corner & 1) * (sizeI - 1);
            double j = (corner >> 1 & 1) * (sizeJ - 1);
            double k = (corner >> 2) * (sizeK - 1);
            if (!(toWorld.apply(i, j, k).minus(other.toWorld.apply(i, j, k)).length() <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    /// Sizes for people: `122 x 101 x 112`.
    public String sizes() {
        return sizeI + " x " + sizeJ + " x " + sizeK;
    }
}
