// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// A language that readers write in: a folder of data files, `language/CODE/`. A further language is a further folder
/// and a word in `language/index.txt`.
///
/// Immutable and safe for many threads; read at first use.
public final class Language {
    private static final Map<String, Language> READ = new ConcurrentHashMap<>();

    private final String code;
    private final Agreement agreement;
    private final List<Junction> junctions;
    private final Formats formats;
    private final Grammar common;
    private final Map<String, Grammar> subjects;
    private final Set<String> protectedWords;
    private final Set<String> vocabulary;

    private Language(String code) {
        String folder = "language/" + code + "/";
        this.code = code;
        this.agreement = Agreement.read(folder + "agreement.tsv", lines(folder + "agreement.tsv"));
        this.junctions = Junction.read(folder + "junctions.tsv", lines(folder + "junctions.tsv"));
        this.formats = Formats.read(folder + "formats.tsv", lines(folder + "formats.tsv"));
        this.protectedWords = Set.copyOf(lines(folder + "no-typos.txt"));
        var basis = new java.util.ArrayList<String>();
        for (String file : List.of("common", "report", "questions")) {
            basis.addAll(lines(folder + file + ".grammar"));
        }
        this.common = Grammar.read(folder + "common+report+questions.grammar", basis, agreement);
        var bySubject = new HashMap<String, Grammar>();
        for (String subject : lines("language/subjects.txt")) {
            String file = folder + subject + ".grammar";
            bySubject.put(subject, common.above(file, lines(file), agreement));
        }
        this.subjects = Map.copyOf(bySubject);
        this.vocabulary = Vocabulary.of(common, bySubject.values());
    }

    /// @param code two letters, as in ISO 639-1: `en`, `es`
    /// @throws IllegalArgumentException if there is no such language
    public static Language of(String code) {
        if (!codes().contains(code)) {
            throw new IllegalArgumentException(
                    "[--languages] no readers write '" + code + "'; there are: " + String.join(", ", codes()));
        }
        return READ.computeIfAbsent(code, Language::new);
    }

    /// All languages, in the order of the alphabet.
    public static List<String> codes() {
        return lines("language/index.txt");
    }

    /// Two letters, as in ISO 639-1.
    public String code() {
        return code;
    }

    Agreement agreement() {
        return agreement;
    }

    List<Junction> junctions() {
        return junctions;
    }

    Formats formats() {
        return formats;
    }

    Grammar common() {
        return common;
    }

    /// The grammar of a subject, on top of the common one.
    Grammar grammar(String subject) {
        return subjects.getOrDefault(subject, common);
    }

    /// The subjects with a grammar of their own, in the order of the alphabet.
    Map<String, Grammar> subjects() {
        return new TreeMap<>(subjects);
    }

    /// Words that no typing mistake may touch, since it would change what is said; in lower case.
    Set<String> protectedWords() {
        return protectedWords;
    }

    /// All words that stand in the grammars as they are, in lower case.
    Set<String> vocabulary() {
        return vocabulary;
    }

    private static List<String> lines(String file) {
        try (var in = Language.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("[" + file + "] is not in the program; build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "Language " + code.toLowerCase(Locale.ROOT);
    }
}
