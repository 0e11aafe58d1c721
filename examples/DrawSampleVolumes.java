// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
// Makes the invented CT volumes of samples/volumes:
// java -cp core/target/classes examples/DrawSampleVolumes.java samples/volumes
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.collimate.volume.Grid;
import org.collimate.volume.LabelMap;
import org.collimate.volume.Point;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VolumeWriter;
import org.collimate.volume.VoxelUnit;

/// A chest of ellipsoids, tubes and nothing else; each study's is a little larger or smaller than the next one's.
final class DrawSampleVolumes {
    static final String[] NAMES = {
        "", "lung_right", "lung_left", "heart", "vertebrae", "trachea", "aorta", "liver", "rib_right", "rib_left"
    };

    static final String[] REPORTS = {
        "FINDINGS: The heart is normal in size. The left lung and the right lung are clear. The trachea is midline.\n"
                + "IMPRESSION: No acute abnormality of the lungs.",
        "FINDINGS: The cardiac silhouette is enlarged. No pneumothorax. The thoracic spine is intact.\n"
                + "IMPRESSION: Cardiomegaly.",
        "FINDINGS: Calcified plaque of the thoracic aorta. The ribs are intact. The sternum is unremarkable.\n"
                + "IMPRESSION: Atherosclerosis.",
        "FINDINGS: Small nodule in the right lung. The liver is normal.\nIMPRESSION: Nodule in the right lung."
    };

    static boolean in(Point p, double x, double y, double z, double rx, double ry, double rz) {
        double dx = (p.x() - x) / rx;
        double dy = (p.y() - y) / ry;
        double dz = (p.z() - z) / rz;
        return dx * dx + dy * dy + dz * dz <= 1;
    }

    static int label(Point p, double size, double heart) {
        // x grows to the right, y to the front, z to the head.
        if (in(p, 0, -70 * size, p.z(), 16, 16, 1)) {
            return 4;
        }
        if (in(p, 0, -20, p.z(), 8, 8, 1) && p.z() > 20) {
            return 5;
        }
        if (in(p, -12, -48, p.z(), 11, 11, 1) && p.z() < 110) {
            return 6;
        }
        if (in(p, -22, 22, -35, 46 * heart, 38 * heart, 46 * heart)) {
            return 3;
        }
        double shell = Math.hypot(p.x() / (128 * size), p.y() / (88 * size));
        if (shell > 0.93 && shell < 1.02 && Math.floorMod((int) Math.round(p.z() + 0.35 * p.y()), 32) < 10) {
            return p.x() > 0 ? 8 : 9;
        }
        if (in(p, 66 * size, 0, 5, 48 * size, 72 * size, 120)) {
            return 1;
        }
        if (in(p, -66 * size, 0, 5, 48 * size, 72 * size, 120)) {
            return 2;
        }
        return in(p, 55, 0, -140, 75, 70, 60) ? 7 : 0;
    }

    static int hounsfield(int label, boolean inBody) {
        return switch (label) {
            case 1, 2 -> -820;
            case 3, 6 -> 45;
            case 4 -> 420;
            case 5 -> -990;
            case 7 -> 60;
            case 8, 9 -> 500;
            default -> inBody ? 15 : -1000;
        };
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        for (int study = 0; study < REPORTS.length; study++) {
            double size = 1 + 0.04 * (study - 1);
            double heart = study == 1 ? 1.35 : 1;
            var grid = Grid.centred(44, 34, 36, new Point(7, 7, 9));
            var ct = new short[grid.voxels()];
            var labels = new short[grid.voxels()];
            for (int k = 0; k < grid.sizeK(); k++) {
                for (int j = 0; j < grid.sizeJ(); j++) {
                    for (int i = 0; i < grid.sizeI(); i++) {
                        var place = grid.toWorld().apply(i, j, k);
                        int label = label(place, size, heart);
                        boolean inBody = Math.hypot(place.x() / (142 * size), place.y() / (102 * size)) < 1;
                        boolean isNodule = study == 3 && in(place, 70, 10, 40, 12, 12, 12);
                        int at = grid.index(i, j, k);
                        labels[at] = (short) label;
                        ct[at] = (short) (isNodule ? 40 : hounsfield(label, inBody));
                    }
                }
            }
            var own = Files.createDirectories(folder.resolve("sample-" + (study + 1)));
            VolumeWriter.write(VolumeImage.of(grid, ct, VoxelUnit.HU), own.resolve("ct.nii.gz"));
            var names = new TreeMap<Integer, String>();
            var table = new StringBuilder();
            for (int label = 1; label < NAMES.length; label++) {
                names.put(label, NAMES[label]);
                table.append(label).append('\t').append(NAMES[label]).append('\n');
            }
            VolumeWriter.write(LabelMap.of(grid, labels).withNames(names), own.resolve("labels.nii.gz"));
            Files.writeString(own.resolve("labels.tsv"), table);
            Files.writeString(own.resolve("report.txt"), REPORTS[study] + "\n");
        }
    }
}
