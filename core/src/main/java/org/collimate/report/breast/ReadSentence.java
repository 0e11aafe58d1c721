// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.Optional;
import org.collimate.sample.Side;

/// A sentence on its way to fields: its section, its words in lower case, and the side that a heading before it names.
/// `begin` and `end` are places in the string.
record ReadSentence(int begin, int end, BreastSection section, String words, Optional<Side> under) {
    boolean isIn(BreastSection one, BreastSection other) {
        return section == one || section == other;
    }
}
