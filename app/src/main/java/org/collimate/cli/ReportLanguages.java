// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collimate.recipe.Nearest;
import org.collimate.report.Language;
import org.collimate.report.ReportEngine;

/// The engines of the languages that a command may meet: one that is named, or with `auto` the one that fits a text.
final class ReportLanguages {
    private final Map<String, ReportEngine> engines = new LinkedHashMap<>();

    private ReportLanguages() {}

    /// @throws WrongUse if there is no such language
    static ReportLanguages of(String word) throws WrongUse {
        var languages = new ReportLanguages();
        if (!word.equals("auto") && !Language.codes().contains(word)) {
            var valid = new java.util.ArrayList<>(List.of("auto"));
            valid.addAll(Language.codes());
            throw new WrongUse("[--language] there is no language '" + word + "'" + Nearest.hint(word, valid));
        }
        for (var code : word.equals("auto") ? Language.codes() : List.of(word)) {
            languages.engines.put(code, ReportEngine.of(Language.of(code)));
        }
        return languages;
    }

    /// The codes of the languages, English first.
    List<String> codes() {
        return List.copyOf(engines.keySet());
    }

    ReportEngine engine(String code) {
        var engine = engines.get(code);
        return engine == null ? engines.values().iterator().next() : engine;
    }

    /// The code of the language that a text is in, of those there are.
    String codeOf(CharSequence text) {
        return engines.size() == 1 ? engines.keySet().iterator().next() : LanguageGuess.of(text, engines.keySet());
    }
}
