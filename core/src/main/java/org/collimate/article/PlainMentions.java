// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.List;

/// Finds figures named in plain words, for articles that link none.
final class PlainMentions {
    private PlainMentions() {}

    /// Told of each number or range of numbers that a passage names.
    interface Found {
        void number(Passage passage, String kind, Mention.Numbers numbers, int begin);
    }

    /// Tells every mention of the passage itself; what its inner paragraphs say is theirs.
    static void in(Passage passage, XmlTree tree, Found found) {
        String text = passage.text();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end - i >= 3 && end - i <= 16) {
                String word = text.substring(i, end);
                boolean starts = !FigureWords.kind(word).isEmpty()
                        || !FigureWords.prefix(word).isEmpty();
                var mention = starts ? Mention.at(text, i) : new Mention("", i, end, List.of());
                if (!mention.kind().isEmpty() && !mention.numbers().isEmpty()) {
                    if (!isInner(passage, tree, i)) {
                        for (var numbers : mention.numbers()) {
                            found.number(passage, mention.kind(), numbers, numbers.begin());
                        }
                    }
                    end = Math.max(end, mention.end());
                }
            }
            i = end;
        }
    }

    private static boolean isInner(Passage passage, XmlTree tree, int place) {
        for (var mark : passage.marks()) {
            if (tree.tag(mark.node()) != Tag.XREF && mark.begin() <= place && place < mark.end()) {
                return true;
            }
        }
        return false;
    }
}
