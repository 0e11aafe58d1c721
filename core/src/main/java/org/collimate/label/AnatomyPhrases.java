// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.collimate.sample.Span;

/// Finds where a report names anatomy, and which structures of a label map are meant: those whose names have all words
/// of one of the phrase's alternatives. Word order and case do not matter; `vertebrae` and `clavicula` are understood.
///
/// The phrases stand in `anatomy-phrases.tsv`: a phrase, a tab, alternatives separated by `|`, each of words separated
/// by spaces. Immutable.
public final class AnatomyPhrases {
    private final List<Entry> entries;

    private AnatomyPhrases(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    private record Entry(List<String> words, List<Set<String>> alternatives) {}

    /// A place in a text that names anatomy, in code points, the phrase as the lexicon writes it, and what it asks of a
    /// structure's name.
    public record Mention(Span span, String phrase, List<Set<String>> alternatives) {
        public Mention {
            alternatives = List.copyOf(alternatives);
        }

        /// Whether a structure of this name is meant.
        public boolean means(String structure) {
            var words = words(structure);
            return alternatives.stream().anyMatch(words::containsAll);
        }
    }

    /// The phrases that come with the program, in English.
    public static AnatomyPhrases english() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AnatomyPhrases.class.getResourceAsStream("anatomy-phrases.tsv")),
                StandardCharsets.UTF_8))) {
            var entries = new ArrayList<Entry>();
            for (var line : in.lines().filter(each -> !each.startsWith("#")).toList()) {
                var cells = line.split("\t", -1);
                var alternatives = new ArrayList<Set<String>>();
                for (var alternative : cells[1].split("\\|", -1)) {
                    alternatives.add(Set.of(alternative.strip().split(" ")));
                }
                entries.add(new Entry(List.of(cells[0].split(" ")), alternatives));
            }
            // The longest phrase at a place counts.
            entries.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
            return new AnatomyPhrases(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of a structure's name, in the spelling of the lexicon.
    private static Set<String> words(String structure) {
        var words = new HashSet<String>();
        for (var word : structure.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            words.add(
                    switch (word) {
                        case "vertebrae", "vertebral" -> "vertebra";
                        case "clavicula" -> "clavicle";
                        case "costal", "ribs" -> "rib";
                        default -> word;
                    });
        }
        return words;
    }

    /// A word of the text, and where it stands in UTF-16 units.
    private record Token(String word, int begin, int end) {}

    /// The mentions in reading order, none over another.
    public List<Mention> find(String text) {
        var tokens = tokens(text);
        var mentions = new ArrayList<Mention>();
        for (int at = 0; at < tokens.size(); ) {
            int length = 1;
            for (var entry : entries) {
                if (matches(tokens, at, entry.words())) {
                    length = entry.words().size();
                    int begin = tokens.get(at).begin();
                    int end = tokens.get(at + length - 1).end();
                    mentions.add(new Mention(
                            new Span(text.codePointCount(0, begin), text.codePointCount(0, end)),
                            String.join(" ", entry.words()),
                            entry.alternatives()));
                    break;
                }
            }
            at += length;
        }
        return mentions;
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > begin) {
                tokens.add(new Token(text.substring(begin, at).toLowerCase(Locale.ROOT), begin, at));
            } else {
                at++;
            }
        }
        return tokens;
    }

    private static boolean matches(List<Token> tokens, int at, List<String> words) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(at + i).word().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
