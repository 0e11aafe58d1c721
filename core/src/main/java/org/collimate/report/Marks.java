// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// The phrases of one layer that were found in one sentence, in order of their first word: columns of token numbers and
/// entries, reused. Not safe for several threads.
final class Marks {
    int count;
    int[] first = new int[Sentencing.LONGEST + 1];
    int[] last = new int[Sentencing.LONGEST + 1];
    int[] entry = new int[Sentencing.LONGEST + 1];

    void add(int from, int to, int target) {
        if (count == first.length) {
            return; // cannot be: at most one phrase of a layer starts at a token
        }
        first[count] = from;
        last[count] = to;
        entry[count] = target;
        count++;
    }
}
