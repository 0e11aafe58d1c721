// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// How long the texts of a dataset are, and how many are longer than a model's context: 77 for CLIP, 256 for
/// BiomedCLIP. Memory grows with the longest text only.
public final class TextLengths {
    /// Lengths above this are counted as this.
    private static final int LONGEST = 1_000_000;

    private final LengthUnit unit;
    private long[] counts = new long[512];
    private long texts;
    private long sum;

    public TextLengths(LengthUnit unit) {
        this.unit = unit;
    }

    public void add(String text) {
        int length = Math.min(unit.count(text), LONGEST);
        if (length >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(length + 1, counts.length * 2));
        }
        counts[length]++;
        texts++;
        sum += length;
    }

    /// @param unit what is counted
    /// @param mean 0 when there is no text
    /// @param median the smallest length that at least half of the texts do not exceed; so `ninetieth` for 90 %
    /// @param over for each mark, the fraction of texts longer than it, 0 to 1
    public record Report(
            String unit,
            long texts,
            double mean,
            int median,
            int ninetieth,
            int longest,
            SequencedMap<Integer, Double> over) {}

    /// @param marks lengths to compare with
    public Report report(List<Integer> marks) {
        var over = new LinkedHashMap<Integer, Double>();
        for (int mark : marks) {
            long longer = 0;
            for (int length = mark + 1; length < counts.length; length++) {
                longer += counts[length];
            }
            over.put(mark, texts == 0 ? 0 : (double) longer / texts);
        }
        return new Report(
                unit.name(),
                texts,
                texts == 0 ? 0 : (double) sum / texts,
                quantile(0.5),
                quantile(0.9),
                quantile(1),
                over);
    }

    private int quantile(double fraction) {
        long upTo = (long) Math.ceil(texts * fraction);
        long seen = 0;
        for (int length = 0; length < counts.length; length++) {
            seen += counts[length];
            if (seen >= upTo && seen > 0) {
                return length;
            }
        }
        return 0;
    }
}
