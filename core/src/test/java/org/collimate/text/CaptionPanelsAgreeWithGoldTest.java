// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.collimate.gold.GoldCaptions;
import org.collimate.sample.FigureInfo.Panel;
import org.junit.jupiter.api.Test;

/// Scores the grammar on the 150 captions labelled by reading; docs/reference/gold-captions.md says how.
class CaptionPanelsAgreeWithGoldTest {
    private static final double STRICT = 0.9;
    private static final double LENIENT = 0.5;

    @Test
    void findsThePanelsOfTheGoldCaptions() throws IOException {
        var strict = score(STRICT);
        var lenient = score(LENIENT);
        System.out.println(strict.line("panels, strict (IoU >= 0.9)"));
        System.out.println(lenient.line("panels, lenient (IoU >= 0.5)"));
        assertThat(strict.f1()).isGreaterThanOrEqualTo(FLOOR);
    }

    private static final double FLOOR = 0.94;

    private static Counts score(double threshold) throws IOException {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (var gold : GoldCaptions.read("panels")) {
            var truth = parse(gold.labels().getFirst());
            var ours = CaptionPanels.of(gold.caption());
            right += matches(gold.caption(), truth, ours, threshold);
            wanted += truth.size();
            found += ours.size();
        }
        return new Counts(right, found, wanted);
    }

    private record Counts(int right, int found, int wanted) {
        double f1() {
            return 2.0 * right / (found + wanted);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-30s P %.3f R %.3f F1 %.3f (%d right, %d found, %d gold)",
                    name,
                    (double) right / found,
                    (double) right / wanted,
                    f1(),
                    right,
                    found,
                    wanted);
        }
    }

    private record Pair(int gold, int ours, double overlap) {}

    private static int matches(String caption, List<Panel> gold, List<Panel> ours, double threshold) {
        var pairs = new ArrayList<Pair>();
        for (int g = 0; g < gold.size(); g++) {
            for (int o = 0; o < ours.size(); o++) {
                double overlap = overlap(trimmed(caption, gold.get(g)), trimmed(caption, ours.get(o)));
                if (gold.get(g).label().equals(ours.get(o).label()) && overlap >= threshold) {
                    pairs.add(new Pair(g, o, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        var usedGold = new boolean[gold.size()];
        var usedOurs = new boolean[ours.size()];
        int matched = 0;
        for (var pair : pairs) {
            if (!usedGold[pair.gold()] && !usedOurs[pair.ours()]) {
                usedGold[pair.gold()] = true;
                usedOurs[pair.ours()] = true;
                matched++;
            }
        }
        return matched;
    }

    private static double overlap(Panel one, Panel other) {
        int both = Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin()));
        int either = Math.max(one.end(), other.end()) - Math.min(one.begin(), other.begin());
        return either == 0 ? 0 : (double) both / either;
    }

    private static Panel trimmed(String caption, Panel panel) {
        var points = caption.codePoints().toArray();
        int begin = panel.begin();
        int end = panel.end();
        while (begin < end && isEdge(points[begin])) {
            begin++;
        }
        while (begin < end && isEdge(points[end - 1])) {
            end--;
        }
        return new Panel(panel.label(), begin, end);
    }

    private static boolean isEdge(int point) {
        return Character.isWhitespace(point)
                || switch (Character.getType(point)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    private static List<Panel> parse(String cell) {
        var panels = new ArrayList<Panel>();
        for (var word : cell.isEmpty() ? List.<String>of() : List.of(cell.split(" "))) {
            int colon = word.lastIndexOf(':');
            int dash = word.lastIndexOf('-');
            panels.add(new Panel(
                    word.substring(0, colon).replace('_', ' '),
                    Integer.parseInt(word.substring(colon + 1, dash)),
                    Integer.parseInt(word.substring(dash + 1))));
        }
        return panels;
    }
}
