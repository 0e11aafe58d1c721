// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Counts true and false positives and negatives of labels over reports, and makes F1 of them.
final class LabelScores {
    private final List<String> labels;
    private final List<boolean[]> truths = new ArrayList<>();
    private final List<boolean[]> guesses = new ArrayList<>();

    LabelScores(List<String> labels) {
        this.labels = List.copyOf(labels);
    }

    void add(boolean[] truth, boolean[] guess) {
        truths.add(truth.clone());
        guesses.add(guess.clone());
    }

    int size() {
        return truths.size();
    }

    private int count(int label, boolean truth, boolean guess) {
        int count = 0;
        for (int i = 0; i < truths.size(); i++) {
            count += truths.get(i)[label] == truth && guesses.get(i)[label] == guess ? 1 : 0;
        }
        return count;
    }

    int positives(int label) {
        return count(label, true, true) + count(label, true, false);
    }

    double f1(int label) {
        return f1(count(label, true, true), count(label, false, true), count(label, true, false));
    }

    private static double f1(double hits, double wrong, double missed) {
        return hits == 0 ? 0 : 2 * hits / (2 * hits + wrong + missed);
    }

    /// F1 over all labels of a sample of the reports, `null` for all of them.
    private double micro(int[] sample) {
        long hits = 0;
        long wrong = 0;
        long missed = 0;
        for (int j = 0; j < truths.size(); j++) {
            int i = sample.length == 0 ? j : sample[j];
            for (int label = 0; label < labels.size(); label++) {
                boolean truth = truths.get(i)[label];
                boolean guess = guesses.get(i)[label];
                hits += truth && guess ? 1 : 0;
                wrong += !truth && guess ? 1 : 0;
                missed += truth && !guess ? 1 : 0;
            }
        }
        return f1(hits, wrong, missed);
    }

    double micro() {
        return micro(new int[0]);
    }

    /// The mean F1 of the labels that are true of at least `least` reports.
    double macro(int least) {
        double sum = 0;
        int count = 0;
        for (int label = 0; label < labels.size(); label++) {
            if (positives(label) >= least) {
                sum += f1(label);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /// The lowest F1 of all labels that are true of some report.
    double lowest() {
        double lowest = 1;
        for (int label = 0; label < labels.size(); label++) {
            lowest = positives(label) == 0 ? lowest : Math.min(lowest, f1(label));
        }
        return lowest;
    }

    /// The 2.5 and 97.5 percentile of micro F1 over 1,000 samples of the reports drawn with replacement, seed 1.
    double[] interval() {
        var random = new Random(1);
        var values = new double[1000];
        var sample = new int[truths.size()];
        for (int draw = 0; draw < values.length; draw++) {
            for (int i = 0; i < sample.length; i++) {
                sample[i] = random.nextInt(sample.length);
            }
            values[draw] = micro(sample);
        }
        Arrays.sort(values);
        return new double[] {values[25], values[974]};
    }

    /// A table for people: each label with its counts, then micro and macro.
    String table(String title, int least) {
        var text = new StringBuilder();
        text.append(title).append(", ").append(size()).append(" reports\n");
        for (int label = 0; label < labels.size(); label++) {
            int hits = count(label, true, true);
            int wrong = count(label, false, true);
            int missed = count(label, true, false);
            text.append(String.format(
                    Locale.ROOT,
                    "  %-36s n %4d  P %.3f  R %.3f  F1 %.3f  (+%d -%d)%n",
                    labels.get(label),
                    hits + missed,
                    hits + wrong == 0 ? 0 : (double) hits / (hits + wrong),
                    hits + missed == 0 ? 0 : (double) hits / (hits + missed),
                    f1(label),
                    wrong,
                    missed));
        }
        var interval = interval();
        text.append(String.format(
                Locale.ROOT,
                "  micro %.4f [%.3f, %.3f]  macro(n>=%d) %.4f  lowest %.3f%n",
                micro(),
                interval[0],
                interval[1],
                least,
                macro(least),
                lowest()));
        return text.toString();
    }
}
