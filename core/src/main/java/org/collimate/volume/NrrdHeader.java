// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the headers of NRRD ("nearly raw raster data", teem): `field: value` lines up to an empty line, with the
/// voxels behind it or in a file of their own. Spaces RAS, LAS and LPS; a file without a space is taken for RAS.
///
/// Of four axes one has no direction: the last one counts frames, the first one holds the bytes of a colour.
final class NrrdHeader {
    private static final Pattern VECTOR = Pattern.compile("none|\\([^()]*\\)");
    private static final Map<String, StoredType> TYPES = types();

    private NrrdHeader() {}

    private static Map<String, StoredType> types() {
        var types = new HashMap<String, StoredType>();
        names(types, StoredType.INT8, "signed char", "int8", "int8_t");
        names(types, StoredType.UINT8, "uchar", "unsigned char", "uint8", "uint8_t");
        names(types, StoredType.INT16, "short", "short int", "signed short", "signed short int", "int16", "int16_t");
        names(types, StoredType.UINT16, "ushort", "unsigned short", "unsigned short int", "uint16", "uint16_t");
        names(types, StoredType.INT32, "int", "signed int", "int32", "int32_t");
        names(types, StoredType.UINT32, "uint", "unsigned int", "uint32", "uint32_t");
        names(
                types,
                StoredType.INT64,
                "longlong",
                "long long",
                "long long int",
                "signed long long",
                "signed long long int",
                "int64",
                "int64_t");
        names(
                types,
                StoredType.UINT64,
                "ulonglong",
                "unsigned long long",
                "unsigned long long int",
                "uint64",
                "uint64_t");
        names(types, StoredType.FLOAT32, "float");
        names(types, StoredType.FLOAT64, "double");
        return types;
    }

    private static void names(Map<String, StoredType> types, StoredType type, String... names) {
        for (var name : names) {
            types.put(name, type);
        }
    }

    static VoxelPlace read(Path file, HeaderBytes head, VolumeLimits limits) throws BrokenVolume, IOException {
        if (head.isPacked()) {
            throw new BrokenVolume(
                    "volume-compression",
                    "is an NRRD file packed by gzip, expected packed voxels only; unpack it first (gunzip)");
        }
        var fields = fields(head);
        int dimensions = TextHeader.whole("dimension", fields.required("dimension"), 1, 4);
        var sizes = TextHeader.sizes("sizes", fields.required("sizes"), dimensions);
        var type = TYPES.get(fields.required("type").toLowerCase(Locale.ROOT));
        if (type == null) {
            throw new BrokenVolume("volume-type", "its type is not known, expected int8 to double");
        }
        var directions = directions(fields, dimensions);
        int first = 0;
        long frames = 1;
        if (dimensions == 4) {
            if (directions.getFirst().isEmpty() && !directions.getLast().isEmpty()) {
                if (type != StoredType.UINT8 || (sizes.getFirst() != 3 && sizes.getFirst() != 4)) {
                    throw new BrokenVolume(
                            "volume-type",
                            "has " + sizes.getFirst() + " numbers a voxel, expected one, or 3 or 4 bytes of a colour");
                }
                type = sizes.getFirst() == 3 ? StoredType.RGB24 : StoredType.RGBA32;
                first = 1;
            } else {
                frames = sizes.get(3);
            }
        }
        if (frames < 1 || frames > 1 << 24) {
            throw new BrokenVolume("volume-size", "has " + frames + " frames, expected 1 to " + (1 << 24));
        }
        int axes = Math.min(3, dimensions - first);
        var grid = SizeCheck.grid(
                sizes.get(first),
                axes > 1 ? sizes.get(first + 1) : 1,
                axes > 2 ? sizes.get(first + 2) : 1,
                toWorld(fields, directions.subList(first, first + axes)),
                limits);
        return place(file, fields, new VolumeHeader(VolumeFormat.NRRD, grid, type, (int) frames, 1, 0));
    }

