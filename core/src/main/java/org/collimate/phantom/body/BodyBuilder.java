// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import java.util.ArrayList;
import java.util.List;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Study;
import org.collimate.phantom.ViewKind;
import org.collimate.sample.Side;

/// Puts the parts of a body together. Used once, by one thread.
final class BodyBuilder {
    private final long seed;
    private final Frame frame;
    private final List<Rod> rods = new ArrayList<>();
    private final List<Solid> solids = new ArrayList<>();
    private final List<Haze> hazes = new ArrayList<>();

    BodyBuilder(long seed, Patient patient, Study study, ViewKind view, double detail) {
        this.seed = seed;
        this.frame = new Frame(patient, study, view, detail);
    }

    Body build() {
        var outline = new Outline(frame);
        var mediastinum = new Mediastinum(frame);
        var rooms = new Lungs(frame, mediastinum);
        var lungs = List.of(rooms.lung(Side.RIGHT), rooms.lung(Side.LEFT));
        var airways = new Airways(frame, rods::add, solids::add);
        for (var lung : lungs) {
            new Vessels(seed, frame, lung, mediastinum.hilum(lung.side()), rods::add).build();
        }
        airways.build();
        new Skeleton(frame, outline, rods::add, solids::add).build();
        new Clouds(frame, lungs, mediastinum, hazes::add, rods::add).build();
        new Growths(frame, lungs, rooms, rods::add, solids::add).build();
        new Devices(frame, airways, rods::add, solids::add).build();
        return new Body(
                outline.skin(),
                outline.flesh(),
                lungs,
                solids,
                rods,
                hazes,
                frame.detail,
                frame.study.diseases().size() + frame.study.devices().size());
    }
}
