// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collimate.sample.Concept;
import org.collimate.sample.Side;
import org.collimate.sample.Span;

/// A dictionary of terms with the concepts they name, that finds them in texts.
///
/// Terms are matched as whole words, the longest first, singular or plural, in any case unless the term is an
/// abbreviation (`CT` is none of `ct` in "direct" nor `Ct` of a PCR). One pass over the text; immutable and safe for
/// many threads.
public final class Lexicon {
    /// Goes up whenever the tables or the rules change what is found.
    public static final String VERSION = "1";

    private static final List<String> TABLES = List.of("modality.tsv", "direction.tsv", "anatomy.tsv", "finding.tsv");
    private static final int LAYERS = 4;

    private final List<LexiconEntry> entries;
    private final TermTrie trie;

    private Lexicon(List<LexiconEntry> entries) {
        this.entries = List.copyOf(entries);
        this.trie = new TermTrie(entries);
    }

    /// The lexicon of imaging concepts that comes with the program. Loaded at first use.
    public static Lexicon imaging() {
        return Bundled.LEXICON;
    }

    private static final class Bundled {
        static final Lexicon LEXICON = load();

        private static Lexicon load() {
            var all = new ArrayList<LexiconEntry>();
            for (var table : TABLES) {
                try (var in = Lexicon.class.getResourceAsStream(table)) {
                    if (in == null) {
                        throw new IllegalStateException("[" + table + "] is not in the program; build it again");
                    }
                    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                        if (!line.startsWith("#") && !line.isBlank()) {
                            all.add(parse(table, line));
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("[" + table + "] cannot be read", e);
                }
            }
            return new Lexicon(all);
        }
    }

    /// A line of a table: term, CUI, name, kind, flags, with tabs between.
    static LexiconEntry parse(String table, String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException(
                    "[" + table + "] a line has " + cells.length + " cells, expected 5 (term, CUI, name, kind, flags)");
        }
        var code = cells[1].isEmpty() ? Optional.<String>empty() : Optional.of(cells[1]);
        var flags = cells[4];
        return new LexiconEntry(
                cells[0],
                new Concept("umls", code, cells[2]),
                ConceptKind.parse(cells[3]),
                flags.contains("c"),
                flags.contains("w"),
                flags.contains("b"));
    }

    /// Every place of a text that names a concept, in order of its beginning.
    public List<Mention> find(String text) {
        return find(text, new TermTokens());
    }

    /// The concept with this name, whatever its case.
    public Optional<Concept> named(String name) {
        return entries.stream()
                .filter(entry -> !entry.blocks())
                .map(LexiconEntry::concept)
                .filter(concept -> concept.name().equalsIgnoreCase(name))
                .findFirst();
    }

    List<LexiconEntry> entries() {
        return entries;
    }

    private List<Mention> find(String text, TermTokens tokens) {
        tokens.read(text);
        var numbers = numbers(tokens);
        var mentions = new ArrayList<Mention>();
        var longest = new Longest();
        int units = 0;
        int points = 0;
        for (int i = 0; i < numbers.length; i++) {
            int child = numbers[i] < 0 ? -1 : trie.step(0, numbers[i]);
            if (child < 0 || !walk(text, tokens, numbers, i, child, longest)) {
                continue;
            }
            points += text.codePointCount(units, tokens.begin(i));
            units = tokens.begin(i);
            for (int layer = 0; layer < LAYERS; layer++) {
                int last = longest.last[layer];
                if (last >= 0) {
                    longest.free[layer] = last + 1;
                    var span = new Span(points, points + text.codePointCount(units, tokens.end(last)));
                    report(text, tokens, i, last, layer, longest.node[layer], span, mentions);
                }
            }
        }
        return mentions;
    }

    /// The number of each word of the text, -1 for those that no term has.
    private int[] numbers(TermTokens tokens) {
        var numbers = new int[tokens.count()];
        for (int i = 0; i < numbers.length; i++) {
            int length = tokens.normalise(i);
            numbers[i] = length == 0 ? -1 : trie.wordNumber(tokens.buffer(), length);
        }
        return numbers;
    }

    /// For each layer the longest term that begins at a word: its last word (-1 for none) and its node; and the first
    /// word that no term of the layer has taken yet.
    private static final class Longest {
        private final int[] last = new int[LAYERS];
        private final int[] node = new int[LAYERS];
        private final int[] free = new int[LAYERS];
    }

    /// Finds the longest terms of all layers in one walk, from the node that the word `first` leads to.
    ///
    /// @return whether there is any
    private boolean walk(String text, TermTokens tokens, int[] numbers, int first, int child, Longest longest) {
        Arrays.fill(longest.last, -1);
        boolean found = false;
        int node = child;
        for (int i = first; ; ) {
            for (var entry : trie.at(node)) {
                int layer = entry.kind().layer();
                if (longest.free[layer] <= first
                        && longest.last[layer] != i
                        && matchesCase(entry, text, tokens, first, i)) {
                    longest.last[layer] = i;
                    longest.node[layer] = node;
                    found = true;
                }
            }
            i++;
            if (i == numbers.length || numbers[i] < 0 || tokens.startsClause(i)) {
                return found;
            }
            node = trie.step(node, numbers[i]);
            if (node < 0) {
                return found;
            }
        }
    }

    private void report(
            String text,
            TermTokens tokens,
            int first,
            int last,
            int layer,
            int node,
            Span span,
            List<Mention> mentions) {
        var here = trie.at(node);
        for (var entry : here) {
            if (entry.blocks() && entry.kind().layer() == layer) {
                return;
            }
        }
        for (var entry : here) {
            if (entry.kind().layer() == layer && matchesCase(entry, text, tokens, first, last)) {
                var certainty = Negation.of(text, tokens, first, last, entry.kind());
                var side = entry.kind() == ConceptKind.ANATOMY || entry.kind() == ConceptKind.FINDING
                        ? side(text, tokens, first)
                        : Optional.<Side>empty();
                var mention = new Mention(entry.concept(), entry.kind(), certainty, side, span, entry.weak());
                if (mentions.isEmpty() || !mentions.getLast().equals(mention)) {
                    mentions.add(mention);
                }
            }
        }
    }

    /// An abbreviation must stand as the lexicon writes it; a plural s is let pass.
    private static boolean matchesCase(LexiconEntry entry, String text, TermTokens tokens, int first, int last) {
        if (!entry.caseMatters()) {
            return true;
        }
        var term = entry.term();
        int at = 0;
        for (int i = first; i <= last; i++) {
            int begin = tokens.begin(i);
            while (at < term.length() && !Character.isLetterOrDigit(term.charAt(at))) {
                at++;
            }
            int from = at;
            while (at < term.length() && Character.isLetterOrDigit(term.charAt(at))) {
                at++;
            }
            int length = at - from;
            int have = tokens.end(i) - begin;
            if (have < length || have > length + 1 || !text.regionMatches(begin, term, from, length)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Side> side(String text, TermTokens tokens, int first) {
        if (first == 0 || tokens.startsClause(first) || tokens.followsComma(first)) {
            return Optional.empty();
        }
        int begin = tokens.begin(first - 1);
        int length = tokens.end(first - 1) - begin;
        if (length < 4 || length > 9) {
            return Optional.empty();
        }
        return switch (text.substring(begin, begin + length).toLowerCase(Locale.ROOT)) {
            case "left" -> Optional.of(Side.LEFT);
            case "right" -> Optional.of(Side.RIGHT);
            case "both", "bilateral" -> Optional.of(Side.BILATERAL);
            default -> Optional.empty();
        };
    }
}