    private static VoxelPlace place(Path file, TextHeader fields, VolumeHeader header)
            throws BrokenVolume, IOException {
        var packing =
                switch (fields.required("encoding").toLowerCase(Locale.ROOT)) {
                    case "raw" -> VoxelPlace.Packing.RAW;
                    case "gzip", "gz" -> VoxelPlace.Packing.GZIP;
                    case "ascii", "text", "txt" -> VoxelPlace.Packing.TEXT;
                    default ->
                        throw new BrokenVolume(
                                "volume-compression",
                                "its encoding is not read, expected raw, gzip or ascii; convert it first (unu save)");
                };
        if (packing == VoxelPlace.Packing.TEXT && header.type().isColour()) {
            throw new BrokenVolume("volume-type", "has colours as text, expected them raw or gzip");
        }
        var order = fields.text("endian")
                        .filter(word -> word.equalsIgnoreCase("big"))
                        .isPresent()
                ? ByteOrder.BIG_ENDIAN
                : ByteOrder.LITTLE_ENDIAN;
        if (fields.text("line skip", "lineskip")
                .filter(word -> !word.strip().equals("0"))
                .isPresent()) {
            throw new BrokenVolume(
                    "volume-header", "skips lines before its voxels, which is not read; convert it first (unu save)");
        }
        var name = fields.text("data file", "datafile");
        var voxels = name.isEmpty() ? file : TextHeader.beside(file, name.get());
        long begin = name.isEmpty() ? fields.end() : 0;
        int skip = TextHeader.whole(
                "byte skip", fields.text("byte skip", "byteskip").orElse("0"), -1, Integer.MAX_VALUE);
        if (skip > 0 && packing != VoxelPlace.Packing.RAW) {
            throw new BrokenVolume(
                    "volume-header", "skips bytes of packed voxels, which is not read; convert it first (unu save)");
        }
        var place = new VoxelPlace(header, voxels, begin + Math.max(0, skip), packing, order);
        if (skip == -1 && packing == VoxelPlace.Packing.RAW) {
            long end = Math.max(begin, Files.size(voxels) - (long) place.bytes());
            return new VoxelPlace(header, voxels, end, packing, order);
        }
        return place;
    }

    private static TextHeader fields(HeaderBytes head) throws BrokenVolume {
        var fields = new HashMap<String, String>();
        int at = head.line(0).next();
        while (true) {
            if (at >= head.bytes().length && !fields.isEmpty()) {
                // A detached header may end with its file.
                return new TextHeader(fields, at);
            }
            var line = head.line(at);
            at = line.next();
            if (line.text().isEmpty()) {
                return new TextHeader(fields, at);
            }
            int colon = line.text().indexOf(": ");
            if (!line.text().startsWith("#") && colon > 0) {
                fields.put(
                        line.text().substring(0, colon).toLowerCase(Locale.ROOT),
                        line.text().substring(colon + 2).strip());
            }
        }
    }

    /// For each axis its direction, or nothing for `none`.
    private static List<List<Double>> directions(TextHeader fields, int dimensions) throws BrokenVolume {
        var directions = new ArrayList<List<Double>>();
        var given = fields.text("space directions");
        if (given.isPresent()) {
            var vectors = VECTOR.matcher(given.get());
            while (vectors.find()) {
                directions.add(
                        vectors.group().equals("none")
                                ? List.of()
                                : TextHeader.numbers("space directions", vectors.group(), 3));
            }
            if (directions.size() != dimensions) {
                throw new BrokenVolume(
                        "volume-header", "has " + directions.size() + " space directions, expected " + dimensions);
            }
            long without = directions.stream().filter(List::isEmpty).count();
            if (without != Math.max(0, dimensions - 3)
                    || (without > 0
                            && !directions.getFirst().isEmpty()
                            && !directions.getLast().isEmpty())) {
                throw new BrokenVolume(
                        "volume-header",
                        "has axes without direction where none are read, expected the first or last of four at most");
            }
            return directions;
        }
        var spacings = fields.text("spacings");
        List<Double> sizes =
                spacings.isEmpty() ? List.of() : TextHeader.numbers("spacings", spacings.get(), dimensions);
        for (int axis = 0; axis < dimensions; axis++) {
            double size = sizes.isEmpty() || !Double.isFinite(sizes.get(axis)) ? 1 : sizes.get(axis);
            directions.add(List.of(axis == 0 ? size : 0, axis == 1 ? size : 0, axis == 2 ? size : 0));
        }
        return directions;
    }

    private static Affine toWorld(TextHeader fields, List<List<Double>> directions) throws BrokenVolume {
        var origin = fields.text("space origin");
        List<Double> move =
                origin.isEmpty() ? List.of(0.0, 0.0, 0.0) : TextHeader.numbers("space origin", origin.get(), 3);
        var rows = new double[12];
        for (int world = 0; world < 3; world++) {
            for (int axis = 0; axis < 3; axis++) {
                rows[4 * world + axis] =
                        axis < directions.size() ? directions.get(axis).get(world) : (axis == world ? 1 : 0);
            }
            rows[4 * world + 3] = move.get(world);
        }
        var affine = Affine.of(rows);
        var space = fields.text("space").orElse("RAS").toLowerCase(Locale.ROOT);
        return switch (space) {
            case "ras",
                    "right-anterior-superior",
                    "right-anterior-superior-time",
                    "rast",
                    "scanner-xyz",
                    "3d-right-handed" -> affine;
            case "las", "left-anterior-superior", "left-anterior-superior-time", "last" ->
                Affine.scaling(new Point(-1, 1, 1), new Point(0, 0, 0)).after(affine);
            case "lps", "left-posterior-superior", "left-posterior-superior-time", "lpst" -> TextHeader.fromLps(affine);
            default ->
                throw new BrokenVolume(
                        "volume-header",
                        "its space is not known, expected right-anterior-superior, left-anterior-superior or"
                                + " left-posterior-superior");
        };
    }
}
