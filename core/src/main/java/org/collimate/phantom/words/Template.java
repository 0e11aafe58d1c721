// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One way of saying something: a line of a grammar file.
///
/// @param needs flags that must be up for this to be said (`@if:prior`)
/// @param avoids flags that must be down (`@not:terse`)
/// @param weight how often it is taken beside the others (`@x3`; 1 without)
/// @param agreement of a noun: its class, such as `f` or `mp` (`@f`)
record Template(List<Piece> pieces, Set<String> needs, Set<String> avoids, int weight, Optional<String> agreement) {
    Template {
        pieces = List.copyOf(pieces);
    }

    boolean fits(Set<String> flags) {
        for (String need : needs) {
            if (!flags.contains(need)) {
                return false;
            }
        }
        for (String avoided : avoids) {
            if (flags.contains(avoided)) {
                return false;
            }
        }
        return true;
    }
}
