// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.List;

/// Words that name figures by number: "Fig. 2A-C", "Figs 1–3, 5 and S2", "Figure 1—figure supplement 2".
///
/// `kind` is what they name (`figure`, `table`, …), empty when they are numbers alone. Offsets are UTF-16 units.
record Mention(String kind, int begin, int end, List<Numbers> numbers) {
    private static final int LONGEST_RANGE = 100;

    Mention {
        numbers = List.copyOf(numbers);
    }

    /// One number or one range of them, `first` to `last`, of one series: `S` for "S1", `1-supplement` for "1—figure
    /// supplement 2", empty for plain numbers. Panels ("A-C") belong to their number and are not told apart.
    record Numbers(String series, int first, int last, int begin, int end) {
        boolean isRange() {
            return last > first;
        }
    }

    /// The figure that a label names, such as `figure:S` and 1 for "Figure S1".
    record Name(String series, int number) {}

    /// The mention whose first word, or whose first number when there is no word, starts at the place; its `numbers`
    /// are empty when nothing is named there.
    static Mention at(String text, int place) {
        return new Scanner(text, place).mention();
    }

    /// What a label names; the number is -1 when it names nothing that can be counted.
    static Name ofLabel(String label) {
        var mention = at(label, 0);
        if (mention.numbers.isEmpty()) {
            return new Name("", -1);
        }
        var numbers = mention.numbers.getFirst();
        String kind = mention.kind.isEmpty() ? "figure" : mention.kind;
        return new Name(kind + ":" + numbers.series(), numbers.first());
    }

    private static final class Scanner {
        private final String text;
        private final int start;
        private boolean roman;
        private int i;

        Scanner(String text, int start) {
            this.text = text;
            this.start = start;
            this.i = start;
        }

        Mention mention() {
            String prefix = "";
            String kind = "";
            boolean plural = false;
            while (true) {
                int end = wordEnd(i);
                if (end == i || end - i > 16 || (end == i + 1 && isDigit(end))) {
                    break;
                }
                String word = text.substring(i, end);
                String next = FigureWords.kind(word);
                if (!next.isEmpty()) {
                    kind = next;
                    plural = FigureWords.isPlural(word);
                    boolean capital = Character.isUpperCase(text.charAt(i));
                    i = skip(end, ". \u00a0");
                    // not in "in this figure I show"
                    roman = capital && RomanNumeral.value(text, i, wordEnd(i)) > 0;
                    break;
                }
                String before = FigureWords.prefix(word);
                if (before.isEmpty()) {
                    break;
                }
                prefix = before;
                i = skip(end, ". ");
            }
            var numbers = new ArrayList<Numbers>();
            int end = list(prefix, plural || kind.isEmpty(), kind, numbers);
            return new Mention(kind, start, end, numbers);
        }

        /// Reads numbers, lists and ranges from here on; returns where the last one ends.
        private int list(String prefix, boolean plural, String kind, List<Numbers> numbers) {
            int end = i;
            int begin = numbers.isEmpty() ? start : i;
            while (true) {
                String own = series();
                String series = own.equals(prefix) ? own : prefix + own;
                int number = number();
                if (number < 0) {
                    i = end;
                    return end;
                }
                end = i;
                panels();
                end = i;
                String supplement = supplement(series + number);
                if (!supplement.isEmpty()) {
                    series = supplement;
                    prefix = "";
                    number = number();
                    if (number < 0) {
                        i = end;
                        return end;
                    }
                    end = i;
                    panels();
                    end = i;
                    plural = true;
                }
                int last = rangeEnd(series, number);
                if (last > number) {
                    end = i;
                }
                i = end;
                numbers.add(new Numbers(series, number, Math.max(last, number), begin, end));
                if (!separator(plural)) {
                    i = end;
                    return end;
                }
                int word = wordEnd(i);
                if (!kind.isEmpty()
                        && word > i + 1
                        && FigureWords.kind(text.substring(i, word)).equals(kind)) {
                    i = end; // "Fig. 1 and Fig. 2": the next one is a mention of its own
                    return end;
                }
                begin = i;
                if (supplement.isEmpty() || !isDigit(i)) {
                    continue;
                }
                // "figure supplements 1 and 2"
                int more = number();
                panels();
                int to = rangeEnd(series, more);
                numbers.add(new Numbers(series, more, Math.max(more, to), begin, i));
                return i;
            }
        }

