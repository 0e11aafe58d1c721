// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the headers of MetaImage (ITK's MetaIO): `Key = Value` lines up to `ElementDataFile`. Its world is LPS+, and
/// each row of `TransformMatrix` is the direction of one axis.
final class MetaImageHeader {
    private static final Map<String, StoredType> TYPES = Map.ofEntries(
            Map.entry("MET_UCHAR", StoredType.UINT8),
            Map.entry("MET_CHAR", StoredType.INT8),
            Map.entry("MET_SHORT", StoredType.INT16),
            Map.entry("MET_USHORT", StoredType.UINT16),
            Map.entry("MET_INT", StoredType.INT32),
            Map.entry("MET_UINT", StoredType.UINT32),
            Map.entry("MET_LONG", StoredType.INT32),
            Map.entry("MET_ULONG", StoredType.UINT32),
            Map.entry("MET_LONG_LONG", StoredType.INT64),
            Map.entry("MET_ULONG_LONG", StoredType.UINT64),
            Map.entry("MET_FLOAT", StoredType.FLOAT32),
            Map.entry("MET_DOUBLE", StoredType.FLOAT64));

    private MetaImageHeader() {}

    static boolean isMetaImage(HeaderBytes head) {
        return head.startsWith("ObjectType") || head.startsWith("NDims") || head.startsWith("Comment");
    }

    static VoxelPlace read(Path file, HeaderBytes head, VolumeLimits limits) throws BrokenVolume, IOException {
        var fields = fields(head);
        int dimensions = TextHeader.whole("NDims", fields.required("NDims"), 1, 4);
        var sizes = TextHeader.sizes("DimSize", fields.required("DimSize"), dimensions);
        long frames = dimensions == 4 ? sizes.get(3) : 1;
        if (frames < 1 || frames > 1 << 24) {
            throw new BrokenVolume("volume-size", "has " + frames + " frames, expected 1 to " + (1 << 24));
        }
        var grid = SizeCheck.grid(
                sizes.get(0),
                dimensions > 1 ? sizes.get(1) : 1,
                dimensions > 2 ? sizes.get(2) : 1,
                toWorld(fields, dimensions),
                limits);
        var header = new VolumeHeader(VolumeFormat.META_IMAGE, grid, type(fields), (int) frames, 1, 0);
        var order = fields.text("ElementByteOrderMSB", "BinaryDataByteOrderMSB")
                        .filter(MetaImageHeader::isTrue)
                        .isPresent()
                ? ByteOrder.BIG_ENDIAN
                : ByteOrder.LITTLE_ENDIAN;
        boolean isPacked =
                fields.text("CompressedData").filter(MetaImageHeader::isTrue).isPresent();
        var name = fields.required("ElementDataFile");
        if (name.equalsIgnoreCase("LOCAL")) {
            if (head.isPacked() && isPacked) {
                throw new BrokenVolume(
                        "volume-compression", "is packed twice, expected once; unpack it first (gunzip)");
            }
            var packing = head.isPacked()
                    ? VoxelPlace.Packing.GZIP_FILE
                    : isPacked ? VoxelPlace.Packing.ZLIB : VoxelPlace.Packing.RAW;
            return new VoxelPlace(header, file, fields.end(), packing, order);
        }
        if (name.equals("LIST") || name.contains("%")) {
            throw new BrokenVolume(
                    "volume-file",
                    "has its voxels in a list of files, expected one file; join them first (ITK, plastimatch convert)");
        }
        var voxels = TextHeader.beside(file, name);
        var plain = isPacked ? VoxelPlace.Packing.ZLIB : VoxelPlace.Packing.RAW;
        var place = new VoxelPlace(header, voxels, 0, plain, order);
        int skip = TextHeader.whole("HeaderSize", fields.text("HeaderSize").orElse("0"), -1, Integer.MAX_VALUE);
        // -1: the voxels are the end of the file.
        long offset = skip >= 0 ? skip : Math.max(0, Files.size(voxels) - (long) place.bytes());
        return new VoxelPlace(header, voxels, offset, plain, order);
    }

    private static TextHeader fields(HeaderBytes head) throws BrokenVolume {
        var fields = new HashMap<String, String>();
        int at = 0;
        while (true) {
            var line = head.line(at);
            at = line.next();
            int equals = line.text().indexOf('=');
            if (equals < 0) {
                if (line.text().isBlank()) {
                    continue;
                }
                throw new BrokenVolume("volume-header", "has a line without '=' in its header; the header is damaged");
            }
            var key = line.text().substring(0, equals).strip();
            fields.put(key, line.text().substring(equals + 1).strip());
            if (key.equals("ElementDataFile")) {
                return new TextHeader(fields, at);
            }
        }
    }

    private static boolean isTrue(String word) {
        return word.equalsIgnoreCase("true") || word.equals("1");
    }

    private static StoredType type(TextHeader fields) throws BrokenVolume {
        var word = fields.required("ElementType");
        int channels = TextHeader.whole(
                "ElementNumberOfChannels",
                fields.text("ElementNumberOfChannels").orElse("1"),
                1,
                1 << 16);
        if (channels > 1) {
            if (word.equals("MET_UCHAR") && channels <= 4 && channels >= 3) {
                return channels == 3 ? StoredType.RGB24 : StoredType.RGBA32;
            }
            throw new BrokenVolume(
                    "volume-type", "has " + channels + " numbers a voxel, expected one, or 3 or 4 bytes of a colour");
        }
        var type = TYPES.get(word);
        if (type == null) {
            throw new BrokenVolume("volume-type", "its ElementType is not known, expected MET_UCHAR to MET_DOUBLE");
        }
        return type;
    }

    private static Affine toWorld(TextHeader fields, int dimensions) throws BrokenVolume {
        var spacing = numbers(fields, dimensions, 1, "ElementSpacing", "ElementSize");
        var offset = numbers(fields, dimensions, 0, "Offset", "Position", "Origin");
        var turn = fields.text("TransformMatrix", "Rotation", "Orientation");
        List<Double> matrix =
                turn.isEmpty() ? List.of() : TextHeader.numbers("TransformMatrix", turn.get(), dimensions * dimensions);
        var rows = new double[12];
        for (int axis = 0; axis < 3; axis++) {
            for (int world = 0; world < 3; world++) {
                double cosine = world == axis ? 1 : 0;
                if (!matrix.isEmpty() && axis < dimensions && world < dimensions) {
                    cosine = matrix.get(axis * dimensions + world);
                }
                rows[4 * world + axis] = cosine * spacing[axis];
            }
            rows[4 * axis + 3] = offset[axis];
        }
        return TextHeader.fromLps(Affine.of(rows));
    }

    private static double[] numbers(TextHeader fields, int dimensions, double otherwise, String... names)
            throws BrokenVolume {
        var result = new double[] {otherwise, otherwise, otherwise};
        var given = fields.text(names);
        if (given.isPresent()) {
            var numbers = TextHeader.numbers(names[0], given.get(), dimensions);
            for (int axis = 0; axis < Math.min(3, dimensions); axis++) {
                result[axis] = numbers.get(axis);
            }
        }
        return result;
    }
}
