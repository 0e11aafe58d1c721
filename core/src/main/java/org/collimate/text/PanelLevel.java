// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collimate.text.PanelMarker.Form;
import org.collimate.text.PanelMarker.Level;

/// Decides which of a caption's possible markers name its panels: one alphabet, running from A with few gaps.
///
/// A figure's panels run A, B, C …; abbreviations `(RV)`, structures `(B)`, species `C. albicans` and variables do not.
/// Where two alphabets run, the one whose first marker leads a phrase first is the outer one and the other is nested.
final class PanelLevel {
    private PanelLevel() {}

    /// The markers of the outer alphabet; none where the caption has no panels.
    static List<PanelMarker> choose(String text, Phrases phrases, List<PanelMarker> all) {
        var markers = romanised(all);
        List<PanelMarker> best = List.of();
        for (var level : Level.values()) {
            var run = level == Level.PLACE ? places(markers) : run(text, phrases, markers, level);
            if (!run.isEmpty() && (best.isEmpty() || firstLead(run) < firstLead(best))) {
                best = run;
            }
        }
        return mixedCase(markers, best);
    }

    private static int firstLead(List<PanelMarker> run) {
        for (var marker : run) {
            if (marker.leads()) {
                return marker.begin();
            }
        }
        return Integer.MAX_VALUE;
    }

    /// Where `ii` occurs, `i`, `v` and `x` are numbers too.
    private static List<PanelMarker> romanised(List<PanelMarker> all) {
        var roman = all.stream().anyMatch(m -> m.level() == Level.ROMAN);
        if (!roman) {
            return all;
        }
        return all.stream()
                .map(m -> m.labels().stream().allMatch(l -> l.equals("I") || l.equals("V") || l.equals("X"))
                        ? m.asRoman()
                        : m)
                .toList();
    }

    private static List<PanelMarker> run(String text, Phrases phrases, List<PanelMarker> all, Level level) {
        var own = all.stream().filter(m -> m.level() == level).toList();
        if (own.isEmpty()
                || level == Level.ROMAN
                        && own.stream().noneMatch(m -> m.labels().contains("I"))) {
            return List.of();
        }
        var sure = withoutKeys(text, withoutArticles(own));
        if (level == Level.ROMAN) {
            return sure.size() > 1 ? sure : List.of();
        }
        var letters = new HashSet<Integer>();
        for (var marker : sure) {
            for (var label : marker.labels()) {
                letters.add(label.charAt(0) - 'A');
            }
        }
        int last = lastOfRun(letters);
        var run = sure.stream()
                .filter(m -> m.labels().stream().allMatch(l -> l.charAt(0) - 'A' <= last))
                .toList();
        if (run.isEmpty()) {
            return laterRun(sure);
        }
        if (isLegend(text, run) || areStructures(text, phrases, run)) {
            return List.of();
        }
        if (letters.contains(0)) {
            var distinct = new HashSet<String>();
            run.forEach(m -> distinct.addAll(m.labels()));
            boolean opens = run.getFirst().leads() && run.getFirst().form() == Form.BRACKET;
            return distinct.size() > 1 || opens ? run : List.of();
        }
        return laterRun(sure);
    }

    /// The last letter of the run from A (or B, where A was lost); a gap may be two letters wide.
    private static int lastOfRun(Set<Integer> letters) {
        int last = letters.contains(0) ? 0 : letters.contains(1) ? 1 : -3;
        for (int letter = Math.max(last, 0); letter < 26 && letter - last <= 3; letter++) {
            if (letters.contains(letter)) {
                last = letter;
            }
        }
        return last;
    }

    /// A bare letter before a blank is an article or a symbol unless another bare or bracketed letter follows it in
    /// order.
    private static List<PanelMarker> withoutArticles(List<PanelMarker> own) {
        var sure = new ArrayList<PanelMarker>();
        var continued = continued(own);
        for (int i = 0; i < own.size(); i++) {
            var marker = own.get(i);
            boolean article = marker.form() == Form.SPACED && !continued[i];
            boolean expected = marker.leads() || marker.form() != Form.SPACED || !sure.isEmpty();
            if (expected && (!article || isNext(sure, marker))) {
                sure.add(marker);
            }
        }
        // "A simplified model": an article, where A is marked otherwise or B does not look alike.
        sure.removeIf(m -> m.form() == Form.SPACED
                && m.level() == Level.UPPER
                && m.labels().contains("A")
                && sure.stream()
                        .noneMatch(n -> n.form() == Form.SPACED && n.labels().contains("B")));
        boolean onlySpacedUpper = sure.stream().allMatch(m -> m.form() == Form.SPACED && m.level() == Level.UPPER);
        return onlySpacedUpper && sure.size() < 2 ? List.of() : sure;
    }

    /// For each marker, whether one that begins with the next letter comes later.
    private static boolean[] continued(List<PanelMarker> own) {
        var continued = new boolean[own.size()];
        var later = new HashSet<Character>();
        for (int i = own.size() - 1; i >= 0; i--) {
            var labels = own.get(i).labels();
            continued[i] = later.contains((char) (labels.getLast().charAt(0) + 1));
            later.add(labels.getFirst().charAt(0));
        }
        return continued;
    }

    private static boolean follows(PanelMarker first, PanelMarker second) {
        return second.labels().getFirst().charAt(0) == first.labels().getLast().charAt(0) + 1;
    }

    private static boolean isNext(List<PanelMarker> sure, PanelMarker marker) {
        return !sure.isEmpty() && follows(sure.getLast(), marker);
    }

