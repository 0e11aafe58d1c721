// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import java.util.List;
import org.collimate.phantom.body.Aim;
import org.collimate.phantom.body.Body;
import org.collimate.phantom.body.Convex;
import org.collimate.phantom.body.Lung;
import org.collimate.phantom.body.Matter;

/// Integrates along each ray through skin, flesh and lungs: exact for their shapes, without voxels.
final class SoftTissue {
    /// Thinner than this, a disease is not marked on a ray, in millimetres.
    private static final double MARKED = 2;

    /// Neighbouring rays that differ by less, in attenuation, lie on one smooth surface.
    private static final float SMOOTH = 0.35f;

    private final Body body;
    private final Layers layers;
    private final Rays rays;
    private final Stretches stretches = new Stretches();
    private final double[] out = new double[2];

    SoftTissue(Body body, Layers layers, Rays rays) {
        this.body = body;
        this.layers = layers;
        this.rays = rays;
    }

    void integrate() {
        outlines();
        body.lungs().forEach(this::lung);
    }

    /// Skin and flesh. Every other ray each way is integrated; between four of them that agree closely, which is
    /// nearly everywhere but at the outline, the mean of neighbours is as good as another ray.
    private void outlines() {
        int columns = layers.camera.columns();
        int rows = layers.camera.rows();
        var path = new float[columns * rows];
        var skin = new Bodies(body.skin());
        var flesh = new Bodies(body.flesh());
        for (int row = 0; row < rows; row += 2) {
            skin.enter(row);
            flesh.enter(row);
            for (int column = 0; column < columns; column += 2) {
                path[row * columns + column] = outline(skin, flesh, column, row);
            }
        }
        for (int row = 0; row < rows; row++) {
            skin.enter(row);
            flesh.enter(row);
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                if ((row & 1) != 0 || (column & 1) != 0) {
                    path[i] = between(path, skin, flesh, column, row);
                }
                layers.integral[i] += path[i];
            }
        }
    }

    private float between(float[] path, Bodies skin, Bodies flesh, int column, int row) {
        int columns = layers.camera.columns();
        int left = column & ~1;
        int top = row & ~1;
        int right = left + 2;
        int bottom = top + 2;
        if (right < columns && bottom < layers.camera.rows()) {
            float a = path[top * columns + left];
            float b = path[top * columns + right];
            float c = path[bottom * columns + left];
            float d = path[bottom * columns + right];
            float least = Math.min(Math.min(a, b), Math.min(c, d));
            float most = Math.max(Math.max(a, b), Math.max(c, d));
            if (most == 0) {
                return 0;
            }
            if (most - least < SMOOTH && least > 0) {
                boolean across = (column & 1) != 0;
                boolean down = (row & 1) != 0;
                return across && down ? (a + b + c + d) / 4 : across ? (a + b) / 2 : (a + c) / 2;
            }
        }
        return outline(skin, flesh, column, row);
    }

    private float outline(Bodies skin, Bodies flesh, int column, int row) {
        double all = skin.length(column, row);
        return all > 0 ? (float) (Matter.FAT * all + (Matter.SOFT - Matter.FAT) * flesh.length(column, row)) : 0;
    }

    /// A union of bodies, of which only those that the present row meets are asked.
    private final class Bodies {
        private final Aim[] aims;
        private final Window[] seen;
        private final int[] here;
        private int count;

        Bodies(List<Convex> bodies) {
            aims = aims(bodies);
            seen = windows(bodies);
            here = new int[aims.length];
        }

        void enter(int row) {
            count = 0;
            for (int b = 0; b < aims.length; b++) {
                if (row >= seen[b].row0() && row < seen[b].row1()) {
                    here[count++] = b;
                }
            }
        }

        double length(int column, int row) {
            int i = layers.index(column, row);
            stretches.clear();
            for (int h = 0; h < count; h++) {
                int b = here[h];
                if (column >= seen[b].column0()
                        && column < seen[b].column1()
                        && aims[b].cross(rays.x[i], rays.y[i], rays.z[i], out, 0)) {
                    stretches.add(out[0], out[1]);
                }
            }
            return stretches.length();
        }
    }

    private Aim[] aims(List<Convex> bodies) {
        return bodies.stream().map(each -> each.from(layers.camera.source())).toArray(Aim[]::new);
    }

    private Window[] windows(List<Convex> bodies) {
        return bodies.stream()
                .map(each -> Window.of(layers.camera, each.lowest(), each.highest()))
                .toArray(Window[]::new);
    }

    private void lung(Lung lung) {
        var window = Window.of(layers.camera, lung.hull().lowest(), lung.hull().highest());
        var hull = lung.hull().from(layers.camera.source());
        var forms = lung.bulges().stream().map(Lung.Bulge::form).toList();
        var bulges = aims(forms);
        var seen = windows(forms);
        var regions = aims(lung.regions().stream().map(Lung.Region::form).toList());
        for (int row = window.row0(); row < window.row1(); row++) {
            for (int column = window.column0(); column < window.column1(); column++) {
                int i = layers.index(column, row);
                if (!hull.cross(rays.x[i], rays.y[i], rays.z[i], out, 0)) {
                    continue;
                }
                stretches.clear();
                stretches.add(out[0], out[1]);
                for (int b = 0; b < bulges.length; b++) {
                    if (seen[b].holds(column, row) && bulges[b].cross(rays.x[i], rays.y[i], rays.z[i], out, 0)) {
                        stretches.remove(out[0], out[1]);
                        mark(i, lung.bulges().get(b).owner(), out[1] - out[0]);
                    }
                }
                regions(lung, regions, i);
                double air = stretches.length();
                layers.integral[i] += (float) ((lung.attenuation() - Matter.SOFT) * air);
                layers.air[i] += (float) air;
                mark(i, lung.owner(), air);
            }
        }
    }

    private void regions(Lung lung, Aim[] regions, int i) {
        for (int r = 0; r < regions.length && !stretches.isEmpty(); r++) {
            var region = lung.regions().get(r);
            double before = stretches.length();
            boolean met = regions[r].cross(rays.x[i], rays.y[i], rays.z[i], out, 0);
            // A region outside a form leaves what is in the form, and the other way round.
            if (region.outside() && met) {
                stretches.keep(out[0], out[1]);
            } else if (region.outside()) {
                stretches.clear();
            } else if (met) {
                stretches.remove(out[0], out[1]);
            }
            double length = before - stretches.length();
            layers.integral[i] += (float) ((region.attenuation() - Matter.SOFT) * length);
            mark(i, region.owner(), length);
        }
    }

    private void mark(int i, int owner, double length) {
        if (owner >= 0 && length > MARKED) {
            layers.hits[i] |= 1 << owner;
        }
    }
}
