// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.List;

/// A sequence of random numbers that belongs to one topic of one study of one patient, and to nothing else: drawing
/// more or less for one topic changes no other. Made by [Philox]; key = the hospital's seed, counter = (patient,
/// study, topic, place in the sequence). Not for many threads.
public final class Draws {
    private final int key0;
    private final int key1;
    private final int patient;
    private final int study;
    private final int topic;
    private final int[] words = new int[4];
    private int block;
    private int left;

    private Draws(long seed, int patient, int study, int topic) {
        this.key0 = (int) seed;
        this.key1 = (int) (seed >>> 32);
        this.patient = patient;
        this.study = study;
        this.topic = topic;
    }

    /// The sequence of a topic, from its start.
    ///
    /// @param patient the patient's number, from 1
    /// @param study the study's number of that patient, from 1; 0 for what belongs to the patient
    /// @param topic what is drawn; topics of one study must differ, see [Topic]
    public static Draws of(long seed, int patient, int study, int topic) {
        return new Draws(seed, patient, study, topic);
    }

    /// 32 random bits.
    public int bits() {
        if (left == 0) {
            words[0] = block++;
            words[1] = topic;
            words[2] = study;
            words[3] = patient;
            Philox.apply(words, key0, key1);
            left = 4;
        }
        return words[--left];
    }

    /// A seed for whatever hangs on this draw.
    public long seed() {
        return ((long) bits() << 32) | (bits() & 0xffffffffL);
    }

    /// Even over [0, 1), in steps of 2^-32.
    public double unit() {
        return (bits() & 0xffffffffL) * 0x1.0p-32;
    }

    /// Even over [low, high).
    public double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /// Even over the whole numbers from 0 to `bound` - 1.
    public int below(int bound) {
        return (int) (((bits() & 0xffffffffL) * bound) >>> 32);
    }

    /// True with this probability.
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /// Bell-shaped around `mean`, cut at 3.46 deviations: the sum of twelve even draws, which needs no logarithm.
    public double bell(double mean, double deviation) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return mean + deviation * Math.clamp(sum, -3.46, 3.46);
    }

    /// One of these.
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /// One index, with a probability in proportion to its weight.
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double at = unit() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
