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
        union(body.skin(), Matter.FAT);
        union(body.flesh(), Matter.SOFT - Matter.FAT);
        body.lungs().forEach(this::lung);
    }

    private Aim[] aims(List<Convex> bodies) {
        return bodies.stream().map(each -> each.from(layers.camera.source())).toArray(Aim[]::new);
    }

    private Window[] windows(List<Convex> bodies) {
        return bodies.stream()
                .map(each -> Window.of(layers.camera, each.lowest(), each.highest()))
                .toArray(Window[]::new);
    }

    private void union(List<Convex> bodies, double attenuation) {
        var aims = aims(bodies);
        var windows = windows(bodies);
        for (int row = 0; row < layers.camera.rows(); row++) {
            for (int column = 0; column < layers.camera.columns(); column++) {
                int i = layers.index(column, row);
                stretches.clear();
                for (int b = 0; b < aims.length; b++) {
                    if (windows[b].holds(column, row) && aims[b].cross(rays.x[i], rays.y[i], rays.z[i], out, 0)) {
                        stretches.add(out[0], out[1]);
                    }
                }
                layers.integral[i] += (float) (attenuation * stretches.length());
            }
        }
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
