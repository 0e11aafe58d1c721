// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.collimate.volume.Affine;
import org.collimate.volume.Canonical;
import org.collimate.volume.Grid;
import org.collimate.volume.Point;
import org.collimate.volume.ReadVolume;
import org.collimate.volume.Resample;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VolumeReader;
import org.collimate.volume.VolumeWriter;
import org.collimate.volume.VoxelUnit;
import org.collimate.volume.projection.Beam;
import org.collimate.volume.projection.Detector;
import org.collimate.volume.projection.Geometry;
import org.collimate.volume.projection.JosephProjector;
import org.collimate.volume.projection.Projector;
import org.collimate.volume.projection.SiddonProjector;

/// 36 radiographs of 512 x 512 pixels around a CT: time, and how far from those of plastimatch's `drr`.
///
/// `prepare CT SPACING OUT.mha` puts a CT on an axis-aligned grid around the origin; `project OUT.mha METHOD FOLDER`
/// makes the views with one thread and writes them as raw floats; `compare FOLDER PEER` compares them with the peer's,
/// `methods FOLDER FOLDER` those of two of our methods.
public final class Radiographs {
    private static final int VIEWS = 36;
    private static final int SIDE = 512;
    private static final double PIXEL = 1.0;
    private static final double SAD = 1000;
    private static final double SID = 1500;

    private Radiographs() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "prepare" -> prepare(Path.of(arguments[1]), Double.parseDouble(arguments[2]), Path.of(arguments[3]));
            case "project" -> project(Path.of(arguments[1]), arguments[2], Path.of(arguments[3]));
            case "compare" -> compare(Path.of(arguments[1]), Path.of(arguments[2]), true);
            case "methods" -> compare(Path.of(arguments[1]), Path.of(arguments[2]), false);
            default -> throw new IllegalArgumentException("expected prepare, project, compare or methods");
        }
    }

    private static VolumeImage read(Path file) throws IOException {
        return switch (VolumeReader.read(file)) {
            case ReadVolume.Ok(var _, var image) -> image.withUnit(VoxelUnit.HU);
            case ReadVolume.Bad(var _, var detail) -> throw new IOException("[" + file + "] " + detail);
        };
    }

    private static void prepare(Path ct, double spacing, Path out) throws IOException {
        var image = Canonical.of(read(ct));
        var grid = image.grid();
        var centre = grid.isocentre();
        var made = Grid.axisAligned(
                (int) Math.round(grid.sizeI() * grid.spacing(0) / spacing),
                (int) Math.round(grid.sizeJ() * grid.spacing(1) / spacing),
                (int) Math.round(grid.sizeK() * grid.spacing(2) / spacing),
                new Point(spacing, spacing, spacing),
                centre);
        var resampled = Resample.trilinear(image, made, -1000).voxels();
        var values = new short[resampled.count()];
        for (int at = 0; at < values.length; at++) {
            values[at] = (short) Math.clamp(Math.round(resampled.at(at)), -1024, 32_767);
        }
        // Plastimatch mishandles directions: axes to the left and the back are those of its own world.
        var flipped = new short[values.length];
        int slice = made.sizeI() * made.sizeJ();
        for (int at = 0; at < values.length; at++) {
            int within = at % slice;
            flipped[at - within + slice - 1 - within] = values[at];
        }
        var first = new Point(
                spacing * (made.sizeI() - 1) / 2, spacing * (made.sizeJ() - 1) / 2, -spacing * (made.sizeK() - 1) / 2);
        var centred = new Grid(
                made.sizeI(),
                made.sizeJ(),
                made.sizeK(),
                Affine.scaling(new Point(-spacing, -spacing, spacing), first));
        VolumeWriter.write(VolumeImage.of(centred, flipped, VoxelUnit.HU), out);
    }

    /// The attenuation that plastimatch 1.9.4 integrates: 0.0022 (1 + HU/1000) per millimetre, 0 at or below -800 HU.
    private static VolumeImage attenuation(VolumeImage image) {
        var voxels = image.voxels();
        var mu = new float[voxels.count()];
        for (int at = 0; at < mu.length; at++) {
            float hu = voxels.at(at);
            mu[at] = hu <= -800 ? 0 : 0.0022f * (1 + hu / 1000);
        }
        return VolumeImage.of(image.grid(), mu, VoxelUnit.MU);
    }

    private static Geometry geometry(int view) {
        return new Geometry(new Beam.Cone(SAD, SID), 10.0 * view, new Detector(SIDE, SIDE, PIXEL), new Point(0, 0, 0));
    }

    private static void project(Path file, String method, Path folder) throws IOException {
        Projector projector = method.equals("joseph") ? new JosephProjector() : new SiddonProjector();
        var image = attenuation(read(file));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var prepared = projector.prepare(image);
        for (int view = 0; view < VIEWS; view++) {
            var picture = prepared.project(geometry(view), 1);
            var bytes = ByteBuffer.allocate(4 * picture.values().length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(picture.values());
            Files.createDirectories(folder);
            Files.write(folder.resolve(String.format(Locale.ROOT, "%04d.raw", view)), bytes.array());
        }
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.printf(
                Locale.ROOT,
                "%s %s: %d views of %dx%d in %.2f s of its thread%n",
                method,
                image.grid().sizes(),
                VIEWS,
                SIDE,
                SIDE,
                used / 1e9);
    }

    private static float[] raw(Path file) throws IOException {
        var values = new float[SIDE * SIDE];
        ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }

    /// Its angle 0 looks from the patient's left and turns the other way; it always shows the view from the source.
    private static void compare(Path ours, Path theirs, boolean isPeer) throws IOException {
        double lowest = 1;
        double difference = 0;
        double total = 0;
        double ourTotal = 0;
        for (int view = 0; view < VIEWS; view++) {
            var our = raw(ours.resolve(String.format(Locale.ROOT, "%04d.raw", view)));
            int other = isPeer ? (27 - view + VIEWS) % VIEWS : view;
            var peer = raw(theirs.resolve(String.format(Locale.ROOT, "%04d.raw", other)));
            if (isPeer && 10 * view < 180) {
                mirror(peer);
            }
            lowest = Math.min(lowest, correlation(our, peer));
            for (int at = 0; at < our.length; at++) {
                difference += Math.abs(our[at] - peer[at]);
                total += peer[at];
                ourTotal += our[at];
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d views: lowest r %.5f, mean difference %.3f %% of the mean, total %.3f %% of the peer's%n",
                VIEWS,
                lowest,
                100 * difference / total,
                100 * ourTotal / total);
    }

    private static void mirror(float[] picture) {
        for (int row = 0; row < SIDE; row++) {
            for (int left = row * SIDE, right = left + SIDE - 1; left < right; left++, right--) {
                float kept = picture[left];
                picture[left] = picture[right];
                picture[right] = kept;
            }
        }
    }

    private static double correlation(float[] ours, float[] theirs) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int at = 0; at < ours.length; at++) {
            x += ours[at];
            y += theirs[at];
            xx += (double) ours[at] * ours[at];
            yy += (double) theirs[at] * theirs[at];
            xy += (double) ours[at] * theirs[at];
        }
        double n = ours.length;
        return (xy - x * y / n) / Math.sqrt((xx - x * x / n) * (yy - y * y / n));
    }
}
