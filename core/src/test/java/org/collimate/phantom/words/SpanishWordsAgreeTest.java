// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Looks for nouns with articles, adjectives and verbs that do not agree, by lists written here and not by the tables
/// of the grammar.
class SpanishWordsAgreeTest {
    private static final String MASCULINE =
            "derrame|derrame pleural|neumotórax|foco de consolidación|nódulo|nódulo pulmonar|edema pulmonar|enfisema"
                    + "|ensanchamiento mediastínico|catéter venoso central|catéter central|tubo endotraqueal|marcapasos"
                    + "|tubo de tórax|drenaje pleural|drenaje torácico|tubo de drenaje pleural";
    private static final String FEMININE =
            "consolidación|consolidación parenquimatosa|condensación alveolar|opacidad|opacidad alveolar|imagen"
                    + " nodular|masa|masa pulmonar|atelectasia|atelectasia subsegmentaria|atelectasia"
                    + " laminar|cardiomegalia|fractura|sonda nasogástrica|vía central|vía venosa central|base"
                    + " pulmonar|radiografía";
    private static final String MASCULINE_FORM =
            "izquierdo|derecho|pequeño|mínimo|moderado|severo|extenso|difuso|discreto|marcado|nuevo|previo|redondeado"
                    + "|solitario|espiculado|lobulado|definido|descrito|masivo";
    private static final String FEMININE_FORM =
            "izquierda|derecha|pequeña|mínima|moderada|severa|extensa|difusa|discreta|marcada|nueva|previa|redondeada"
                    + "|solitaria|espiculada|lobulada|definida|descrita|masiva";

    private static final List<Pattern> WRONG = List.of(
            wrong("(" + MASCULINE + ") (" + FEMININE_FORM + ")s?"),
            wrong("(?<!foco de )(" + FEMININE + ") (" + MASCULINE_FORM + ")s?"),
            wrong("(" + FEMININE_FORM + ") (" + MASCULINE + ")"),
            wrong("(" + MASCULINE_FORM + ") (" + FEMININE + ")"),
            wrong("(una|la|las) (" + MASCULINE + ")"),
            wrong("(un|el|los|del|al) (" + FEMININE + ")"),
            wrong("(un|el|una|la) (pequeñ|moderad|extens|sever|mínim|discret)[oa]s"),
            wrong("(un|el|los) (" + FEMININE_FORM + ")"),
            wrong("(una|la|las) (" + MASCULINE_FORM + ")"),
            wrong("se (observan|aprecian|identifican|visualizan|evidencian|objetivan|detectan|demuestran) "
                    + "((un|una|pequeñ[oa]|moderad[oa]|leve|gran) )?(" + MASCULINE + "|" + FEMININE + ")"),
            wrong("se (observa|aprecia|identifica|visualiza|evidencia|objetiva|detecta|demuestra|descarta) "
                    + "(derrames|nódulos|fracturas|masas|consolidaciones|condensaciones|focos|atelectasias|cambios)"),
            wrong("(derrames|nódulos|fracturas|masas|consolidaciones|condensaciones|focos|atelectasias)( [a-záéíóúñ]+)?"
                    + " (izquierd[oa]|derech[oa]|bilateral|estable|ha|es|probable|posible)"),
            wrong("(lóbulo (superior|inferior)|hemitórax|pulmón|ápex|vértice|vértice pulmonar) (izquierda|derecha)"),
            wrong("(costilla|base|base pulmonar|región pectoral) (izquierdo|derecho)"),
            wrong("existen (un|una|derrame|neumotórax)"),
            wrong("(posibles|probables|leves) (" + MASCULINE + "|" + FEMININE + ")"),
            wrong("(" + MASCULINE + "|" + FEMININE + ") (estables|bilaterales|leves|han|son)"));

    private static Pattern wrong(String words) {
        return Pattern.compile("(?<![\\p{L}])(" + words + ")(?![\\p{L}])");
    }

    @Test
    void inManyReportsOfEveryStyle() {
        var found = new ArrayList<String>();
        for (Ward ward : Ward.sick(200)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                String text = ward.read("es", style, 0).report().text().toLowerCase(Locale.ROOT);
                for (Pattern pattern : WRONG) {
                    var matcher = pattern.matcher(text);
                    while (matcher.find() && found.size() < 30) {
                        int from = Math.max(0, matcher.start() - 30);
                        found.add(text.substring(from, Math.min(text.length(), matcher.end() + 30))
                                .replace('\n', ' '));
                    }
                }
            }
        }
        assertThat(found).as("seed " + Ward.SEED).isEmpty();
    }

    @Test
    void theListsWouldSeeAMistake() {
        assertThat(List.of(
                        "un derrame pleural izquierda",
                        "pequeña derrame",
                        "la neumotórax",
                        "se observa nódulos",
                        "opacidad en el lóbulo inferior derecha",
                        "posibles masa"))
                .allMatch(text ->
                        WRONG.stream().anyMatch(pattern -> pattern.matcher(text).find()));
    }
}
