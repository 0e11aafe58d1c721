// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Optional;

/// Finds the range that starts in a reference and ends in the plain words after it: "Figs <xref>1</xref>–3".
final class RangeBeyond {
    private RangeBeyond() {}

    /// The range of numbers, when "figure" or "figures" stands before its first number, a dash (or, after the plural, a
    /// word such as "to") right behind the reference, and no other reference holds its last number.
    static Optional<Mention.Numbers> of(Passage passage, XmlTree tree, Prose.Mark mark) {
        String text = passage.text();
        int behind = mark.end();
        while (behind < text.length() && text.charAt(behind) == ' ') {
            behind++;
        }
        if (behind == text.length() || mark.end() == mark.begin()) {
            return Optional.empty();
        }
        boolean dash = Connector.isDash(text.charAt(behind));
        if (!dash && !(behind > mark.end() && Character.isLetter(text.charAt(behind)))) {
            return Optional.empty();
        }
        String word = wordBefore(text, firstNumber(text, mark));
        if (FigureWords.kind(word).isEmpty() || (!dash && !FigureWords.isPlural(word))) {
            return Optional.empty();
        }
        for (var numbers : Mention.at(text, mark.begin()).numbers()) {
            if (numbers.isRange() && numbers.begin() < mark.end() && numbers.end() > behind) {
                return isMeasure(text, numbers.end()) || isReferredTo(passage, tree, mark, numbers.end())
                        ? Optional.empty()
                        : Optional.of(numbers);
            }
        }
        return Optional.empty();
    }

    private static int firstNumber(String text, Prose.Mark mark) {
        int i = mark.begin();
        while (i < mark.end() && !(text.charAt(i) >= '0' && text.charAt(i) <= '9')) {
            i++;
        }
        return i;
    }

    private static String wordBefore(String text, int number) {
        int end = number;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '.')) {
            end--;
        }
        int begin = end;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, end);
    }

    /// "1–3.5" and "1–3%" are no figures.
    private static boolean isMeasure(String text, int end) {
        return end < text.length()
                && (text.charAt(end) == '%'
                        || (text.charAt(end) == '.'
                                && end + 1 < text.length()
                                && Character.isDigit(text.charAt(end + 1))));
    }

    private static boolean isReferredTo(Passage passage, XmlTree tree, Prose.Mark mark, int end) {
        for (var other : passage.marks()) {
            if (tree.tag(other.node()) == Tag.XREF && other.begin() >= mark.end() && other.begin() < end) {
                return true;
            }
        }
        return false;
    }
}
