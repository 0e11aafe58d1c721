// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads the headers of NIfTI-1 (Cox et al. 2004, `nifti1.h`) and NIfTI-2 (`nifti2.h`).
///
/// Orientation as the standard has it: the sform if its code is above 0 and it can be undone, else the qform, else
/// spacing alone, with axes to the right, the front and the head. `scl_slope` of 0 or not a number means no scaling.
final class NiftiHeader {
    private static final int SIZE_1 = 348;
    private static final int SIZE_2 = 540;

    private final ByteBuffer in;
    private final boolean isSecond;

    private NiftiHeader(ByteBuffer in, boolean isSecond) {
        this.in = in;
        this.isSecond = isSecond;
    }

    static boolean isNifti(HeaderBytes head) {
        return order(head).isPresent() && !magic(head).isEmpty();
    }

    /// `n+1`, `ni1`, `n+2`, `ni2`, or nothing.
    private static String magic(HeaderBytes head) {
        var bytes = head.bytes();
        if (bytes.length < 4) {
            return "";
        }
        int size = size(head);
        int at = size == SIZE_1 ? 344 : 4;
        if (bytes.length < at + 4) {
            return "";
        }
        var magic = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
        var expected = size == SIZE_1 ? List.of("n+1\0", "ni1\0") : List.of("n+2\0", "ni2\0");
        return expected.contains(magic) ? magic.substring(0, 3) : "";
    }

    private static int size(HeaderBytes head) {
        return order(head)
                .map(order -> ByteBuffer.wrap(head.bytes()).order(order).getInt(0))
                .orElse(0);
    }

