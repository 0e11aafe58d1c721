// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.Optional;

/// A sentence before anything is known of it: `begin` and `end` are places in the string, without a heading before it;
/// `heading` is the one it stands under.
record RawSentence(int begin, int end, Optional<BreastSection> heading) {
    /// Whether a sentence under its heading may belong to a section: findings may begin with the density, a conclusion
    /// may end with what to do; else the heading decides.
    boolean allows(BreastSection section) {
        if (heading.isEmpty()) {
            return true;
        }
        return switch (heading.get()) {
            case FINDINGS -> section == BreastSection.FINDINGS || section == BreastSection.DENSITY;
            case IMPRESSION -> section == BreastSection.IMPRESSION || section == BreastSection.RECOMMENDATION;
            case TITLE, HISTORY, INDICATION, COMPARISON, TECHNIQUE, DENSITY, RECOMMENDATION -> section == heading.get();
        };
    }
}
