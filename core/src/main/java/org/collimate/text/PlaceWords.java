// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads the name of a place in a figure: `left`, `upper right panel`, `Top row`, `left column`.
///
/// The label is in lower case without a noun that says only "picture"; `row` and `column` stay.
final class PlaceWords {
    private static final Set<String> PLACES = Set.of(
            "left", "right", "top", "bottom", "upper", "lower", "middle", "center", "centre", "central", "far", "first",
            "second", "third", "fourth", "last");
    private static final Set<String> ORDINALS = Set.of("first", "second", "third", "fourth", "last", "far");
    private static final Set<String> PICTURES = Set.of(
            "panel",
            "panels",
            "image",
            "images",
            "picture",
            "figure",
            "photo",
            "photograph",
            "graph",
            "plot",
            "side",
            "frame",
            "part",
            "half",
            "inset",
            "diagram",
            "micrograph",
            "scan");
    private static final Set<String> LINES = Set.of("row", "rows", "column", "columns");

    /// A place that was read: its label, where it ends, and whether a noun such as `panel` or `row` follows it.
    record Place(String label, int end, boolean hasNoun) {}

    private PlaceWords() {}

    /// The place that is named at `start`, if one is.
    static Optional<Place> read(String text, int start) {
        var label = new StringBuilder();
        int at = start;
        int end = start;
        boolean place = false;
        for (int words = 0; words < 3; words++) {
            int stop = wordEnd(text, at);
            var word = text.substring(at, stop).toLowerCase(Locale.ROOT);
            if (!PLACES.contains(word)) {
                break;
            }
            place |= !ORDINALS.contains(word);
            label.append(label.isEmpty() ? "" : " ").append(normal(word));
            end = stop;
            at = stop + (stop < text.length() && (text.charAt(stop) == ' ' || text.charAt(stop) == '-') ? 1 : 0);
            if (at == stop) {
                break;
            }
        }
        if (label.isEmpty()) {
            return Optional.empty();
        }
        int stop = wordEnd(text, at);
        var noun = text.substring(at, stop).toLowerCase(Locale.ROOT);
        if (LINES.contains(noun)) {
            return Optional.of(new Place(label + " " + (noun.startsWith("row") ? "row" : "column"), stop, true));
        }
        if (PICTURES.contains(noun)) {
            return Optional.of(new Place(label.toString(), stop, true));
        }
        return place ? Optional.of(new Place(label.toString(), end, false)) : Optional.empty();
    }

    private static String normal(String word) {
        return switch (word) {
            case "center", "centre", "central" -> "middle";
            default -> word;
        };
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length() && at - start < 12 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
