// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.collimate.text.PanelMarker.Form;
import org.collimate.text.PanelMarker.Level;

/// Finds every place of a caption that may name panels, in one pass; [PanelLevel] says which of them do.
final class PanelMarkers {
    private static final Set<String> NOT_BEFORE_A_LABEL = Set.of(
            "poly vitamin hepatitis type grade factor protein class fig figs figure figures table tables letters letter"
                    .split(" "));
    private static final Set<String> LEAD_IN = Set.of(
            "in", "panel", "panels", "for", "both", "and", "the", "within", "part", "parts", "fig", "figure", "figures",
            "images", "image", "plot", "plots");
    private static final String DELIMITERS = ".,:)—–=";

    private final String text;
    private final Phrases phrases;
    private final LabelList list;
    private final List<PanelMarker> found = new ArrayList<>();

    private PanelMarkers(String text, Phrases phrases) {
        this.text = text;
        this.phrases = phrases;
        this.list = new LabelList(text);
    }

    static List<PanelMarker> find(String text, Phrases phrases) {
        var markers = new PanelMarkers(text, phrases);
        markers.scan();
        OpenedSeries.in(text, phrases, markers.found);
        return markers.joined();
    }

    private void scan() {
        int depth = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = -1;
            if (c == '(' || c == '[') {
                next = bracketed(i);
                if (next < 0) {
                    depth++;
                }
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
            } else if (Character.isLetter(c) && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                next = depth > 0 ? insideBracket(i) : bare(i);
                if (next < 0) {
                    next = wordEnd(i);
                }
            }
            i = next > i ? next : i + 1;
            if (depth > 0 && c == '\n') {
                depth = 0;
            }
        }
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// `(A)`, `(a, b)`, `(A, arrow)`, `(left panel)`; returns where it ends, or -1.
    private int bracketed(int open) {
        int start = open + 1;
        int stop = panelWord(start);
        if (list.read(stop)) {
            int end = closing(list.end());
            if (end < 0 || !ascends(list.labels()) || !mayStandHere(open, end)) {
                return -1;
            }
            found.add(new PanelMarker(open, end, list.labels(), list.level(), Form.BRACKET, leads(open)));
            return end;
        }
        var place = PlaceWords.read(text, start);
        if (place.isPresent()) {
            int end = closing(place.get().end());
            if (end < 0) {
                return -1;
            }
            found.add(new PanelMarker(open, end, List.of(place.get().label()), Level.PLACE, Form.BRACKET, leads(open)));
            return end;
        }
        return -1;
    }

    /// `(H&E)` and `(R, S)` are no panels: labels are listed in order.
    private static boolean ascends(List<String> labels) {
        for (int i = 1; i < labels.size(); i++) {
            if (labels.get(i).charAt(0) < labels.get(i - 1).charAt(0)) {
                return false;
            }
        }
        return true;
    }

    /// Past the words `panel`, `panels`, `fig.` before labels.
    private int panelWord(int start) {
        int stop = wordEnd(start);
        var word = text.substring(start, Math.min(stop, start + 8)).toLowerCase(Locale.ROOT);
        return (word.equals("panel") || word.equals("panels")) && stop < text.length() && text.charAt(stop) == ' '
                ? stop + 1
                : start;
    }