    private static Optional<ByteOrder> order(HeaderBytes head) {
        if (head.bytes().length < 4) {
            return Optional.empty();
        }
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            int size = ByteBuffer.wrap(head.bytes()).order(order).getInt(0);
            if (size == SIZE_1 || size == SIZE_2) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    /// The `.hdr` of a `.img`.
    static Optional<Path> headerBeside(Path file) throws IOException {
        return beside(file, ".img", ".hdr").filter(header -> {
            try {
                return isNifti(HeaderBytes.of(header));
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static Optional<Path> beside(Path file, String from, String to) throws IOException {
        var name = file.getFileName().toString();
        var plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        if (!plain.endsWith(from)) {
            return Optional.empty();
        }
        var stem = plain.substring(0, plain.length() - from.length());
        for (var ending : List.of(to, to + ".gz")) {
            var other = file.resolveSibling(stem + ending);
            if (Files.isRegularFile(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    static VoxelPlace read(Path file, HeaderBytes head, VolumeLimits limits) throws BrokenVolume, IOException {
        boolean isSecond = size(head) == SIZE_2;
        int size = isSecond ? SIZE_2 : SIZE_1;
        if (head.bytes().length < size) {
            throw new BrokenVolume(
                    "volume-truncated",
                    "has " + head.bytes().length + " bytes, expected " + size + " of a header; the file was cut off");
        }
        var order = order(head).orElseThrow();
        var reader = new NiftiHeader(ByteBuffer.wrap(head.bytes()).order(order), isSecond);
        var header = reader.header(limits);
        double offset = isSecond ? reader.in.getLong(168) : reader.in.getFloat(108);
        if (!(offset >= 0) || offset > 1L << 40) {
            throw new BrokenVolume(
                    "volume-header", "its vox_offset is " + offset + ", expected 0 or more; the header is damaged");
        }
        boolean isSingle = magic(head).charAt(1) == '+';
        if (isSingle) {
            long from = offset == 0 ? size + 4L : (long) offset;
            if (from < size) {
                throw new BrokenVolume(
                        "volume-header",
                        "its vox_offset is " + from + ", inside the header, expected at least " + (size + 4));
            }
            var packing = head.isPacked() ? VoxelPlace.Packing.GZIP_FILE : VoxelPlace.Packing.RAW;
            return new VoxelPlace(header, file, from, packing, order);
        }
        var voxels = beside(file, ".hdr", ".img");
        if (voxels.isEmpty()) {
            throw new BrokenVolume(
                    "volume-file",
                    "is a header whose voxels are in another file, expected a .img of the same name beside it");
        }
        var packing = HeaderBytes.of(voxels.get()).isPacked() ? VoxelPlace.Packing.GZIP_FILE : VoxelPlace.Packing.RAW;
        return new VoxelPlace(header, voxels.get(), (long) offset, packing, order);
    }

    private VolumeHeader header(VolumeLimits limits) throws BrokenVolume {
        long dimensions = dimension(0);
        if (dimensions < 1 || dimensions > 7) {
            throw new BrokenVolume(
                    "volume-header", "has " + dimensions + " dimensions, expected 1 to 7; the header is damaged");
        }
        var sizes = new long[] {1, 1, 1};
        double frames = 1;
        for (int axis = 1; axis <= dimensions; axis++) {
            long size = dimension(axis);
            if (axis <= 3) {
                sizes[axis - 1] = size;
            } else if (size < 0) {
                throw new BrokenVolume("volume-size", "dimension " + axis + " is " + size + ", expected at least 1");
            } else {
                frames *= Math.max(1, size);
            }
        }
        if (frames > 1 << 24) {
            throw new BrokenVolume(
                    "volume-size", "has " + SizeCheck.whole(frames) + " frames, expected at most " + (1 << 24));
        }
        var grid = SizeCheck.grid(sizes[0], sizes[1], sizes[2], toWorld(), limits);
        double slope = isSecond ? in.getDouble(176) : in.getFloat(112);
        double intercept = isSecond ? in.getDouble(184) : in.getFloat(116);
        boolean isScaled = Double.isFinite(slope) && slope != 0;
        return new VolumeHeader(
                isSecond ? VolumeFormat.NIFTI_2 : VolumeFormat.NIFTI_1,
                grid,
                type(),
                (int) frames,
                isScaled ? slope : 1,
                isScaled && Double.isFinite(intercept) ? intercept : 0);
    }

    private long dimension(int axis) {
        return isSecond ? in.getLong(16 + 8 * axis) : in.getShort(40 + 2 * axis);
    }

    private double pixdim(int axis) {
        return isSecond ? in.getDouble(104 + 8 * axis) : in.getFloat(76 + 4 * axis);
    }

    private StoredType type() throws BrokenVolume {
        int code = in.getShort(isSecond ? 12 : 70);
        return switch (code) {
            case 2 -> StoredType.UINT8;
            case 4 -> StoredType.INT16;
            case 8 -> StoredType.INT32;
            case 16 -> StoredType.FLOAT32;
            case 64 -> StoredType.FLOAT64;
            case 128 -> StoredType.RGB24;
            case 256 -> StoredType.INT8;
            case 512 -> StoredType.UINT16;
            case 768 -> StoredType.UINT32;
            case 1024 -> StoredType.INT64;
            case 1280 -> StoredType.UINT64;
            case 2304 -> StoredType.RGBA32;
            default ->
                throw new BrokenVolume(
                        "volume-type",
                        "its datatype is " + code + ", expected whole or real numbers of 8 to 64 bits, RGB or RGBA");
        };
    }

    private Affine toWorld() {
        var sform = sform();
        var found = sform.isPresent() ? sform : qform();
        return inMillimetres(found.orElseGet(
                () -> Affine.scaling(new Point(spacing(1), spacing(2), spacing(3)), new Point(0, 0, 0))));
    }

    private Affine inMillimetres(Affine affine) {
        double factor =
                switch (in.get(isSecond ? (in.order() == ByteOrder.LITTLE_ENDIAN ? 500 : 503) : 123) & 7) {
                    case 1 -> 1000;
                    case 3 -> 0.001;
                    default -> 1;
                };
        return factor == 1
                ? affine
                : Affine.scaling(new Point(factor, factor, factor), new Point(0, 0, 0))
                        .after(affine);
    }

    private double spacing(int axis) {
        double size = Math.abs(pixdim(axis));
        return size > 0 && Double.isFinite(size) ? size : 1;
    }

    private Optional<Affine> sform() {
        int code = isSecond ? in.getInt(348) : in.getShort(254);
        var rows = new double[12];
        for (int i = 0; i < 12; i++) {
            rows[i] = isSecond ? in.getDouble(400 + 8 * i) : in.getFloat(280 + 4 * i);
        }
        var affine = Affine.of(rows);
        return code > 0 && affine.isInvertible() ? Optional.of(affine) : Optional.empty();
    }

    /// Turns by the unit quaternion (a, b, c, d), of which the header has b, c and d.
    private Optional<Affine> qform() {
        int code = isSecond ? in.getInt(344) : in.getShort(252);
        double b = quaternion(0);
        double c = quaternion(1);
        double d = quaternion(2);
        if (code <= 0 || !Double.isFinite(b + c + d)) {
            return Optional.empty();
        }
        double square = 1 - (b * b + c * c + d * d);
        double a = 0;
        if (square < 1e-7) {
            double length = Math.sqrt(b * b + c * c + d * d);
            b /= length;
            c /= length;
            d /= length;
        } else {
            a = Math.sqrt(square);
        }
        double sizeX = spacing(1);
        double sizeY = spacing(2);
        double sizeZ = pixdim(0) < 0 ? -spacing(3) : spacing(3);
        var affine = Affine.of(
                (a * a + b * b - c * c - d * d) * sizeX,
                2 * (b * c - a * d) * sizeY,
                2 * (b * d + a * c) * sizeZ,
                quaternion(3),
                2 * (b * c + a * d) * sizeX,
                (a * a + c * c - b * b - d * d) * sizeY,
                2 * (c * d - a * b) * sizeZ,
                quaternion(4),
                2 * (b * d - a * c) * sizeX,
                2 * (c * d + a * b) * sizeY,
                (a * a + d * d - c * c - b * b) * sizeZ,
                quaternion(5));
        return affine.isInvertible() ? Optional.of(affine) : Optional.empty();
    }

    /// quatern_b, c, d and qoffset_x, y, z.
    private double quaternion(int number) {
        return isSecond ? in.getDouble(352 + 8 * number) : in.getFloat(256 + 4 * number);
    }
}