        private String series() {
            if (i + 1 < text.length() && Character.isUpperCase(text.charAt(i))) {
                if (isDigit(i + 1)) {
                    return String.valueOf(text.charAt(i++));
                }
                if (i + 2 < text.length() && ".-".indexOf(text.charAt(i + 1)) >= 0 && isDigit(i + 2)) {
                    i += 2;
                    return String.valueOf(text.charAt(i - 2));
                }
            }
            int digits = i;
            while (isDigit(digits)) {
                digits++;
            }
            if (digits > i
                    && digits < i + 3
                    && digits < text.length()
                    && text.charAt(digits) == '.'
                    && isDigit(digits + 1)) {
                String chapter = text.substring(i, digits + 1);
                i = digits + 1;
                return chapter;
            }
            return "";
        }

        private int number() {
            if (roman) {
                int begin = i;
                i = wordEnd(i);
                return RomanNumeral.value(text, begin, i);
            }
            int digits = i;
            int value = 0;
            while (isDigit(digits) && digits - i < 5) {
                value = value * 10 + (text.charAt(digits++) - '0');
            }
            if (digits == i || isDigit(digits)) {
                return -1;
            }
            i = digits;
            return value;
        }

        /// Skips "A", "A-C", "a, b and d", "(a)" right after a number.
        private void panels() {
            int at = i;
            if (at < text.length() && text.charAt(at) == '(' && isLetter(at + 1) && !isLetter(at + 2)) {
                int close = text.indexOf(')', at);
                if (close > 0 && close - at <= 8) {
                    i = close + 1;
                }
                return;
            }
            if (!isPanel(at)) {
                return;
            }
            while (isPanel(at)) {
                at = wordEnd(at);
                i = at;
                int next = skip(at, " ");
                if (next < text.length() && ",&-–/".indexOf(text.charAt(next)) >= 0) {
                    next = skip(next + 1, " ");
                }
                if (startsWord("and", next)) {
                    next = skip(next + 3, " ");
                }
                if (next == at || !isPanel(next)) {
                    return;
                }
                at = next;
            }
        }

        private boolean isPanel(int at) {
            int end = wordEnd(at);
            return end > at
                    && end <= at + 2
                    && !isDigit(end)
                    && (end == at + 1
                            || Character.isUpperCase(text.charAt(at)) == Character.isUpperCase(text.charAt(at + 1)))
                    && !isSmallWord(at, end);
        }

        private boolean isSmallWord(int begin, int end) {
            return end == begin + 2 && Connector.isSmallWord(text.substring(begin, end));
        }

        private String supplement(String base) {
            int next = skip(i, " ,–—-:");
            int end = wordEnd(next);
            if (next == i
                    || end == next
                    || !FigureWords.kind(text.substring(next, end)).equals("figure")) {
                return "";
            }
            int second = skip(end, " ");
            if (!text.regionMatches(true, second, "supplement", 0, 10)) {
                return "";
            }
            i = skip(wordEnd(second), " ");
            return base + "-supplement";
        }

        /// The last number of a range, or -1; the place then is behind it.
        private int rangeEnd(String series, int first) {
            int from = i;
            int next = skip(i, " ");
            if (next < text.length() && Connector.isDash(text.charAt(next))) {
                next = skip(next + 1, " ");
            } else {
                int word = wordEnd(next);
                if (next == i || word == next || !Connector.isRangeWord(text.substring(next, word))) {
                    return -1;
                }
                next = skip(word, " ");
            }
            int word = wordEnd(next);
            if (word > next + 1 && !FigureWords.kind(text.substring(next, word)).isEmpty()) {
                next = skip(word, ". ");
            }
            i = next;
            String other = series();
            int last = number();
            boolean same = other.equals(series) || other.isEmpty();
            if (!same || last <= first || last - first > LONGEST_RANGE) {
                i = from;
                return -1;
            }
            panels();
            return last;
        }

        /// Skips what stands between two numbers of a list; false when the list ends here.
        private boolean separator(boolean plural) {
            if (!plural) {
                return false;
            }
            int next = skip(i, " ");
            boolean found = false;
            if (next < text.length() && ",;&/+".indexOf(text.charAt(next)) >= 0) {
                next = skip(next + 1, " ");
                found = true;
            }
            int word = wordEnd(next);
            if (word > next && word - next <= 3 && Connector.isAnd(text.substring(next, word)) && next > i) {
                next = skip(word, " ");
                found = true;
            }
            i = next;
            return found;
        }

        private int wordEnd(int at) {
            int end = at;
            while (isLetter(end)) {
                end++;
            }
            return end;
        }

        private int skip(int at, String characters) {
            int end = at;
            while (end < text.length() && characters.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            return end;
        }

        private boolean startsWord(String word, int at) {
            return text.startsWith(word, at) && !isLetter(at + word.length());
        }

        private boolean isLetter(int at) {
            return at < text.length() && Character.isLetter(text.charAt(at));
        }

        private boolean isDigit(int at) {
            return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
    }
}
