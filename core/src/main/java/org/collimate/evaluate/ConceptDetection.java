// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.evaluate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The score of the concept detection task of ImageCLEFmedical Caption, as played on ROCO and ROCOv2: for each image
/// the F1 of the predicted set of concepts against the true set, averaged over the images of the reference.
///
/// Beside it the micro values over all pairs of image and concept, which tell many small mistakes from few large ones.
/// An image without any concept on both sides counts as 1; one that the hypotheses leave out counts as predicted empty.
///
/// Source: Rückert et al., "Overview of ImageCLEFmedical 2023: Caption Prediction and Concept Detection".
public final class ConceptDetection {
    private ConceptDetection() {}

    /// @param images images of the reference
    /// @param missing images of the reference that the hypotheses do not name
    /// @param unknown images of the hypotheses that the reference does not name; they are ignored
    /// @param f1 the mean of the images' F1, 0 to 1: the task's score
    /// @param precision micro precision, 0 to 1; 1 when nothing is predicted
    /// @param recall micro recall, 0 to 1; 1 when there is nothing to find
    /// @param microF1 micro F1, 0 to 1
    public record Score(
            int images, int missing, int unknown, double f1, double precision, double recall, double microF1) {}

    /// Scores all concepts.
    public static Score score(Map<String, Set<String>> reference, Map<String, Set<String>> hypotheses) {
        double sum = 0;
        long hits = 0;
        long predicted = 0;
        long there = 0;
        int missing = 0;
        for (var image : new TreeMap<>(reference).entrySet()) {
            var truth = image.getValue();
            var said = hypotheses.get(image.getKey());
            if (said == null) {
                missing++;
                said = Set.of();
            }
            var both = new HashSet<>(truth);
            both.retainAll(said);
            sum += truth.isEmpty() && said.isEmpty() ? 1 : 2.0 * both.size() / (truth.size() + said.size());
            hits += both.size();
            predicted += said.size();
            there += truth.size();
        }
        int unknown = (int) hypotheses.keySet().stream()
                .filter(image -> !reference.containsKey(image))
                .count();
        int images = reference.size();
        return new Score(
                images,
                missing,
                unknown,
                images == 0 ? 0 : sum / images,
                predicted == 0 ? 1 : (double) hits / predicted,
                there == 0 ? 1 : (double) hits / there,
                predicted + there == 0 ? 1 : 2.0 * hits / (predicted + there));
    }

    /// The task's second score: only concepts of a chosen set count, on both sides, over images whose truth has any.
    public static Score scoreOnly(
            Set<String> concepts, Map<String, Set<String>> reference, Map<String, Set<String>> hypotheses) {
        var truth = only(concepts, reference);
        truth.values().removeIf(Set::isEmpty);
        var said = only(concepts, hypotheses);
        said.keySet().removeIf(image -> !truth.containsKey(image) && reference.containsKey(image));
        return score(truth, said);
    }

    private static TreeMap<String, Set<String>> only(Set<String> concepts, Map<String, Set<String>> sets) {
        var kept = new TreeMap<String, Set<String>>();
        sets.forEach((image, set) -> {
            var some = new HashSet<>(set);
            some.retainAll(concepts);
            kept.put(image, some);
        });
        return kept;
    }
}
