// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.collimate.pixel.GreyPng;
import org.collimate.volume.Affine;
import org.collimate.volume.Grid;
import org.collimate.volume.LabelMap;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VolumeWriter;
import org.collimate.volume.VoxelUnit;
import org.collimate.volume.projection.Display;
import org.collimate.volume.projection.Geometry;
import org.collimate.volume.projection.NumPy;
import org.collimate.volume.projection.Outline;
import org.collimate.volume.projection.Radiograph;

/// A file that radiographs are written to, and its kind. Files come into being whole, by renaming.
record DrrFile(Path path, Kind kind) {
    /// What the name's ending says.
    enum Kind {
        NPY(".npy"),
        NIFTI(".nii.gz"),
        PLAIN_NIFTI(".nii"),
        PNG(".png");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    static Optional<DrrFile> of(Path path, String option, List<String> problems) {
        var name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
        for (var kind : Kind.values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(kind.ending) && name.length() > kind.ending.length()) {
                if (Files.isDirectory(path)) {
                    problems.add("[" + option + "] " + path + " is a folder, expected a file");
                    return Optional.empty();
                }
                return Optional.of(new DrrFile(path, kind));
            }
        }
        problems.add("[" + option + "] found '" + name + "', expected a file name that ends in .npy, .nii.gz or .png");
        return Optional.empty();
    }

    /// The file of one of several views: NAME-0.npy; of a single one the file itself.
    DrrFile numbered(int view, int views) {
        return views == 1 ? this : new DrrFile(path.resolveSibling(stem() + "-" + view + kind.ending), kind);
    }

    private String stem() {
        var name = path.getFileName().toString();
        return name.substring(0, name.length() - kind.ending.length());
    }

    void write(Radiograph picture, Geometry geometry, boolean isDisplay) throws IOException {
        if (isDisplay) {
            var grey = Display.grey(picture);
            switch (kind) {
                case PNG -> write(path, GreyPng.of(picture.columns(), picture.rows(), grey));
                case NPY -> write(path, NumPy.of(grey, picture.rows(), picture.columns()));
                case NIFTI, PLAIN_NIFTI -> {
                    var values = new short[grey.length];
                    for (int at = 0; at < grey.length; at++) {
                        values[at] = (short) (grey[at] & 0xff);
                    }
                    writeNifti(VolumeImage.of(grid(geometry, 1), values, VoxelUnit.NONE));
                }
            }
            return;
        }
        switch (kind) {
            case NPY -> write(path, NumPy.of(picture));
            case NIFTI, PLAIN_NIFTI -> writeNifti(VolumeImage.of(grid(geometry, 1), picture.values(), VoxelUnit.NONE));
            case PNG -> throw new IllegalArgumentException("integrals do not fit a PNG");
        }
    }

    /// Writes the thickness of each structure as one picture, and beside it a table of which is which.
    void writeMasks(SortedMap<Integer, Radiograph> thickness, LabelMap map, Geometry geometry) throws IOException {
        var pictures = List.copyOf(thickness.values());
        if (pictures.isEmpty()) {
            throw new IOException(
                    "[" + path + "] nothing to write, expected at least one label above 0 in the label map");
        }
        if (kind == Kind.NPY) {
            write(path, NumPy.of(pictures));
        } else {
            var grid = grid(geometry, pictures.size());
            var values = new float[grid.voxels()];
            int at = 0;
            for (var picture : pictures) {
                System.arraycopy(picture.values(), 0, values, at, picture.values().length);
                at += picture.values().length;
            }
            writeNifti(VolumeImage.of(grid, values, VoxelUnit.NONE));
        }
        var table = new StringBuilder("index\tlabel\tname\tpixels\tx0\ty0\tx1\ty1\n");
        int index = 0;
        for (var each : thickness.entrySet()) {
            var outline = Outline.of(each.getValue());
            table.append(index++).append('\t').append(each.getKey()).append('\t');
            table.append(map.name(each.getKey()))
                    .append('\t')
                    .append(outline.pixels())
                    .append('\t');
            table.append(outline.x0()).append('\t').append(outline.y0()).append('\t');
            table.append(outline.x1()).append('\t').append(outline.y1()).append('\n');
        }
        write(path.resolveSibling(stem() + ".tsv"), table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Pixels as voxels where they stand on the detector; the third axis counts structures, towards the source.
    private static Grid grid(Geometry geometry, int layers) {
        var detector = geometry.detector();
        double size = detector.pixelMillimetres();
        var across = geometry.alongRow();
        var first = geometry.pixel(0, 0);
        var inward = geometry.toSource();
        return new Grid(
                detector.columns(),
                detector.rows(),
                layers,
                Affine.of(
                        size * across.x(),
                        0,
                        inward.x(),
                        first.x(),
                        size * across.y(),
                        0,
                        inward.y(),
                        first.y(),
                        0,
                        -size,
                        0,
                        first.z()));
    }

    private void writeNifti(VolumeImage image) throws IOException {
        var folder = folder(path);
        var part = folder.resolve("." + stem() + ".part" + kind.ending);
        VolumeWriter.write(image, part);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        var part = folder(path).resolve("." + path.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path folder(Path path) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        return Files.createDirectories(folder == null ? path.toAbsolutePath() : folder);
    }
}
