// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.collimate.phantom.Change;
import org.collimate.phantom.Device;
import org.collimate.phantom.Disease;
import org.collimate.phantom.Report;
import org.collimate.sample.Certainty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsFollowTheStudyTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyDiseaseIsStatedAndNothingElseIsStatedAsThere(String language) {
        for (Ward ward : Ward.sick(70)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                Report report = ward.read(language, style, 0).report();
                String where = ward.where(language, style) + "\n" + report.text();
                var stated = new HashSet<Integer>();
                for (Report.Statement statement : report.statements()) {
                    if (statement.cause().isPresent()) {
                        stated.add(statement.cause().get());
                        assertThat(statement).as(where).satisfies(one -> assertFits(ward, one));
                    } else if (!statement.name().equals("Pneumonia")) {
                        assertThat(statement.certainty() == Certainty.ABSENT
                                        || statement.kind().equals("no finding"))
                                .as(where)
                                .isTrue();
                    }
                }
                var there = new HashSet<Integer>();
                ward.study().diseases().forEach(disease -> there.add(disease.id()));
                ward.study().devices().forEach(device -> there.add(device.id()));
                assertThat(stated).as(where).isEqualTo(there);
            }
        }
    }

    private static void assertFits(Ward ward, Report.Statement statement) {
        int id = statement.cause().orElseThrow();
        Optional<Disease> disease =
                ward.study().diseases().stream().filter(one -> one.id() == id).findFirst();
        Optional<Device> device =
                ward.study().devices().stream().filter(one -> one.id() == id).findFirst();
        if (disease.isPresent()) {
            Disease one = disease.get();
            assertThat(statement.kind()).isEqualTo(one.kind().word());
            assertThat(statement.certainty()).isEqualTo(one.certainty());
            statement.side().ifPresent(side -> assertThat(side).isEqualTo(one.side()));
            statement.place().ifPresent(place -> assertThat(place).isEqualTo(one.place()));
            statement.severity().ifPresent(severity -> assertThat(severity).isEqualTo(one.severity()));
            statement.change().ifPresent(change -> assertThat(change).isEqualTo(one.change()));
        } else {
            assertThat(statement.kind()).isEqualTo(device.orElseThrow().kind().word());
            statement.change().ifPresent(change -> assertThat(change)
                    .isEqualTo(device.orElseThrow().change()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatIsDeniedIsNotThere(String language) {
        for (Ward ward : Ward.sick(90)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                Report report = ward.read(language, style, 0).report();
                for (Report.Statement statement : report.statements()) {
                    if (statement.certainty() == Certainty.ABSENT
                            && statement.change().isEmpty()) {
                        assertThat(ward.study().diseases())
                                .as(ward.where(language, style) + "\n" + report.text())
                                .noneMatch(disease -> disease.kind().word().equals(statement.kind()));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void changeIsSpokenOfOnlyBesideAPriorStudy(String language) {
        for (Ward ward : Ward.sick(90)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                Report report = ward.read(language, style, 0).report();
                if (ward.study().priorDate().isEmpty()) {
                    assertThat(report.statements()).allMatch(one -> one.change().isEmpty());
                    assertThat(report.text().toLowerCase(java.util.Locale.ROOT))
                            .as(ward.where(language, style))
                            .doesNotContainPattern("unchanged|\\bstable\\b|\\binterval"
                                    + " (increase|decrease|resol|improve|prog|dev|app|rem)|resolved|estable|ha"
                                    + " aumentado");
                }
                for (Report.Statement statement : report.statements()) {
                    if (statement.change().equals(Optional.of(Change.RESOLVED))) {
                        assertThat(statement.certainty()).isEqualTo(Certainty.ABSENT);
                    }
                }
            }
        }
    }

    /// A fact as a reader in any language states it.
    private static Set<String> facts(Ward ward, String language, ReaderStyle style) {
        var facts = new TreeSet<String>();
        for (Report.Statement one : ward.read(language, style, 0).report().statements()) {
            if (!one.name().equals("Pneumonia")) {
                facts.add(one.section() + " " + one.name() + " " + one.kind() + " " + one.certainty() + " "
                        + one.cause() + " " + one.severity() + " " + one.change() + " "
                        + one.value().map(text -> text.replace(',', '.')));
            }
        }
        return facts;
    }

    @org.junit.jupiter.api.Test
    void theSameIsStatedInEveryLanguage() {
        for (Ward ward : Ward.sick(90)) {
            for (ReaderStyle style : ReaderStyle.values()) {
                assertThat(facts(ward, "es", style))
                        .as(ward.where("es", style) + "\n"
                                + ward.read("en", style, 0).report().text() + "\n"
                                + ward.read("es", style, 0).report().text())
                        .isEqualTo(facts(ward, "en", style));
            }
        }
    }

    @org.junit.jupiter.api.Test
    void stylesWithFindingsStateTheSameOfWhatIsThere() {
        for (Ward ward : Ward.sick(90)) {
            Set<String> prose = there(ward, ReaderStyle.PROSE);
            for (ReaderStyle style : ReaderStyle.values()) {
                if (style != ReaderStyle.IMPRESSION_ONLY && style != ReaderStyle.CAPITALS) {
                    assertThat(there(ward, style)).as(ward.where("en", style)).isEqualTo(prose);
                }
            }
        }
    }

    private static Set<String> there(Ward ward, ReaderStyle style) {
        var facts = facts(ward, "en", style);
        facts.removeIf(fact -> !fact.startsWith("findings") || fact.contains("ABSENT"));
        return facts;
    }
}
