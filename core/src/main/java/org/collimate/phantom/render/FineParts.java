// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import org.collimate.phantom.body.Aim;
import org.collimate.phantom.body.Body;
import org.collimate.phantom.body.Haze;
import org.collimate.phantom.body.Rod;
import org.collimate.phantom.body.Solid;
import org.collimate.volume.Point;

/// Adds bones, vessels, tubes, growths and clouds to the rays that meet them: each only where it is seen.
final class FineParts {
    private static final int STEPS = 512;
    private static final float[] BELL = bell();

    private final Body body;
    private final Layers layers;
    private final Point source;
    private final double cornerX;
    private final double cornerY;
    private final double cornerZ;
    private final double stepX;
    private final double stepY;
    private final double stepZ;
    private final double[] out = new double[2];
    private double axisX;
    private double axisY;
    private double alongX;
    private double alongY;
    private int columnFrom;
    private int columnTo;

    FineParts(Body body, Layers layers) {
        this.body = body;
        this.layers = layers;
        this.source = layers.camera.source();
        var corner = layers.camera.corner().minus(source);
        this.cornerX = corner.x();
        this.cornerY = corner.y();
        this.cornerZ = corner.z();
        this.stepX = layers.camera.alongRow().x();
        this.stepY = layers.camera.alongRow().y();
        this.stepZ = layers.camera.down().z();
    }

    /// Adds the parts that belong to a disease or device, and clouds.
    void addOwned() {
        add(true);
        body.hazes().forEach(this::haze);
    }

    /// Adds the parts that belong to nobody.
    void addOthers() {
        add(false);
    }

    private void add(boolean owned) {
        double pixel = layers.camera.pixelAtBody();
        for (var solid : body.solids()) {
            if ((solid.owner() >= 0) == owned) {
                solid(solid);
            }
        }
        for (var rod : body.rods()) {
            if ((rod.owner() >= 0) == owned) {
                rod(rod, pixel);
            }
        }
    }

    private void solid(Solid solid) {
        var window =
                Window.of(layers.camera, solid.form().lowest(), solid.form().highest());
        if (window.isEmpty()) {
            return;
        }
        Aim aim = solid.form().from(source);
        int bit = solid.owner() < 0 ? 0 : 1 << solid.owner();
        for (int row = window.row0(); row < window.row1(); row++) {
            int i = layers.index(window.column0(), row);
            double dz = cornerZ + row * stepZ;
            for (int column = window.column0(); column < window.column1(); column++, i++) {
                double dx = cornerX + column * stepX;
                double dy = cornerY + column * stepY;
                if (aim.cross(dx, dy, dz, out, 0)) {
                    layers.integral[i] += (float) (solid.adds() * (out[1] - out[0]) * length(dx, dy, dz));
                    layers.hits[i] |= bit;
                }
            }
        }
    }

    /// A rod thinner than a pixel is drawn a pixel thick and as much fainter, so that its whole shadow stays the same.
    private void rod(Rod rod, double pixel) {
        double thick = rod.radius();
        double wider = Math.max(
                1, 0.6 * pixel / Math.min(rod.across().length(), rod.along().length()));
        double weight = 1 / wider;
        double dx0 = rod.across().x();
        double dy0 = rod.across().y();
        double dz0 = rod.across().z();
        double square = (dx0 * dx0 + dy0 * dy0 + dz0 * dz0) * wider;
        double ax = dx0 / square;
        double ay = dy0 / square;
        double az = dz0 / square;
        double ex0 = rod.along().x();
        double ey0 = rod.along().y();
        double ez0 = rod.along().z();
        square = (ex0 * ex0 + ey0 * ey0 + ez0 * ez0) * wider;
        double bx = ex0 / square;
        double by = ey0 / square;
        double bz = ez0 / square;
        // The same mass on a cross-section wider both ways.
        weight *= 1 / wider;
        double pad = pad(thick * wider);
        var window = window(rod, pad);
        if (window.isEmpty()) {
            return;
        }
        var from = rod.from();
        var to = rod.to();
        double wx = source.x() - from.x();
        double wy = source.y() - from.y();
        double wz = source.z() - from.z();
        double o1 = ax * wx + ay * wy + az * wz;
        double o2 = bx * wx + by * wy + bz * wz;
        double c = o1 * o1 + o2 * o2 - 1;
        double hollow = 1 - rod.core() * rod.core();
        var n0 = rod.fromNormal();
        var n1 = rod.toNormal();
        double g0 = n0.x() * wx + n0.y() * wy + n0.z() * wz;
        double g1 = n1.x() * (source.x() - to.x()) + n1.y() * (source.y() - to.y()) + n1.z() * (source.z() - to.z());
        double wall = rod.wall() * weight;
        double inner = (rod.inner() - rod.wall()) * weight;
        int bit = rod.owner() < 0 ? 0 : 1 << rod.owner();
        for (int row = window.row0(); row < window.row1(); row++) {
            columns(window, row, pad);
            int i = layers.index(columnFrom, row);
            double dz = cornerZ + row * stepZ;
            for (int column = columnFrom; column < columnTo; column++, i++) {
                double dx = cornerX + column * stepX;
                double dy = cornerY + column * stepY;
                double d1 = ax * dx + ay * dy + az * dz;
                double d2 = bx * dx + by * dy + bz * dz;
                double a = d1 * d1 + d2 * d2;
                double b = o1 * d1 + o2 * d2;
                double root = b * b - a * c;
                if (root <= 0 || a < 1e-9) {
                    continue;
                }
                double low = -1e9;
                double high = 1e9;
                double s0 = n0.x() * dx + n0.y() * dy + n0.z() * dz;
                double s1 = n1.x() * dx + n1.y() * dy + n1.z() * dz;
                // Behind the first plane: g0 + t s0 >= 0; before the last: g1 + t s1 <= 0.
                if (s0 > 1e-12) {
                    low = -g0 / s0;
                } else if (s0 < -1e-12) {
                    high = -g0 / s0;
                } else if (g0 < 0) {
                    continue;
                }
                if (s1 > 1e-12) {
                    high = Math.min(high, -g1 / s1);
                } else if (s1 < -1e-12) {
                    low = Math.max(low, -g1 / s1);
                } else if (g1 > 0) {
                    continue;
                }
                double half = Math.sqrt(root);
                double middle = -b / a;
                double chord = Math.min(high, middle + half / a) - Math.max(low, middle - half / a);
                if (chord <= 0) {
                    continue;
                }
                double sum = wall * chord;
                double coreRoot = root - a * hollow;
                if (coreRoot > 0 && rod.core() > 0) {
                    half = Math.sqrt(coreRoot) / a;
                    double coreChord = Math.min(high, middle + half) - Math.max(low, middle - half);
                    sum += inner * Math.max(0, coreChord);
                }
                layers.integral[i] += (float) (sum * length(dx, dy, dz));
                layers.hits[i] |= bit;
            }
        }
    }

