// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.ArrayList;
import java.util.List;

/// A place in a caption that may name panels: `(A)`, `a, b`, `Left:`. Positions are UTF-16 units, half-open.
///
/// `leads` is true where the marker begins a phrase, so that what follows must be what it speaks of. What it speaks
/// of ends at `limit` at the latest: the end of the bracket that the marker stands in.
record PanelMarker(int begin, int end, List<String> labels, Level level, Form form, boolean leads, int limit) {
    PanelMarker(int begin, int end, List<String> labels, Level level, Form form, boolean leads) {
        this(begin, end, labels, level, form, leads, Integer.MAX_VALUE);
    }

    PanelMarker {
        labels = List.copyOf(labels);
    }

    /// The alphabet of the labels. A caption has one outer alphabet; the others are nested or mean something else.
    enum Level {
        UPPER,
        LOWER,
        ROMAN,
        PLACE
    }

    /// How the marker is written, the surest first.
    enum Form {
        /// `(A)`, `[A]`, `A)`
        BRACKET,
        /// `A.`, `A:`, `A,`, `Panel A`, `A–C`
        DELIMITED,
        /// `a The cell`: only a blank follows
        SPACED,
        /// `heated to a 30 °C, b 50 °C`: a letter in mid-sentence that could be an article if `b` did not follow
        OPENING
    }

    /// This marker and the next, as one that names the labels of both: `(A) and (B)`.
    PanelMarker joinedWith(PanelMarker next) {
        var all = new ArrayList<>(labels);
        for (var label : next.labels) {
            if (!all.contains(label)) {
                all.add(label);
            }
        }
        return new PanelMarker(begin, next.end, all, level, form, leads, limit);
    }

    PanelMarker ledFrom(int start) {
        return new PanelMarker(start, end, labels, level, form, true, limit);
    }

    PanelMarker asRoman() {
        return new PanelMarker(begin, end, labels, Level.ROMAN, form, leads);
    }
}
