// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A linear chain over the sections of a report's sentences: a weight for every feature and section, and one for every
/// section after another; the best chain is found by Viterbi's algorithm. Immutable once trained; safe for many
/// threads.
final class SectionModel {
    private static final int SECTIONS = BreastSection.ALL.length;

    private static final float FORBIDDEN = -1e6f;
    private static final float MARGIN = 12;

    private final float[] emissions;
    private final float[] transitions;

    /// `emissions` has [SentenceFeatures#PLACES] rows, `transitions` one row for each section before and one for the
    /// report's begin; each row has a weight for each section.
    SectionModel(float[] emissions, float[] transitions) {
        this.emissions = emissions;
        this.transitions = transitions;
    }

    /// The sections of a report's sentences.
    BreastSection[] decode(String text, List<RawSentence> sentences) {
        var features = new SentenceFeatures();
        int count = sentences.size();
        var places = new int[count][];
        for (int i = 0; i < count; i++) {
            places[i] = features.of(text, sentences.get(i), i, count);
        }
        return decode(places, sentences, null);
    }

    /// The best chain where every section but the true one is given an advantage, so that what is learned is right by a
    /// margin.
    BreastSection[] decode(int[][] places, List<RawSentence> sentences, BreastSection @Nullable [] truth) {
        int count = sentences.size();
        var back = new byte[count * SECTIONS];
        var scores = new float[SECTIONS];
        var next = new float[SECTIONS];
        for (int i = 0; i < count; i++) {
            emit(places[i], next);
            if (truth != null) {
                next[truth[i].ordinal()] -= MARGIN;
            }
            forbid(sentences.get(i), next);
            step(i, scores, next, back);
            System.arraycopy(next, 0, scores, 0, SECTIONS);
        }
        return follow(count, scores, back);
    }

    private static void forbid(RawSentence sentence, float[] scores) {
        for (int section = 0; section < SECTIONS; section++) {
            if (!sentence.allows(BreastSection.ALL[section])) {
                scores[section] += FORBIDDEN;
            }
        }
    }

    private void emit(int[] places, float[] into) {
        java.util.Arrays.fill(into, 0);
        for (int place : places) {
            for (int section = 0; section < SECTIONS; section++) {
                into[section] += emissions[place * SECTIONS + section];
            }
        }
    }

    /// Adds to each section's own score the best way to come to it.
    private void step(int index, float[] before, float[] own, byte[] back) {
        for (int section = 0; section < SECTIONS; section++) {
            if (index == 0) {
                own[section] += transitions[SECTIONS * SECTIONS + section];
                continue;
            }
            int best = 0;
            float score = Float.NEGATIVE_INFINITY;
            for (int from = 0; from < SECTIONS; from++) {
                float its = before[from] + transitions[from * SECTIONS + section];
                if (its > score) {
                    score = its;
                    best = from;
                }
            }
            own[section] += score;
            back[index * SECTIONS + section] = (byte) best;
        }
    }

    private static BreastSection[] follow(int count, float[] scores, byte[] back) {
        var sections = new BreastSection[count];
        int at = 0;
        for (int section = 1; section < SECTIONS; section++) {
            if (scores[section] > scores[at]) {
                at = section;
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            sections[i] = BreastSection.ALL[at];
            at = back[i * SECTIONS + at];
        }
        return sections;
    }
}
