// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Locale;
import java.util.Set;

/// The words that say "figure" in labels and text, in the languages of the articles at hand.
final class FigureWords {
    private static final Set<String> FIGURE = Set.of(
            "fig",
            "figs",
            "figure",
            "figures",
            "figura",
            "figuras",
            "abb",
            "abbildung",
            "abbildungen",
            "imagem",
            "imagens",
            "image",
            "images",
            "imagen",
            "imágenes");
    private static final Set<String> TABLE = Set.of(
            "table", "tables", "tab", "tabs", "tabla", "tablas", "tabela", "tabelas", "tableau", "tableaux", "tabelle");
    private static final Set<String> OTHER = Set.of(
            "scheme",
            "chart",
            "graph",
            "plate",
            "box",
            "video",
            "movie",
            "map",
            "illustration",
            "diagram",
            "gráfico",
            "gráfica",
            "quadro",
            "cuadro",
            "esquema",
            "mapa",
            "photo",
            "photograph");

    private FigureWords() {}

    /// The kind that a word names, such as `figure`; the empty string when it names none.
    static String kind(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (FIGURE.contains(lower)) {
            return "figure";
        }
        if (TABLE.contains(lower)) {
            return "table";
        }
        if (OTHER.contains(lower)) {
            return lower;
        }
        if (lower.endsWith("s") && OTHER.contains(lower.substring(0, lower.length() - 1))) {
            return lower.substring(0, lower.length() - 1);
        }
        return "";
    }

    /// Whether the word speaks of more than one.
    static boolean isPlural(String word) {
        return word.endsWith("s") || word.endsWith("S") || word.endsWith("en");
    }

    /// What a word before "figure" does to its number: `S` for supplements, `ED` for extended data, else nothing.
    static String prefix(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "supplementary",
                    "supplemental",
                    "supporting",
                    "supplement",
                    "suppl",
                    "supp",
                    "suplementar",
                    "suplementaria" -> "S";
            case "extended", "data" -> "ED";
            case "appendix" -> "A";
            default -> "";
        };
    }
}
