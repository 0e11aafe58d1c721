// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Writes volumes as NIfTI (`.nii`, `.nii.gz`) and MetaImage (`.mha`). Equal volumes make equal bytes: no time, no name
/// and no program stands in them.
public final class VolumeWriter {
    private VolumeWriter() {}

    /// Writes the form that the name's ending says: `.nii` or `.nii.gz` (NIfTI-1, or NIfTI-2 where an axis has more
    /// than 32,767 voxels), or `.mha`. Real numbers are stored as 32 bits, whole ones as 16, colours as RGBA.
    ///
    /// @throws IllegalArgumentException if the name ends otherwise
    public static void write(VolumeImage image, Path file) throws IOException {
        write(image.grid(), image.voxels(), false, file);
    }

    /// Writes a label map, as unsigned 16 bits, or 8 if no label is above 255.
    public static void write(LabelMap map, Path file) throws IOException {
        write(map.grid(), new Voxels.Shorts(map.labels()), true, file);
    }

    private static void write(Grid grid, Voxels voxels, boolean isLabel, Path file) throws IOException {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var type = type(voxels, isLabel);
        if (name.endsWith(".nii")) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                writeNifti(grid, voxels, type, isLarge(grid), out);
            }
        } else if (name.endsWith(".nii.gz")) {
            try (var out = new Packed(Files.newOutputStream(file))) {
                writeNifti(grid, voxels, type, isLarge(grid), out);
            }
        } else if (name.endsWith(".mha")) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                out.write(metaImageHeader(grid, type).getBytes(StandardCharsets.US_ASCII));
                writeVoxels(voxels, type, out);
            }
        } else {
            throw new IllegalArgumentException(
                    "[" + file.getFileName() + "] has another ending, expected .nii, .nii.gz or .mha");
        }
    }

    /// The bytes of a NIfTI file, version 1 or 2, packed by gzip.
    public static byte[] niftiGz(VolumeImage image, boolean isSecond) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new Packed(bytes)) {
            writeNifti(image.grid(), image.voxels(), type(image.voxels(), false), isSecond, out);
        }
        return bytes.toByteArray();
    }

    private static boolean isLarge(Grid grid) {
        return Math.max(grid.sizeI(), Math.max(grid.sizeJ(), grid.sizeK())) > Short.MAX_VALUE;
    }

    private static StoredType type(Voxels voxels, boolean isLabel) {
        return switch (voxels) {
            case Voxels.Floats _ -> StoredType.FLOAT32;
            case Voxels.Colours _ -> StoredType.RGBA32;
            case Voxels.Shorts(var values) -> {
                if (!isLabel) {
                    yield StoredType.INT16;
                }
                for (short label : values) {
                    if ((label & 0xff00) != 0) {
                        yield StoredType.UINT16;
                    }
                }
                yield StoredType.UINT8;
            }
        };
    }

    private static void writeNifti(Grid grid, Voxels voxels, StoredType type, boolean isSecond, OutputStream out)
            throws IOException {
        out.write(NiftiBytes.header(grid, type, isSecond));
        writeVoxels(voxels, type, out);
    }

    private static void writeVoxels(Voxels voxels, StoredType type, OutputStream out) throws IOException {
        int count = voxels.count();
        int each = type.bytes();
        var buffer = ByteBuffer.allocate(Math.min(count, 1 << 13) * each).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < count; at++) {
            switch (voxels) {
                case Voxels.Floats(var values) -> buffer.putFloat(values[at]);
                case Voxels.Colours(var values) ->
                    buffer.putInt(Integer.reverseBytes(Integer.rotateLeft(values[at], 8)));
                case Voxels.Shorts(var values) -> {
                    if (each == 1) {
                        buffer.put((byte) values[at]);
                    } else {
                        buffer.putShort(values[at]);
                    }
                }
            }
            if (!buffer.hasRemaining()) {
                out.write(buffer.array());
                buffer.clear();
            }
        }
        out.write(buffer.array(), 0, buffer.position());
    }

    private static String metaImageHeader(Grid grid, StoredType type) {
        var lps = TextHeader.fromLps(grid.toWorld());
        var matrix = new StringBuilder();
        var spacing = new StringBuilder();
        for (int axis = 0; axis < 3; axis++) {
            double size = grid.spacing(axis);
            var direction = lps.column(axis);
            matrix.append(' ').append(number(direction.x() / size));
            matrix.append(' ').append(number(direction.y() / size));
            matrix.append(' ').append(number(direction.z() / size));
            spacing.append(' ').append(number(size));
        }
        var move = lps.move();
        return "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
                + "CompressedData = False\nTransformMatrix =" + matrix + "\nOffset = " + number(move.x()) + " "
                + number(move.y()) + " " + number(move.z()) + "\nElementSpacing =" + spacing + "\nDimSize = "
                + grid.sizeI() + " " + grid.sizeJ() + " " + grid.sizeK() + "\n"
                + (type.isColour() ? "ElementNumberOfChannels = 4\n" : "")
                + "ElementType = " + metaType(type) + "\nElementDataFile = LOCAL\n";
    }

    private static String metaType(StoredType type) {
        return switch (type) {
            case UINT8, RGB24, RGBA32 -> "MET_UCHAR";
            case INT8 -> "MET_CHAR";
            case INT16 -> "MET_SHORT";
            case UINT16 -> "MET_USHORT";
            case INT32 -> "MET_INT";
            case UINT32 -> "MET_UINT";
            case INT64 -> "MET_LONG_LONG";
            case UINT64 -> "MET_ULONG_LONG";
            case FLOAT32 -> "MET_FLOAT";
            case FLOAT64 -> "MET_DOUBLE";
        };
    }

    /// Whole numbers without a point, as other programs write them; no negative zero.
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// Java's gzip streams write no time and no name; the level is fixed so that bytes stay the same.
    private static final class Packed extends GZIPOutputStream {
        Packed(OutputStream out) throws IOException {
            super(new BufferedOutputStream(out, 1 << 16), 1 << 16);
            def.setLevel(Deflater.DEFAULT_COMPRESSION);
        }
    }
}
