// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.List;
import org.collimate.text.PanelMarker.Form;
import org.collimate.text.PanelMarker.Level;

/// Finds the first letter of a series in mid-sentence: `obtained at a 100 °C, b 150 °C and c 200 °C`. By itself the a
/// could be an article; where b follows after a comma and nothing was a before, it is none.
final class OpenedSeries {
    private OpenedSeries() {}

    /// Adds the marker of the a before the first b, if there is one.
    static void in(String text, Phrases phrases, List<PanelMarker> found) {
        for (int i = 0; i < found.size(); i++) {
            var marker = found.get(i);
            if (marker.level() != Level.LOWER) {
                continue;
            }
            boolean opens = marker.form() == Form.SPACED
                    && !marker.leads()
                    && marker.labels().getFirst().equals("B");
            int start = phrases.start(phrases.indexOf(marker.begin()));
            int at = opens ? opening(text, start, marker.begin(), isFollowed(found, i)) : -1;
            if (at >= 0) {
                found.add(i, new PanelMarker(at, at + 1, List.of("A"), Level.LOWER, Form.OPENING, false));
            }
            return;
        }
    }

    private static boolean isFollowed(List<PanelMarker> found, int index) {
        for (int i = index + 1; i < found.size(); i++) {
            if (found.get(i).level() == Level.LOWER && found.get(i).form() == Form.SPACED) {
                return found.get(i).labels().getFirst().equals("C");
            }
        }
        return false;
    }

    /// The lone `a` from `start` to `end` that is most likely a label: the first before a capital or a number, or after
    /// a colon; else the first, if c follows too. -1 if there is none.
    private static int opening(String text, int start, int end, boolean followed) {
        int first = -1;
        int depth = 0;
        for (int i = start; i + 2 < end; i++) {
            char c = text.charAt(i);
            depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (c != 'a' || depth != 0 || text.charAt(i + 1) != ' ' || i < 2 || text.charAt(i - 1) != ' ') {
                continue;
            }
            char next = text.charAt(i + 2);
            if (Character.isUpperCase(next) || Character.isDigit(next) || text.charAt(i - 2) == ':') {
                return i;
            }
            first = first < 0 ? i : first;
        }
        return followed ? first : -1;
    }
}
