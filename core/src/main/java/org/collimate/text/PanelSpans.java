// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives each marker its stretch of the caption: the words behind it (`(A) CT of the chest`) or before it (`leaf (A)`).
///
/// A marker that leads a phrase opens a stretch that lasts to the next one. In mid-sentence the word before decides:
/// after "the", "of", a comma the marker stands before its words, after a noun behind them. A label that was already
/// given, or that leads a phrase later on, is only referred to there.
final class PanelSpans {

    /// A stretch of the caption and the panels it speaks of. Positions are UTF-16 units, half-open.
    record Stretch(List<String> labels, int begin, int end) {}

    private final String text;
    private final Phrases phrases;
    private final MarkerSide side;
    private final List<PanelMarker> markers;
    private final Map<String, Integer> lastLead = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> openings = new HashSet<>();
    private final List<Stretch> stretches = new ArrayList<>();

    private List<String> open = List.of();
    private int openBegin = -1;
    private boolean openLed;
    private int openMarkerEnd;
    private int openLimit;
    private boolean anyLed;
    private boolean wasLed;
    private int openBeginPhrase = -1;
    private int inlinePhrase = -1;
    private int modePhrase = -1;
    private boolean behind;

    private PanelSpans(String text, Phrases phrases, List<PanelMarker> markers) {
        this.text = text;
        this.phrases = phrases;
        this.side = new MarkerSide(text, phrases);
        this.markers = markers;
        for (var marker : markers) {
            if (marker.leads()) {
                marker.labels().forEach(label -> lastLead.merge(label, marker.begin(), Math::max));
            }
        }
    }

    static List<Stretch> of(String text, Phrases phrases, List<PanelMarker> markers) {
        var spans = new PanelSpans(text, phrases, markers);
        for (int i = 0; i < markers.size(); i++) {
            spans.take(i);
        }
        spans.close(text.length(), true);
        return spans.stretches;
    }

    private void take(int index) {
        var marker = markers.get(index);
        int phrase = phrases.indexOf(marker.begin());
        if (marker.leads() && !isAlone(marker)) {
            openBefore(marker, phrase);
            return;
        }
        boolean fresh = !given.containsAll(marker.labels());
        if (behind && modePhrase == phrase && isPartOfGroup(marker, phrase)) {
            openBehind(index, phrase);
            return;
        }
        boolean referring = anyLed || side.refers(marker);
        boolean led = referring
                && marker.labels().stream().anyMatch(label -> lastLead.getOrDefault(label, -1) > marker.begin());
        if ((!fresh || led) && !continuesSeries(marker)) {
            noteReference(marker, phrase);
            return;
        }
        if (modePhrase != phrase) {
            boolean sameStretch = openBegin >= 0 && openLed && phrases.indexOf(openBegin) == phrase;
            behind = sameStretch
                    ? side.standsBehind(marker) && !side.inSeries(marker)
                    : seriesStandsBehind(index, phrase);
            modePhrase = phrase;
        }
        if (behind) {
            openBehind(index, phrase);
        } else {
            openBefore(marker, phrase);
        }
    }

