// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The words, phrases, cues and headings of one language, from the tables of its folder. Immutable, safe for many
/// threads. Adding a language is adding a folder.
public final class Language {
    private static final List<String> CODES = List.of("en", "es");

    private final String code;
    private final WordTable table;
    private final Misspellings misspellings;
    private final boolean decimalComma;
    private final boolean fillers;
    private final boolean allPlaces;
    private final boolean closesLists;
    private final int[] classes; // by word: bits of WordClass
    private final PhraseTree phrases;
    private final List<Cue> cues;
    private final List<Modifier> modifiers;
    private final List<String> headings;

    /// `finer` names a label set whose own phrases go before those of the folder; empty for none.
    private Language(String code, String finer) {
        this.code = code;
        var folder = "language/" + code + "/";
        var vocabulary = new Vocabulary();
        var tree = new PhraseTree.Builder();
        var concepts = Concepts.bundled();
        boolean comma = false;
        for (var row : Table.read(folder + "inflection.tsv", 3).rows()) {
            if (row[0].equals("decimal-comma")) {
                comma = true;
            } else {
                vocabulary.inflect(
                        new Vocabulary.Inflection(row[0].equals("-") ? "" : row[0], row[1], Integer.parseInt(row[2])));
            }
        }
        var classed = Table.read(folder + "words.tsv", 2);
        for (var row : classed.rows()) {
            for (var word : row[1].split(" +")) {
                if (row[0].equals("exact")) {
                    vocabulary.exact(word);
                } else {
                    vocabulary.number(word);
                }
                if (row[0].equals("filler")) {
                    vocabulary.fill(word);
                }
            }
        }
        decimalComma = comma;
        fillers = vocabulary.hasFillers();
        boolean fine = !finer.isEmpty() && Table.exists(folder + "findings-" + finer + ".tsv");
        allPlaces = fine || fillers;
        if (fine) {
            add(
                    folder + "findings-" + finer + ".tsv",
                    Layer.FINDING,
                    vocabulary,
                    tree,
                    row -> concepts.concept(row[0]));
            add(folder + "places-" + finer + ".tsv", Layer.PLACE, vocabulary, tree, row -> concepts.place(row[0]));
        }
        add(folder + "findings.tsv", Layer.FINDING, vocabulary, tree, row -> concepts.concept(row[0]));
        add(folder + "places.tsv", Layer.PLACE, vocabulary, tree, row -> concepts.place(row[0]));
        var allCues = new ArrayList<Cue>();
        add(folder + "cues.tsv", Layer.CUE, vocabulary, tree, row -> {
            var reach = row[3].isEmpty() ? 0 : Integer.parseInt(row[3]);
            allCues.add(new Cue(Cue.Effect.valueOf(upper(row[0])), Cue.Direction.valueOf(upper(row[2])), reach));
            return allCues.size() - 1;
        });
        var allModifiers = new ArrayList<Modifier>();
        add(folder + "modifiers.tsv", Layer.MODIFIER, vocabulary, tree, row -> {
            allModifiers.add(new Modifier(Modifier.Kind.valueOf(upper(row[0])), row[2]));
            return allModifiers.size() - 1;
        });
        var allHeadings = new ArrayList<String>();
        add(folder + "headings.tsv", Layer.HEADING, vocabulary, tree, row -> {
            allHeadings.add(row[0]);
            return allHeadings.size() - 1;
        });
        cues = List.copyOf(allCues);
        modifiers = List.copyOf(allModifiers);
        headings = List.copyOf(allHeadings);
        classes = new int[vocabulary.size()];
        for (var row : classed.rows()) {
            int bit = WordClass.parse(row[0]).bit();
            for (var word : row[1].split(" +")) {
                classes[vocabulary.number(word)] |= bit;
            }
        }
        closesLists = classed.rows().stream().anyMatch(row -> row[0].equals("nor"));
        classes[Symbols.AND] |= WordClass.AND.bit();
        classes[Symbols.SEMICOLON] |= WordClass.BREAK.bit();
        phrases = tree.freeze(vocabulary.size());
        table = new WordTable(vocabulary.forms());
        misspellings = new Misspellings(table);
    }

    private interface Target {
        int of(String[] row);
    }

    /// Rows of every phrase table: target, phrase, and up to two cells that the target explains.
    private static void add(String name, Layer layer, Vocabulary vocabulary, PhraseTree.Builder tree, Target target) {
        var table = Table.read(name, 4);
        for (var row : table.rows()) {
            int entry = target.of(row);
            for (var phrase : row[1].split(" ; ")) {
                for (var way : Phrase.ways(phrase, vocabulary)) {
                    tree.add(way, way.length, layer, entry);
                }
            }
        }
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static final class English {
        static final Language LANGUAGE = new Language("en", "");
    }

    /// English. Loaded at first use.
    public static Language english() {
        return English.LANGUAGE;
    }

    /// The language with this code (`en`, `es` …); read anew at each call, so keep it.
    ///
    /// @throws IllegalArgumentException if the program has no such language
    public static Language of(String code) {
        if (code.equals("en")) {
            return english();
        }
        check(code);
        return new Language(code, "");
    }

    /// The language with this code, with the names of the nodes of a label set that has finer ones than the folder
    /// (English for `padchest`). Read anew at each call, so keep it.
    ///
    /// @throws IllegalArgumentException if the program has no such language
    public static Language of(String code, Taxonomy taxonomy) {
        check(code);
        return Table.exists("language/" + code + "/findings-" + taxonomy.id() + ".tsv")
                ? new Language(code, taxonomy.id())
                : of(code);
    }

    private static void check(String code) {
        if (!code.matches("[a-z]{2,3}") || !Table.exists("language/" + code + "/words.tsv")) {
            throw new IllegalArgumentException(
                    "[language] `" + code + "` is not known, expected one with a folder: " + String.join(", ", CODES));
        }
    }

    /// The codes of the languages that the program has, English first.
    public static List<String> codes() {
        return CODES;
    }

    /// The language's code.
    public String code() {
        return code;
    }

    /// A reader of words for one thread.
    Words words() {
        return new Words(table, misspellings, decimalComma);
    }

    /// True if some words may stand inside a phrase unsaid.
    boolean hasFillers() {
        return fillers;
    }

    /// True if a comma ends the scope of a cue unless "nor" or "or" follows.
    boolean closesLists() {
        return closesLists;
    }

    /// True if statements tell all their places, not only the nearest.
    boolean tellsAllPlaces() {
        return allPlaces;
    }

    boolean is(int word, int bits) {
        return word < classes.length && (classes[word] & bits) != 0;
    }

    /// 1 for millimetres, 2 for centimetres, 0 for no unit of length.
    int lengthUnit(int word) {
        return is(word, WordClass.MILLIMETRE.bit()) ? 1 : is(word, WordClass.CENTIMETRE.bit()) ? 2 : 0;
    }

    PhraseTree phrases() {
        return phrases;
    }

    Cue cue(int entry) {
        return cues.get(entry);
    }

    Modifier modifier(int entry) {
        return modifiers.get(entry);
    }

    String heading(int entry) {
        return headings.get(entry);
    }

    @Override
    public String toString() {
        return "Language[" + code + ", "
                + Arrays.stream(classes).filter(bits -> bits != 0).count() + " function words]";
    }
}
