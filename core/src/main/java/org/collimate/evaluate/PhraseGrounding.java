// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.collimate.label.GroundPhrases;
import org.collimate.sample.Picture;
import org.collimate.sample.Region;
import org.collimate.sample.Sample;

/// Scores how well phrases find their places: how many find any, and how often an atlas would have hit the same place.
///
/// The place of a phrase is the box around its structures' own projected masks. The atlas predicts, for the same phrase
/// in the same view, the mean box over all other studies, as a share of the picture. A hit has an intersection over
/// union of at least 0.5. With one study alone there is no atlas. The masks are those of the study itself: their hit
/// rate says how many phrases have a segmented structure, not how well a network would segment.
public final class PhraseGrounding {
    private static final double HIT = 0.5;

    private record Place(String group, double[] box) {}

    private final Map<String, List<Place>> places = new HashMap<>();
    private long phrases;
    private long grounded;

    /// @param phrases mentions of anatomy in reports
    /// @param grounded how many of them have a box in a picture
    /// @param boxes boxes of phrases, one a picture, that another study has too
    /// @param atlasHits how many of those the atlas hits
    /// @param atlasOverlap the mean intersection over union of the atlas
    public record Score(long phrases, long grounded, long boxes, long atlasHits, double atlasOverlap) {
        /// The share of phrases that find a place.
        public double maskHitRate() {
            return phrases == 0 ? 0 : (double) grounded / phrases;
        }

        public double atlasHitRate() {
            return boxes == 0 ? 0 : (double) atlasHits / boxes;
        }
    }

    /// Adds the phrases of one sample; pictures must have a shape.
    public void add(Sample sample) {
        var seen = new HashSet<Object>();
        for (var finding : sample.findings()) {
            if (!finding.concept().system().equals(GroundPhrases.PHRASES)) {
                continue;
            }
            var evidence = finding.evidence();
            boolean isNew = evidence.span().map(seen::add).orElse(true);
            phrases += isNew ? 1 : 0;
            if (evidence.region().isEmpty()) {
                continue;
            }
            grounded += isNew ? 1 : 0;
            if (sample.regions().get(evidence.region().get()) instanceof Region.Box box
                    && sample.parts().get(box.part()) instanceof Picture picture
                    && picture.shape().isPresent()) {
                var sizes = picture.shape().get().sizes();
                var name = picture.view().orElse("") + '\t' + finding.concept().name();
                places.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Place(sample.group(), new double[] {
                    box.x0() / sizes.get(1), box.y0() / sizes.get(0),
                    box.x1() / sizes.get(1), box.y1() / sizes.get(0)
                }));
            }
        }
    }

    public Score score() {
        long boxes = 0;
        long hits = 0;
        double overlap = 0;
        // In the order of names, so that sums of fractions are the same everywhere.
        for (var name : places.keySet().stream().sorted().toList()) {
            var all = places.getOrDefault(name, List.of());
            for (var place : all) {
                var others = all.stream()
                        .filter(other -> !other.group().equals(place.group()))
                        .toList();
                if (!others.isEmpty()) {
                    double each = overlap(place.box(), mean(others));
                    boxes++;
                    hits += each >= HIT ? 1 : 0;
                    overlap += each;
                }
            }
        }
        return new Score(phrases, grounded, boxes, hits, boxes == 0 ? 0 : overlap / boxes);
    }

    private static double[] mean(List<Place> places) {
        var mean = new double[4];
        for (var place : places) {
            for (int i = 0; i < 4; i++) {
                mean[i] += place.box()[i] / places.size();
            }
        }
        return mean;
    }

    /// Intersection over union of two boxes.
    static double overlap(double[] one, double[] other) {
        double width = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
        double height = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double both = width * height;
        return both / (area(one) + area(other) - both);
    }

    private static double area(double[] box) {
        return (box[2] - box[0]) * (box[3] - box[1]);
    }
}