    /// Where the bracket ends whose labels end at `at`; a remark may follow them after a comma, semicolon or colon.
    private int closing(int at) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        if (c == ')' || c == ']') {
            return at + 1;
        }
        if (c != ',' && c != ';' && c != ':') {
            return -1;
        }
        int depth = 1;
        for (int i = at; i < Math.min(text.length(), at + 160); i++) {
            char d = text.charAt(i);
            depth += d == '(' || d == '[' ? 1 : d == ')' || d == ']' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
            if (c == ':' && depth == 1 && ",;".indexOf(d) >= 0 && isNextWithColon(at - 1, i + 1)) {
                return -1; // (A: brain, B: liver): each is a panel
            }
            if (c != ',' && (d == ';' || d == ':') && i > at && i + 3 < text.length() && text.charAt(i + 3) == ':') {
                return -1; // (A: adenine; C: cytosine)
            }
        }
        return -1;
    }

    /// Whether the letter after the one at `label` stands at `at`, perhaps after "and", with a colon.
    private boolean isNextWithColon(int label, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        next = text.startsWith("and ", next) ? next + 4 : next;
        return next + 1 < text.length() && text.charAt(next) == text.charAt(label) + 1 && text.charAt(next + 1) == ':';
    }

    /// Not `f(x)`, `poly(A)`, `(R)-2-hydroxy`.
    private boolean mayStandHere(int open, int end) {
        if (end < text.length() && "-+‐‑".indexOf(text.charAt(end)) >= 0) {
            return false;
        }
        if (open > 0 && Character.isLetterOrDigit(text.charAt(open - 1))) {
            var word = phrases.wordBefore(open);
            boolean lastIsLower = Character.isLowerCase(text.charAt(open - 1));
            return lastIsLower && word.length() > 3 && !NOT_BEFORE_A_LABEL.contains(word);
        }
        return open == 0 || !NOT_BEFORE_A_LABEL.contains(phrases.wordBefore(open)) || leads(open);
    }

    private boolean leads(int at) {
        return phrases.isStart(at);
    }

    /// `(a. left; b. right)`, `(A: brain, B: liver and C: lung)`: a list of panels that stands wholly in brackets.
    private int insideBracket(int i) {
        boolean first = "([".indexOf(text.charAt(i - 1)) >= 0;
        if (!first && !follows(i, ",;") && !phrases.wordBefore(i).equals("and") || !list.read(i)) {
            return -1;
        }
        int end = list.end();
        if (list.labels().size() > 1 || end + 1 >= text.length() || text.charAt(end + 1) != ' ') {
            return -1;
        }
        char c = text.charAt(end);
        if (c != '.' && c != ':' && c != '=') {
            return -1;
        }
        int limit = end;
        int depth = 1;
        for (; limit < Math.min(text.length(), end + 400); limit++) {
            depth += "([".indexOf(text.charAt(limit)) >= 0 ? 1 : ")]".indexOf(text.charAt(limit)) >= 0 ? -1 : 0;
            if (depth == 0 || depth == 1 && text.charAt(limit) == ';') {
                break;
            }
        }
        found.add(new PanelMarker(i, end + 1, list.labels(), list.level(), Form.DELIMITED, true, limit));
        return end + 1;
    }

    /// `A.`, `a, b:`, `a The`, `Panel A`, `In A,`, `Left:`, `The left panel`.
    private int bare(int i) {
        boolean leads = leads(i);
        if (leads || follows(i, ":") && Character.isUpperCase(text.charAt(i))) {
            int next = bareLabels(i, i);
            if (next < 0) {
                next = placeAtStart(i);
            }
            if (next < 0 && leads) {
                next = ledIn(i);
            }
            return next;
        }
        char c = text.charAt(i);
        if (Character.isUpperCase(c)
                && (follows(i, ",") || phrases.wordBefore(i).equals("and"))) {
            return listedWithSign(i);
        }
        boolean lone = wordEnd(i) == i + 1 || i + 2 < text.length() && "-–—,".indexOf(text.charAt(i + 1)) >= 0;
        if (lone
                && c != 'a'
                && Character.isLowerCase(c)
                && (follows(i, ",:—–") || phrases.wordBefore(i).equals("and"))) {
            return spacedAfterComma(i);
        }
        if (c == 'a' && lone && follows(i, "—")) {
            return spacedAfterComma(i);
        }
        return -1;
    }

    private boolean follows(int i, String characters) {
        int at = i - 1;
        while (at > 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && characters.indexOf(text.charAt(at)) >= 0;
    }

    private int bareLabels(int i, int begin) {
        if (!list.read(i)) {
            return -1;
        }
        int end = list.end();
        boolean several = list.labels().size() > 1;
        char c = end < text.length() ? text.charAt(end) : '\n';
        boolean blankAfter = end + 1 >= text.length() || text.charAt(end + 1) == ' ' || text.charAt(end + 1) == '\n';
        boolean upperAfter = !blankAfter && (Character.isUpperCase(text.charAt(end + 1)) || c == ')');
        if (DELIMITERS.indexOf(c) >= 0 && (blankAfter || upperAfter || c == '—')) {
            var form = c == ')' || several ? Form.BRACKET : Form.DELIMITED;
            found.add(new PanelMarker(begin, end + 1, list.labels(), list.level(), form, true));
            return end + 1;
        }
        if (sign(end) > 0) {
            found.add(new PanelMarker(begin, sign(end), list.labels(), list.level(), Form.DELIMITED, true));
            return sign(end);
        }
        if (c == ' ' || c == '\n') {
            var form = several ? Form.DELIMITED : Form.SPACED;
            found.add(new PanelMarker(begin, end, list.labels(), list.level(), form, true));
            return end;
        }
        return -1;
    }

    /// `…, B = waxy potato, C: …`: after a comma only with a sign that says what the letter stands for.
    private int listedWithSign(int i) {
        if (!list.read(i)) {
            return -1;
        }
        int end = sign(list.end());
        if (end > 0) {
            found.add(new PanelMarker(i, end, list.labels(), list.level(), Form.DELIMITED, true));
        }
        return end;
    }

    /// Where `: ` or ` = ` ends that begins at `at`; -1 if it does not.
    private int sign(int at) {
        int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        boolean sign = next < text.length()
                && (text.charAt(next) == '=' || text.charAt(next) == ':' && next == at)
                && next + 1 < text.length()
                && text.charAt(next + 1) == ' ';
        return sign ? next + 1 : -1;
    }

    private int spacedAfterComma(int i) {
        if (!list.read(i) || list.level() != Level.LOWER || list.end() >= text.length()) {
            return -1;
        }
        char after = text.charAt(list.end());
        if (after != ' ' && after != ',' && after != ')') {
            return -1;
        }
        int end = after == ')' ? list.end() + 1 : list.end();
        found.add(new PanelMarker(i, end, list.labels(), Level.LOWER, Form.SPACED, false));
        return end;
    }

    private int placeAtStart(int i) {
        int at = i;
        int stop = wordEnd(i);
        var word = text.substring(i, Math.min(stop, i + 4)).toLowerCase(Locale.ROOT);
        boolean article = stop - i <= 3 && (word.equals("the") || word.equals("in") || word.equals("on"));
        while (article && stop < text.length() && text.charAt(stop) == ' ') {
            at = stop + 1;
            stop = wordEnd(at);
            article = text.startsWith("the ", at);
        }
        var place = PlaceWords.read(text, at);
        if (place.isEmpty()) {
            return -1;
        }
        int end = place.get().end();
        char c = end < text.length() ? text.charAt(end) : '\n';
        if (!place.get().hasNoun() && ":,—–.-)".indexOf(c) < 0) {
            return -1;
        }
        found.add(new PanelMarker(i, end, List.of(place.get().label()), Level.PLACE, Form.DELIMITED, true));
        return end;
    }

    /// `Panel A shows`, `Panels (A,C)`, `In A,`, `For both (f) and (g)`: words that lead to labels.
    private int ledIn(int i) {
        int at = i;
        String last = "";
        for (int words = 0; words < 4; words++) {
            int stop = wordEnd(at);
            var word = text.substring(at, Math.min(stop, at + 8)).toLowerCase(Locale.ROOT);
            if (stop == at || !LEAD_IN.contains(word) || stop >= text.length()) {
                break;
            }
            last = word;
            at = stop;
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '.')) {
                at++;
            }
        }
        if (at == i || at >= text.length()) {
            return -1;
        }
        if (text.charAt(at) == '(' || text.charAt(at) == '[') {
            int end = bracketed(at);
            if (end > 0) {
                found.add(found.removeLast().ledFrom(i));
            }
            return end;
        }
        boolean named = last.startsWith("panel") || last.startsWith("plot") || last.equals("images");
        if (!list.read(at)) {
            return -1;
        }
        if (!named) {
            return list.level() == Level.UPPER ? commaLed(i) : -1;
        }
        found.add(new PanelMarker(i, list.end(), list.labels(), list.level(), Form.DELIMITED, true));
        return list.end();
    }

    /// `In A, the …`; without the comma it could be an article or a name.
    private int commaLed(int begin) {
        int end = list.end();
        if (end >= text.length() || text.charAt(end) != ',') {
            return -1;
        }
        found.add(new PanelMarker(begin, end, list.labels(), list.level(), Form.DELIMITED, true));
        return end;
    }

    /// `(A) and (B)` and `(A), (B)` become one marker.
    private List<PanelMarker> joined() {
        var joined = new ArrayList<PanelMarker>();
        for (var marker : found) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.level() == marker.level() && isJoin(last.end(), marker.begin())) {
                joined.set(joined.size() - 1, last.joinedWith(marker));
            } else {
                joined.add(marker);
            }
        }
        return joined;
    }

    private boolean isJoin(int from, int to) {
        if (to - from > 7 || to < from) {
            return false;
        }
        var between = text.substring(from, to).strip();
        return between.equals("and")
                || between.equals("&")
                || between.equals(",")
                || between.equals(", and")
                || between.equals("or")
                || between.isEmpty() && to - from <= 1 && text.charAt(from - 1) == ')';
    }
}
