// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.collimate.recipe.Nearest;
import org.collimate.report.Language;
import org.collimate.report.ReportEngine;

/// The engines of the languages that a command may meet: one that is named, or with `auto` the one that fits a text. An
/// engine is made when the first text in its language comes. Safe for many threads.
final class ReportLanguages {
    private final List<String> codes;
    private final Map<String, ReportEngine> engines = new ConcurrentHashMap<>();

    private ReportLanguages(List<String> codes) {
        this.codes = List.copyOf(codes);
    }

    /// @throws WrongUse if there is no such language
    static ReportLanguages of(String word) throws WrongUse {
        var all = Language.codes();
        if (word.equals("auto")) {
            return new ReportLanguages(all);
        }
        if (!all.contains(word)) {
            var valid = new ArrayList<>(List.of("auto"));
            valid.addAll(all);
            throw new WrongUse("[--language] there is no language '" + word + "'" + Nearest.hint(word, valid));
        }
        return new ReportLanguages(List.of(word));
    }

    ReportEngine engine(String code) {
        return engines.computeIfAbsent(code, its -> ReportEngine.of(Language.of(its)));
    }

    /// The code of the language that a text is in, of those there are.
    String codeOf(CharSequence text) {
        return codes.size() == 1 ? codes.getFirst() : LanguageGuess.of(text, codes);
    }
}