    /// A run that does not begin at A (the first panels are elsewhere): only markers that lead, two or more in order.
    private static List<PanelMarker> laterRun(List<PanelMarker> sure) {
        var run =
                sure.stream().filter(m -> m.leads() && m.form() == Form.BRACKET).toList();
        if (run.size() < 2) {
            return List.of();
        }
        for (int i = 1; i < run.size(); i++) {
            if (!follows(run.get(i - 1), run.get(i))) {
                return List.of();
            }
        }
        return run;
    }

    /// `H: hydrogen; G: guanine; A: adenine; B: …`: letters with a colon among others that do not run.
    private static boolean isLegend(String text, List<PanelMarker> run) {
        int begin = run.getFirst().begin();
        boolean delimited = run.stream()
                .allMatch(m -> m.form() == Form.DELIMITED && m.labels().size() == 1);
        if (!delimited) {
            return false;
        }
        if (!run.getFirst().labels().contains("A")
                && run.stream().anyMatch(m -> m.labels().contains("A"))) {
            return true;
        }
        int at = Math.max(0, begin - 60);
        while (at < begin) {
            int capitals = 0;
            while (at + capitals < begin && Character.isUpperCase(text.charAt(at + capitals))) {
                capitals++;
            }
            boolean start = at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '(';
            int next = at + capitals;
            next += next < begin && text.charAt(next) == ' ' ? 1 : 0;
            if (start && capitals > 0 && capitals < 6 && next < begin && ":=".indexOf(text.charAt(next)) >= 0) {
                return true;
            }
            at += capitals + 1;
        }
        return false;
    }

    /// Letters behind their words, none of which leads: structures drawn on one picture look alike. Panels come in
    /// order and are coordinated: `leaves (a) and roots (b)`, not `the bladder (a) was taken off the uterus (b)`.
    private static boolean areStructures(String text, Phrases phrases, List<PanelMarker> run) {
        if (run.stream().anyMatch(PanelMarker::leads)) {
            return false;
        }
        for (int i = 1; i < run.size(); i++) {
            var last = run.get(i - 1);
            var next = run.get(i);
            if (next.labels().getFirst().charAt(0) < last.labels().getFirst().charAt(0) && i == 1) {
                return true;
            }
            if (run.size() == 2
                    && standsBehind(text, phrases, last)
                    && !isCoordinated(text.substring(last.end(), next.begin()))) {
                return true;
            }
        }
        return false;
    }

    /// `the bladder (a)`, not `leaves of (A) maize (B) rice`.
    private static boolean standsBehind(String text, Phrases phrases, PanelMarker marker) {
        return new MarkerSide(text, phrases).standsBehind(marker);
    }

    /// `… (C) … (D) …. G = glucose, X = xylose.`: letters with an equals sign that do not go on where bracketed ones
    /// have come to.
    private static List<PanelMarker> withoutKeys(String text, List<PanelMarker> sure) {
        if (sure.isEmpty() || sure.getFirst().form() != Form.BRACKET) {
            return sure;
        }
        var kept = new ArrayList<PanelMarker>(sure.size());
        char last = 'A';
        for (var marker : sure) {
            boolean key = marker.form() == Form.DELIMITED && text.charAt(marker.end() - 1) == '=';
            if (!key || marker.labels().getFirst().charAt(0) == last + 1) {
                kept.add(marker);
                last = (char) Math.max(last, marker.labels().getLast().charAt(0));
            }
        }
        return kept;
    }

    private static boolean isCoordinated(String between) {
        for (int i = 0; i < between.length(); i++) {
            if (",;.:/\n–—-".indexOf(between.charAt(i)) >= 0) {
                return true;
            }
        }
        for (var word : List.of(" and ", " or ", " but ", " versus ", " vs", " compared ", " while ", " whereas ")) {
            if (between.contains(word)) {
                return true;
            }
        }
        return between.length() < 6;
    }

    private static List<PanelMarker> places(List<PanelMarker> all) {
        var own = all.stream().filter(m -> m.level() == Level.PLACE).toList();
        var labels = new HashSet<String>();
        own.forEach(m -> labels.addAll(m.labels()));
        return labels.size() > 1 ? own : List.of();
    }

    /// `(A) … (b) … (C)`: a slip of the shift key; the other alphabet fills the gaps of the chosen one.
    private static List<PanelMarker> mixedCase(List<PanelMarker> all, List<PanelMarker> best) {
        if (best.isEmpty()
                || best.getFirst().level() == Level.PLACE
                || best.getFirst().level() == Level.ROMAN) {
            return best;
        }
        var have = new HashSet<String>();
        best.forEach(m -> have.addAll(m.labels()));
        var level = best.getFirst().level();
        var chosen = new HashSet<Integer>();
        best.forEach(m -> chosen.add(m.begin()));
        var merged = new ArrayList<PanelMarker>();
        for (var marker : all) {
            boolean other = marker.level() != level && marker.level() != Level.PLACE && marker.level() != Level.ROMAN;
            if (chosen.contains(marker.begin())) {
                merged.add(marker);
            } else if (other
                    && marker.form() == Form.BRACKET
                    && marker.leads()
                    && marker.labels().stream().noneMatch(have::contains)
                    && fits(have, marker.labels().getFirst())) {
                merged.add(marker);
            }
        }
        return merged;
    }

    private static boolean fits(Set<String> have, String label) {
        char c = label.charAt(0);
        return have.contains(String.valueOf((char) (c - 1))) || have.contains(String.valueOf((char) (c + 1)));
    }
}
