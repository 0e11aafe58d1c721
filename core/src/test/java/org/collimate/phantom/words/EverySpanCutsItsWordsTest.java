// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.collimate.phantom.Report;
import org.collimate.text.CodePoints;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EverySpanCutsItsWordsTest {
    /// Words of which a mention has one at least, written here by hand and not taken from the grammars.
    private static final Map<String, String> STEMS = Map.ofEntries(
            Map.entry(
                    "pleural effusion",
                    "effusion|pleural fluid|pleural eff|\\beff\\b|derrame|líquido pleural|\\bdp\\b"),
            Map.entry("pneumothorax", "pneumothorax|\\bptx\\b|neumotórax|\\bntx\\b"),
            Map.entry("consolidation", "consol|opacity|consolidaci|condensaci|opacidad|aumento de densidad"),
            Map.entry("nodule", "nodul|nódul"),
            Map.entry("mass", "mass|masa|lesión ocupante"),
            Map.entry("atelectasis", "atelecta|\\batx\\b|\\batl\\b"),
            Map.entry("pulmonary edema", "edema|\\beap\\b"),
            Map.entry("cardiomegaly", "heart|cardi|coraz|\\bcmg\\b|\\bict\\b"),
            Map.entry("emphysema", "emphysem|enfisem"),
            Map.entry("rib fracture", "fractur|\\bfx\\b|fx"),
            Map.entry("widened mediastinum", "mediast"),
            Map.entry("endotracheal tube", "endotracheal|\\bett?\\b|endotraqueal|orotraqueal|\\btet\\b"),
            Map.entry("nasogastric tube", "nasogastric|\\bngt?\\b|enteric|feeding|sonda|\\bsng\\b"),
            Map.entry("central venous catheter", "central|catheter|\\bcv[cl]\\b|catéter|vía"),
            Map.entry("pacemaker", "pac|marcapasos|\\bpm\\b|\\bmp\\b"),
            Map.entry("chest drain", "tube|drain|tubo|drenaje"),
            Map.entry("pneumonia", "pneumonia|neumonía"),
            Map.entry("no finding", "acute|normal|unremarkable|active|\\bnad\\b|sin |agud|\\bno "));

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void ofMentionsSentencesAndSections(String language) {
        for (Ward ward : Ward.sick(80)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                WrittenReport written = ward.read(language, style, 0);
                String text = written.report().text();
                String where = ward.where(language, style) + "\n" + text;
                for (Report.Statement statement : written.report().statements()) {
                    String mention = CodePoints.slice(text, statement.mention());
                    String sentence = CodePoints.slice(text, statement.sentence());
                    assertThat(mention)
                            .as(where)
                            .isNotBlank()
                            .isEqualTo(mention.strip())
                            .doesNotMatch(".*[.,;:]$");
                    assertThat(mention.toLowerCase(Locale.ROOT))
                            .as(where)
                            .containsPattern(Pattern.compile(STEMS.get(statement.kind())));
                    assertThat(sentence).as(where).contains(mention).isEqualTo(sentence.strip());
                    assertThat(sentence.substring(0, 1)).as(where).matches("[\\p{Lu}0-9?¿]");
                    assertThat(sentence).as(where).doesNotContain("\n");
                    assertThat(written.sections())
                            .as(where)
                            .anyMatch(section -> section.name().equals(statement.section())
                                    && section.span().begin()
                                            <= statement.sentence().begin()
                                    && section.span().end()
                                            >= statement.sentence().end());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 0", "es, 0", "en, 0.2", "es, 0.2"})
    void ofIdentifiers(String language, double typos) {
        for (Ward ward : Ward.ordinary(50)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                WrittenReport written = ward.read(language, style, typos);
                String text = written.report().text();
                String where = ward.where(language, style) + "\n" + text;
                for (Report.Identifier identifier : written.report().identifiers()) {
                    assertThat(CodePoints.slice(text, identifier.span()))
                            .as(where)
                            .isEqualTo(identifier.text());
                }
                // Whatever names the patient stands in the list: it is looked for in the text here, on its own.
                for (String own : List.of(
                        ward.patient().familyName(),
                        ward.patient().givenName(),
                        ward.patient().recordNumber(),
                        ward.patient().address(),
                        ward.patient().phone(),
                        ward.study().accession())) {
                    for (int at = find(text, own, 0); at >= 0; at = find(text, own, at + 1)) {
                        int begin = at;
                        assertThat(written.report().identifiers())
                                .as(own + " at " + at + " in " + where)
                                .anyMatch(one -> one.span().begin() <= begin
                                        && one.span().end() >= begin + own.length());
                    }
                }
            }
        }
    }

    /// As a whole word, in any case: `Ada` is not in "notada".
    private static int find(String text, String word, int from) {
        var matcher = Pattern.compile("(?iu)(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])")
                .matcher(text);
        return matcher.find(from) ? matcher.start() : -1;
    }
}
