// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.List;
import java.util.Optional;
import org.collimate.sample.Citation;

/// A figure, or another float that shows an image.
///
/// - `ordinal` counts the floats of the article in document order, from 1.
/// - `caption` is the caption's title and paragraphs joined by a newline, without label, object-id, supplementary
///   material or alternative text; empty when there is none.
/// - `graphics` has one entry for each picture; each entry has the names under which the same picture is offered.
/// - `citations` are the places that cite it, in document order.
/// - `license` is set only when the figure states terms of its own.
/// - `part` is the id of the sub-article it stands in, empty in the article itself.
public record Figure(
        Optional<String> id,
        int ordinal,
        Kind kind,
        Optional<String> label,
        Optional<String> title,
        String caption,
        Optional<String> altText,
        List<Graphic> graphics,
        List<Citation> citations,
        Optional<License> license,
        Optional<String> language,
        Optional<String> part) {
    public Figure {
        graphics = List.copyOf(graphics);
        citations = List.copyOf(citations);
    }

    /// What the article's markup calls it.
    public enum Kind {
        FIGURE("figure"),
        TABLE("table");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// The word on disk.
        public String word() {
            return word;
        }
    }

    /// One picture: the hrefs that lead to it, the best first (the members of an `alternatives` are one picture).
    public record Graphic(List<String> hrefs) {
        public Graphic {
            hrefs = List.copyOf(hrefs);
        }
    }
}
