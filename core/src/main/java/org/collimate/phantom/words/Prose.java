// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.sample.Certainty;

/// Text as it grows, with the places of what stands in it. It sets one space between words and none before a comma,
/// begins sentences with a capital letter, and joins words as the language does. Offsets are those of Java, in UTF-16.
final class Prose {
    /// The words of a mention, with the label and certainty that its template gives it.
    record Mentioned(Optional<String> label, Optional<Certainty> certainty, int begin, int end) {}

    /// The words that tell who a patient is.
    record Identified(IdentifierKind kind, int begin, int end) {}

    /// Only little words join the next one.
    private static final int LONGEST_JOINED = 4;

    private static final String TIGHT = ",.;:)?!";

    private final List<Junction> junctions;
    private final StringBuilder text = new StringBuilder();
    private final List<Identified> identified = new ArrayList<>();
    private final ArrayList<Token.MentionBegins> open = new ArrayList<>();
    private final ArrayList<Integer> openAt = new ArrayList<>();
    private boolean space;
    private boolean capital;
    private int wordBegin;

    Prose(List<Junction> junctions) {
        this.junctions = junctions;
    }

    int length() {
        return text.length();
    }

    CharSequence words() {
        return text;
    }

    List<Identified> identified() {
        return identified;
    }

    /// Appends characters exactly as they are: line ends, bullets.
    void exactly(String characters) {
        text.append(characters);
        space = false;
        wordBegin = text.length();
    }

    /// The next word begins with a capital letter.
    void capital() {
        capital = true;
    }

    /// A space stands before the next word, unless it begins a line.
    void space() {
        space = true;
    }

    /// Appends a phrase and gives the places of its mentions.
    List<Mentioned> say(Phrase phrase) {
        var mentions = new ArrayList<Mentioned>();
        for (Token token : phrase.tokens()) {
            switch (token) {
                case Token.Text(String words) -> words(words);
                case Token.Identifying(IdentifierKind kind, String words) -> identifier(kind, words);
                case Token.MentionBegins begins -> {
                    open.add(begins);
                    openAt.add(-1);
                }
                case Token.MentionEnds() -> {
                    Token.MentionBegins begins = open.removeLast();
                    int begin = openAt.removeLast();
                    if (begin >= 0) {
                        mentions.add(new Mentioned(begins.label(), begins.certainty(), begin, text.length()));
                    }
                }
            }
        }
        return mentions;
    }

    /// Ends a sentence by this sign, unless it has it.
    void end(String sign) {
        int last = text.length() - 1;
        if (!sign.isEmpty() && last >= 0 && text.charAt(last) == ';') {
            text.setCharAt(last, sign.charAt(0));
        } else if (!sign.isEmpty() && last >= 0 && text.charAt(last) != sign.charAt(0) && text.charAt(last) != '?') {
            text.append(sign);
        }
        space = true;
    }

    void identifier(IdentifierKind kind, String words) {
        gap(words);
        capital = false;
        int begin = text.length();
        startMentions();
        text.append(words);
        identified.add(new Identified(kind, begin, text.length()));
        wordBegin = begin;
    }

    /// Appends words, with one space wherever there is white space.
    void words(String words) {
        int i = 0;
        while (i < words.length()) {
            if (Character.isWhitespace(words.charAt(i))) {
                space = true;
                i++;
            } else {
                int end = i;
                while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
                    end++;
                }
                word(words.substring(i, end));
                i = end;
            }
        }
    }

    private void word(String word) {
        if (gap(word)) {
            return;
        }
        startMentions();
        text.append(capital ? capitalised(word) : word);
        capital = capital && word.chars().noneMatch(Character::isLetterOrDigit);
    }

    /// Sets the space before a word if there is one; true if the word before has swallowed it.
    private boolean gap(String next) {
        boolean wanted = space && !text.isEmpty() && !atLineStart() && TIGHT.indexOf(next.charAt(0)) < 0;
        space = false;
        if (!wanted) {
            return false;
        }
        String before = text.length() - wordBegin > LONGEST_JOINED ? "" : text.substring(wordBegin);
        for (Junction junction : before.isEmpty() ? List.<Junction>of() : junctions) {
            if (before.equalsIgnoreCase(junction.word())
                    && junction.next().matcher(next).lookingAt()) {
                boolean upper = Character.isUpperCase(before.charAt(0));
                text.setLength(wordBegin);
                text.append(upper ? capitalised(junction.becomes()) : junction.becomes());
                if (junction.joins()) {
                    return true;
                }
            }
        }
        text.append(' ');
        wordBegin = text.length();
        return false;
    }

    private boolean atLineStart() {
        char last = text.charAt(text.length() - 1);
        return last == '\n' || last == ' ' || last == '(' || last == '¿';
    }

    private void startMentions() {
        for (int i = 0; i < openAt.size(); i++) {
            if (openAt.get(i) < 0) {
                openAt.set(i, text.length());
            }
        }
    }

    private static String capitalised(String word) {
        int first = 0;
        while (first < word.length() && !Character.isLetterOrDigit(word.charAt(first))) {
            first++;
        }
        return first == word.length()
                ? word
                : word.substring(0, first) + Character.toUpperCase(word.charAt(first)) + word.substring(first + 1);
    }
}
