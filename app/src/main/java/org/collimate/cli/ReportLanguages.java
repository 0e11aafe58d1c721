// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.collimate.recipe.Nearest;
import org.collimate.report.Language;
import org.collimate.report.LanguageGuess;
import org.collimate.report.ReportEngine;
import org.collimate.report.Taxonomy;

/// The engines of the languages that a command may meet: one that is named, or with `auto` the one that fits a text. An
/// engine is made when the first text in its language comes. Safe for many threads.
final class ReportLanguages {
    private final List<String> codes;
    private final Map<String, ReportEngine> engines = new ConcurrentHashMap<>();

    private final Function<String, Language> languages;

    private ReportLanguages(List<String> codes, Function<String, Language> languages) {
        this.codes = List.copyOf(codes);
        this.languages = languages;
    }

    /// The same languages with the finer names that a label set needs.
    ReportLanguages of(Taxonomy taxonomy) {
        return new ReportLanguages(codes, code -> Language.of(code, taxonomy));
    }

    /// @throws WrongUse if there is no such language
    static ReportLanguages of(String word) throws WrongUse {
        var all = Language.codes();
        if (word.equals("auto")) {
            return new ReportLanguages(all, Language::of);
        }
        if (!all.contains(word)) {
            var valid = new ArrayList<>(List.of("auto"));
            valid.addAll(all);
            throw new WrongUse("[--language] there is no language '" + word + "'" + Nearest.hint(word, valid));
        }
        return new ReportLanguages(List.of(word), Language::of);
    }

    ReportEngine engine(String code) {
        return engines.computeIfAbsent(code, its -> ReportEngine.of(languages.apply(its)));
    }

    /// The code of the language that a text is in, of those there are.
    String codeOf(String text) {
        return codes.size() == 1 ? codes.getFirst() : LanguageGuess.of(text);
    }
}