    private static double length(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    /// How far around the seen axis of a rod its shadow may reach, in pixels: magnified at most by a third.
    private double pad(double reach) {
        return 1.35 * reach / layers.camera.pixelAtBody() + 0.5;
    }

    private Window window(Rod rod, double pad) {
        var camera = layers.camera;
        camera.project(rod.from().x(), rod.from().y(), rod.from().z(), out);
        axisX = out[0];
        axisY = out[1];
        camera.project(rod.to().x(), rod.to().y(), rod.to().z(), out);
        alongX = out[0] - axisX;
        alongY = out[1] - axisY;
        return Window.cut(
                camera,
                Math.min(axisX, out[0]) - pad,
                Math.min(axisY, out[1]) - pad,
                Math.max(axisX, out[0]) + pad,
                Math.max(axisY, out[1]) + pad);
    }

    /// Of a row, only the columns near the axis: a slanting rod fills little of its window.
    private void columns(Window window, int row, double pad) {
        double low = 0;
        double high = 1;
        if (Math.abs(alongY) > 1) {
            double a = (row - pad - axisY) / alongY;
            double b = (row + pad - axisY) / alongY;
            low = Math.clamp(Math.min(a, b), 0, 1);
            high = Math.clamp(Math.max(a, b), 0, 1);
        }
        double first = axisX + low * alongX;
        double last = axisX + high * alongX;
        columnFrom = Math.max(window.column0(), (int) Math.ceil(Math.min(first, last) - pad));
        columnTo = Math.min(window.column1(), (int) Math.floor(Math.max(first, last) + pad) + 1);
    }

    private void haze(Haze haze) {
        double reach = Haze.REACH * haze.sigma();
        var centre = haze.centre();
        var window = Window.of(
                layers.camera,
                new Point(centre.x() - reach, centre.y() - reach, centre.z() - reach),
                new Point(centre.x() + reach, centre.y() + reach, centre.z() + reach));
        double x = centre.x() - source.x();
        double y = centre.y() - source.y();
        double z = centre.z() - source.z();
        double square = x * x + y * y + z * z;
        double over = 1 / (haze.sigma() * haze.sigma());
        double peak = haze.peak() * haze.sigma() * 2.5066282746310002;
        int bit = haze.owner() < 0 ? 0 : 1 << haze.owner();
        double marked = Haze.MASK * Haze.MASK;
        double scale = STEPS / (Haze.REACH * Haze.REACH);
        for (int row = window.row0(); row < window.row1(); row++) {
            int i = layers.index(window.column0(), row);
            double dz = cornerZ + row * stepZ;
            for (int column = window.column0(); column < window.column1(); column++, i++) {
                double dx = cornerX + column * stepX;
                double dy = cornerY + column * stepY;
                double along = x * dx + y * dy + z * dz;
                double distance = (square - along * along / (dx * dx + dy * dy + dz * dz)) * over;
                int step = (int) (distance * scale);
                if (step < STEPS && step >= 0) {
                    layers.haze[i] += (float) (peak * BELL[step]);
                    if (distance < marked) {
                        layers.hits[i] |= bit;
                    }
                }
            }
        }
    }

    private static float[] bell() {
        var table = new float[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double square = (i + 0.5) * Haze.REACH * Haze.REACH / STEPS;
            table[i] = (float) (StrictMath.exp(-square / 2) - StrictMath.exp(-Haze.REACH * Haze.REACH / 2));
        }
        return table;
    }
}
