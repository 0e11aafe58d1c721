// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collimate.sample.Certainty;

/// The gold sentences of our own that lie beside the tests, and how the engine does on them.
final class OwnGold {
    /// How many wanted answers of the engine were right, and those that were not, for people.
    record Score(int right, int all, List<String> wrong) {
        double share() {
            return (double) right / all;
        }
    }

    private OwnGold() {}

    static List<String[]> rows(String file) {
        try (var in = OwnGold.class.getResourceAsStream("gold/" + file)) {
            if (in == null) {
                throw new IllegalStateException("[gold/" + file + "] is not beside the tests");
            }
            var rows = new ArrayList<String[]>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    rows.add(line.split("\t", -1));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each pattern's sentence must be absent or uncertain as the pattern means (the sane meaning where the published
    /// one is peculiar), and its contrast sentence must not.
    static Score patterns() {
        var engine = ReportEngine.of(Language.english());
        int right = 0;
        int all = 0;
        var wrong = new ArrayList<String>();
        for (var row : rows("patterns.tsv")) {
            var meant = row[5].isEmpty() ? row[4] : row[6];
            var pairs = List.of(new String[] {row[2], row[3], meant}, new String[] {row[7], row[8], row[9]});
            for (var pair : pairs) {
                if (pair[2].equals("none")) {
                    continue;
                }
                int at = pair[0].toLowerCase(Locale.ROOT).indexOf(pair[1].toLowerCase(Locale.ROOT));
                var said = engine.judge(pair[0], at, at + pair[1].length()).certainty();
                all++;
                if (coarse(said) == coarse(Certainty.parse(pair[2]))) {
                    right++;
                } else {
                    wrong.add(row[0] + ":" + row[1] + " wanted " + pair[2] + ", said " + said + ": " + pair[1] + " | "
                            + pair[0]);
                }
            }
        }
        return new Score(right, all, wrong);
    }

    private static int coarse(Certainty certainty) {
        return switch (certainty) {
            case PRESENT -> 1;
            case ABSENT -> 0;
            case PROBABLE, POSSIBLE, UNLIKELY -> -1;
        };
    }

    /// F1 by label of one cell value (1, 0 or -1) over the hedged sentences, with the mistakes in `wrong`.
    static LabelScores uncertain(int value, List<String> wrong) {
        var labeller = ReportScores.labeller("chexpert-14");
        var labels = Taxonomy.of("chexpert-14").labels();
        var scores = new LabelScores(labels);
        for (var row : rows("uncertain.tsv")) {
            Map<String, Integer> truth = new LinkedHashMap<>();
            for (var pair : row[1].split(";")) {
                truth.put(
                        pair.substring(0, pair.indexOf('=')), Integer.parseInt(pair.substring(pair.indexOf('=') + 1)));
            }
            var said = labeller.label(row[0]);
            var true1 = new boolean[labels.size()];
            var guess = new boolean[labels.size()];
            for (int i = 0; i < labels.size(); i++) {
                var want = truth.get(labels.get(i));
                true1[i] = want != null && want == value;
                guess[i] = said.cell(i).isPresent() && said.cell(i).getAsInt() == value;
                if (true1[i] != guess[i]) {
                    wrong.add(labels.get(i) + " wanted " + want + ", said "
                            + (said.cell(i).isPresent() ? said.cell(i).getAsInt() : "nothing") + ": " + row[0]);
                }
            }
            scores.add(true1, guess);
        }
        return scores;
    }

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        var patterns = patterns();
        patterns.wrong().forEach(System.out::println);
        System.out.println("patterns " + patterns.right() + " of " + patterns.all());
        for (int value : new int[] {-1, 1, 0}) {
            var wrong = new ArrayList<String>();
            var scores = uncertain(value, wrong);
            if (value != 0 || arguments.length > 0) {
                wrong.forEach(System.out::println);
            }
            System.out.println(scores.table("hedged sentences, cell " + value, 1));
        }
    }
}
