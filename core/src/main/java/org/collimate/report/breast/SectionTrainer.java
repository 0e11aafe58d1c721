// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.List;

/// Learns a [SectionModel] from pretend reports by the averaged structured perceptron (Collins 2002): where the model's
/// best chain is wrong, the weights of the true chain go up and those of the wrong one down; what stays is their mean
/// over all steps.
final class SectionTrainer {
    private static final int SECTIONS = BreastSection.ALL.length;
    private static final int ROUNDS = 6;

    private final float[] emissions = new float[SentenceFeatures.PLACES * SECTIONS];
    private final float[] transitions = new float[(SECTIONS + 1) * SECTIONS];
    private final float[] weightedEmissions = new float[emissions.length];
    private final float[] weightedTransitions = new float[transitions.length];
    private final SectionModel model = new SectionModel(emissions, transitions);
    private final SentenceFeatures features = new SentenceFeatures();
    private final java.util.SplittableRandom random = new java.util.SplittableRandom(7);
    private int step = 1;

    /// A report whose sentences' sections are known.
    record Example(String text, List<RawSentence> sentences, BreastSection[] sections) {}

    static SectionModel train(List<Example> examples) {
        var trainer = new SectionTrainer();
        for (int round = 0; round < ROUNDS; round++) {
            for (var example : examples) {
                trainer.learn(example);
                trainer.step++;
            }
        }
        return trainer.averaged();
    }

    private void learn(Example example) {
        var truth = example.sections();
        int count = truth.length;
        var places = new int[count][];
        for (int i = 0; i < count; i++) {
            places[i] = thinned(features.of(example.text(), example.sentences().get(i), i, count));
        }
        var said = model.decode(places, example.sentences(), truth);
        for (int i = 0; i < count; i++) {
            int is = truth[i].ordinal();
            int was = said[i].ordinal();
            if (is != was) {
                for (int place : places[i]) {
                    add(emissions, weightedEmissions, place * SECTIONS + is, 1);
                    add(emissions, weightedEmissions, place * SECTIONS + was, -1);
                }
            }
            int before = i == 0 ? SECTIONS : truth[i - 1].ordinal();
            int saidBefore = i == 0 ? SECTIONS : said[i - 1].ordinal();
            if (is != was || before != saidBefore) {
                add(transitions, weightedTransitions, before * SECTIONS + is, 1);
                add(transitions, weightedTransitions, saidBefore * SECTIONS + was, -1);
            }
        }
    }

    /// Leaves out a third of what is seen, another each time: no word alone may decide, for other reports use others.
    private int[] thinned(int[] places) {
        int kept = 0;
        for (int place : places) {
            if (random.nextInt(3) != 0) {
                places[kept++] = place;
            }
        }
        return java.util.Arrays.copyOf(places, kept);
    }

    private void add(float[] weights, float[] weighted, int place, float change) {
        weights[place] += change;
        weighted[place] += change * step;
    }

    /// The mean of all weights there were, from the sum of changes weighted by when they came.
    private SectionModel averaged() {
        return new SectionModel(mean(emissions, weightedEmissions), mean(transitions, weightedTransitions));
    }

    private float[] mean(float[] weights, float[] weighted) {
        var mean = new float[weights.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = weights[i] - weighted[i] / step;
        }
        return mean;
    }
}