    /// Nothing follows in its phrase: the marker closes what stands before it, as in `Leaf. (A)`.
    private boolean isAlone(PanelMarker marker) {
        int at = marker.end();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '.')) {
            at++;
        }
        return at >= text.length();
    }

    /// `(A) zinc in shoots (A) and roots (B)`: the sentence names its panels behind the words after all.
    private void noteReference(PanelMarker marker, int phrase) {
        boolean other = openBegin >= 0 && openLed && marker.labels().stream().noneMatch(open::contains);
        if (other
                && phrase > phrases.indexOf(openMarkerEnd)
                && side.endsPhrase(marker, phrase)
                && side.standsBehind(marker)) {
            openLimit =
                    Math.min(openLimit, phrases.start(phrase)); // "… There are papillae (a)." speaks of another panel
        }
        if (behind && modePhrase == phrase && !stretches.isEmpty()) {
            var last = stretches.getLast();
            if (last.labels().equals(marker.labels()) && phrases.indexOf(last.end() - 1) == phrase) {
                stretches.set(stretches.size() - 1, new Stretch(last.labels(), last.begin(), marker.end()));
            }
            return;
        }
        boolean same = openBegin >= 0
                && openLed
                && marker.labels().equals(open)
                && open.size() == 1
                && phrases.indexOf(openBegin) == phrase
                && modePhrase != phrase;
        if (same) {
            modePhrase = phrase;
            behind = true;
            stretches.add(new Stretch(open, openBegin, marker.end()));
            openBegin = -1;
        }
    }

    /// `sites (a–e): one species (b,c) and another (d,e)`: behind its words, a group is told apart in the same
    /// sentence.
    private boolean isPartOfGroup(PanelMarker marker, int phrase) {
        for (int i = stretches.size() - 1; i >= Math.max(0, stretches.size() - 26); i--) {
            var stretch = stretches.get(i);
            if (phrases.indexOf(stretch.end() - 1) != phrase) {
                return false;
            }
            if (stretch.labels().size() > marker.labels().size()
                    && stretch.labels().containsAll(marker.labels())) {
                return true;
            }
        }
        return false;
    }

    /// `(e-i) Spores. (e) Empty, (f). Red, …`: after a group its members follow one by one.
    private boolean continuesSeries(PanelMarker marker) {
        return openBegin >= 0
                && open.size() == 1
                && open.getFirst().length() == 1
                && marker.labels().getFirst().charAt(0) == open.getFirst().charAt(0) + 1
                && !side.standsBehind(marker)
                && !phrases.wordBefore(marker.begin()).equals("in")
                && marker.begin() > 1
                && text.charAt(marker.begin() - 2) == ',';
    }

    /// Lets the markers of a sentence vote on whether their words stand before them: `leaf (a), root (b)` or
    /// `(a) leaf, (b) root`.
    private boolean seriesStandsBehind(int index, int phrase) {
        int behindVotes = 0;
        int beforeVotes = 0;
        int end = phrases.start(phrase + 1);
        for (int i = index; i < markers.size() && markers.get(i).begin() <= end; i++) {
            var marker = markers.get(i);
            if (given.containsAll(marker.labels())) {
                continue;
            }
            behindVotes += !side.inSeries(marker) ? 1 : 0;
            beforeVotes += marker.leads() || !side.standsBehind(marker) ? 1 : 0;
        }
        return behindVotes == beforeVotes ? side.standsBehind(markers.get(index)) : behindVotes > beforeVotes;
    }

    private void openBefore(PanelMarker marker, int phrase) {
        close(marker.begin(), false);
        open = marker.labels();
        openBegin = marker.begin();
        openMarkerEnd = marker.end();
        openLed = true;
        anyLed |= marker.leads();
        if (marker.leads()) {
            openLimit = marker.limit();
        } else if (!anyLed && inlinePhrase != phrase && (openBeginPhrase != phrase || !wasLed)) {
            inlinePhrase = phrase;
        }
        if (!marker.leads()) {
            openLimit = Math.min(marker.limit(), inlinePhrase == phrase ? sentenceEnd(phrase) : text.length());
        }
        wasLed = marker.leads() || wasLed && openBeginPhrase == phrase;
        openBeginPhrase = phrase;
        given.addAll(marker.labels());
        if (!marker.leads()) {
            modePhrase = phrase;
            behind = false;
        }
    }

    private void openBehind(int index, int phrase) {
        var marker = markers.get(index);
        int begin = Math.max(
                clauseStart(marker, phrase),
                stretches.isEmpty() ? 0 : stretches.getLast().end());
        if (openBegin >= 0 && begin > openBegin) {
            close(begin, false);
        } else if (openBegin >= 0) {
            begin = Math.max(openBegin, begin);
            openBegin = -1;
        }
        int end = behindEnd(index, phrase);
        given.addAll(marker.labels());
        addTrimmed(marker.labels(), begin, end);
    }

    /// Where the clause of a marker begins: its phrase, or after the last colon of it.
    private int clauseStart(PanelMarker marker, int phrase) {
        int start = phrases.start(phrase);
        for (int i = marker.begin() - 1; i > start && marker.begin() - i < 400; i--) {
            if (text.charAt(i) == ':' && text.charAt(i + 1) == ' ') {
                return i + 1;
            }
        }
        return start;
    }

    private int behindEnd(int index, int phrase) {
        var marker = markers.get(index);
        int phraseEnd = phrases.start(phrase + 1);
        boolean more = index + 1 < markers.size()
                && markers.get(index + 1).begin() < phraseEnd
                && (!given.containsAll(markers.get(index + 1).labels())
                        || isPartOfGroup(markers.get(index + 1), phrase));
        int stop = more ? markers.get(index + 1).begin() : phraseEnd;
        if (!more) {
            int next = marker.end();
            if (next < text.length() && text.charAt(next) == ':') {
                return next;
            }
            return next + 1 < text.length() && text.startsWith(" (", next) ? next : stop;
        }
        int depth = 0;
        for (int i = marker.end(); i < stop; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && (",;:".indexOf(c) >= 0 || c == ' ' && side.startsJoin(i + 1))) {
                return i;
            }
        }
        return marker.end();
    }

    private void close(int end, boolean last) {
        if (openBegin < 0) {
            return;
        }
        int stop = Math.min(end, openLimit);
        int phrase = phrases.indexOf(openMarkerEnd) + 1;
        for (; phrase < phrases.count() && phrases.start(phrase) < end; phrase++) {
            int begin = phrases.start(phrase);
            int until = Math.min(end, phrases.start(phrase + 1));
            if (!endsSentence(begin)) {
                continue;
            }
            boolean general = GeneralStatement.isAt(text, begin, until);
            if (last && general && !openings.contains(firstWord(begin))) {
                stop = Math.min(stop, begin);
                break;
            }
            if (general) {
                openings.add(firstWord(begin));
            }
        }
        addTrimmed(open, openBegin, last ? withoutPointer(stop) : stop);
        openBegin = -1;
    }

    /// `(C) Leaf (for details see Table 8).`: a bracket at the end that points elsewhere speaks of the whole figure.
    private int withoutPointer(int stop) {
        int end = stop;
        while (end > openMarkerEnd && " .\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end - 1 <= openMarkerEnd || text.charAt(end - 1) != ')') {
            return stop;
        }
        int bracket = text.lastIndexOf('(', end - 1);
        boolean pointer =
                bracket > openMarkerEnd && (text.startsWith("(for ", bracket) || text.startsWith("(see ", bracket));
        return pointer ? bracket : stop;
    }

    private String firstWord(int begin) {
        int at = begin;
        while (at < text.length() && at - begin < 16 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    /// Where the sentence of a phrase ends: a semicolon does not end it.
    private int sentenceEnd(int phrase) {
        int next = phrase + 1;
        while (next < phrases.count() && !endsSentence(phrases.start(next))) {
            next++;
        }
        return phrases.start(next);
    }

    /// Whether the phrase at `begin` follows a full stop or a line break, not a semicolon.
    private boolean endsSentence(int begin) {
        int at = begin - 1;
        while (at > 0 && Phrases.isBlank(text.charAt(at)) && text.charAt(at) != '\n') {
            at--;
        }
        return at >= 0
                && (text.charAt(at) != ';' || begin < text.length() && Character.isUpperCase(text.charAt(begin)));
    }

    private void addTrimmed(List<String> labels, int from, int to) {
        int begin = from;
        int end = to;
        boolean changed = true;
        while (changed && begin < end) {
            int before = end - begin;
            while (begin < end && " \n,;".indexOf(text.charAt(begin)) >= 0) {
                begin++;
            }
            while (begin < end && " \n,;".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            for (var word : MarkerSide.JOINS) {
                if (text.startsWith(word + " ", begin)) {
                    begin += word.length();
                }
                if (end - word.length() > begin && text.startsWith(" " + word, end - word.length() - 1)) {
                    end -= word.length();
                }
            }
            changed = end - begin < before;
        }
        if (end > begin) {
            stretches.add(new Stretch(labels, begin, end));
        }
    }
}
