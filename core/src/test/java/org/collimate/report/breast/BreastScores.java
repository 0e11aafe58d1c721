// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.collimate.sample.Side;

/// Compares readings with the gold. A sentence is right if the section that covers most of it is its own; a field is
/// right if it has the stated value, or is missing where nothing is stated; a lesion's fields are compared with those
/// of the reading's lesion that agrees with it most.
final class BreastScores {
    /// Right and all, by field; `sections`, and `lesion.` before those of lesions.
    final Map<String, int[]> counts = new TreeMap<>();
    /// Right and all of the cells that either side states.
    final int[] stated = new int[2];
    /// What was wrong, without words of the report.
    final List<String> wrong = new ArrayList<>();

    void add(BreastGold gold, BreastReading reading) {
        sections(gold, reading);
        var truth = gold.truth().path("fields");
        var fields = reading.fields();
        var said = new LinkedHashMap<String, String>();
        said.put("modality", String.join("+", fields.modalities()));
        said.put("purpose", fields.purpose().orElse(""));
        said.put("density", fields.density().orElse(""));
        said.put("background_enhancement", fields.backgroundEnhancement().orElse(""));
        said.put("menopausal_status", fields.menopausalStatus().orElse(""));
        said.put("previous_cancer", fields.previousCancer().orElse(""));
        said.put("birads", fields.birads().orElse(""));
        said.put("birads_left", fields.leftBirads().orElse(""));
        said.put("birads_right", fields.rightBirads().orElse(""));
        said.put("side", fields.side().map(Side::word).orElse(""));
        said.forEach((field, value) -> cell(gold.id(), field, text(truth.path(field)), value));
        lesions(gold, reading);
    }

    private static String text(JsonTree node) {
        return node.isArray()
                ? String.join(
                        "+",
                        StreamSupport.stream(node.spliterator(), false)
                                .map(JsonTree::asText)
                                .sorted((a, b) -> Integer.compare(order(a), order(b)))
                                .toList())
                : node.asText();
    }

    private static int order(String modality) {
        return List.of("mammography", "ultrasound", "mri", "biopsy").indexOf(modality);
    }

    private void cell(String id, String field, String truth, String said) {
        boolean isRight = truth.equals(said);
        count(field, isRight);
        if (!truth.isEmpty() || !said.isEmpty()) {
            stated[0] += isRight ? 1 : 0;
            stated[1]++;
        }
        if (!isRight) {
            wrong.add(id + " " + field + " is '" + truth + "', said '" + said + "'");
        }
    }

    private void count(String name, boolean isRight) {
        var counted = counts.computeIfAbsent(name, _ -> new int[2]);
        counted[0] += isRight ? 1 : 0;
        counted[1]++;
    }

    private void sections(BreastGold gold, BreastReading reading) {
        for (var sentence : gold.truth().path("sentences")) {
            int begin = sentence.path("begin").asInt();
            int end = sentence.path("end").asInt();
            int most = 0;
            var said = "none";
            for (var ours : reading.sentences()) {
                int both = Math.min(end, ours.span().end())
                        - Math.max(begin, ours.span().begin());
                if (both > most) {
                    most = both;
                    said = ours.section().word();
                }
            }
            var truth = sentence.path("section").asText();
            count("sections", said.equals(truth));
            if (!said.equals(truth)) {
                wrong.add(gold.id() + " sentence at " + begin + " is " + truth + ", said " + said);
            }
        }
    }

    private void lesions(BreastGold gold, BreastReading reading) {
        var left = new ArrayList<>(reading.lesions());
        for (var truth : gold.truth().path("lesions")) {
            Optional<BreastLesion> best = Optional.empty();
            int agreement = 0;
            for (var lesion : left) {
                int its = 0;
                for (var field : List.of("side", "clock", "distance_cm", "size_mm", "kind")) {
                    its += !truth.path(field).isMissing()
                                    && word(truth.path(field)).equals(said(lesion, field))
                            ? 1
                            : 0;
                }
                if (its > agreement) {
                    agreement = its;
                    best = Optional.of(lesion);
                }
            }
            best.ifPresent(left::remove);
            for (var field : List.of("side", "clock", "distance_cm", "size_mm", "kind")) {
                cell(
                        gold.id(),
                        "lesion." + field,
                        word(truth.path(field)),
                        best.map(lesion -> said(lesion, field)).orElse("no lesion"));
            }
        }
        count("lesion.surplus", left.isEmpty());
        if (!left.isEmpty()) {
            wrong.add(gold.id() + " surplus lesions " + left.size() + " at "
                    + left.stream().map(lesion -> lesion.span().begin()).toList());
        }
    }

    private static String word(JsonTree node) {
        return node.isNumber() ? number(node.asDouble()) : node.asText();
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String said(BreastLesion lesion, String field) {
        return switch (field) {
            case "side" -> lesion.side().map(Side::word).orElse("");
            case "clock" -> lesion.clock().map(BreastScores::number).orElse("");
            case "distance_cm" ->
                lesion.distanceCentimetres().map(BreastScores::number).orElse("");
            case "size_mm" -> lesion.sizeMillimetres().map(BreastScores::number).orElse("");
            default -> lesion.kind().orElse("");
        };
    }

    double share(String name) {
        var counted = counts.getOrDefault(name, new int[] {0, 1});
        return (double) counted[0] / counted[1];
    }

    /// The share of all report fields that are right, lesions apart.
    double fields() {
        return sum(name -> !name.equals("sections") && !name.startsWith("lesion."));
    }

    double lesions() {
        return sum(name -> name.startsWith("lesion.") && !name.equals("lesion.surplus"));
    }

    private double sum(java.util.function.Predicate<String> wanted) {
        int right = 0;
        int all = 0;
        for (var entry : counts.entrySet()) {
            if (wanted.test(entry.getKey())) {
                right += entry.getValue()[0];
                all += entry.getValue()[1];
            }
        }
        return (double) right / Math.max(all, 1);
    }

    String table() {
        var table = new StringBuilder();
        counts.forEach((name, counted) -> table.append(
                "%-24s %4d of %4d  %.3f%n".formatted(name, counted[0], counted[1], (double) counted[0] / counted[1])));
        return table.append("all fields %.3f, of those stated %.3f (with lesions), lesions %.3f%n"
                        .formatted(fields(), (double) stated[0] / Math.max(1, stated[1]), lesions()))
                .toString();
    }
}
