// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How Spanish says that something is there, is not there, may be there, or was there.
class SpanishSaysWhatIsThereTest {
    private static final ReportEngine ENGINE = ReportEngine.of(Language.of("es"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Derrame pleural derecho.                              | pleural-effusion | present
        No se observa derrame pleural.                        | pleural-effusion | absent
        Derrame pleural no visible.                           | pleural-effusion | absent
        Sin infiltrados, derrame ni neumotórax.               | pneumothorax     | absent
        Sin infiltrados, derrame ni neumotórax.               | infiltrates      | absent
        Sin derrame, cardiomegalia.                           | cardiomegaly     | present
        No hay infiltrados y la aorta está elongada.          | aortic-elongation | present
        Ausencia de derrame pleural y de neumotórax.          | pneumothorax     | absent
        Sin signos de insuficiencia cardíaca.                 | heart-insufficiency | absent
        Cardiomegalia sin cambios respecto al previo.         | cardiomegaly     | present
        No solo cardiomegalia, también derrame.               | cardiomegaly     | present
        Probable neumonía en el lóbulo medio.                 | pneumonia        | probable
        Hallazgos compatibles con neumonía.                   | pneumonia        | probable
        Neumonía posible, a valorar.                          | pneumonia        | possible
        No se puede descartar neumonía.                       | pneumonia        | possible
        Derrame izquierdo posible.                            | pleural-effusion | possible
        Posible neumonía, cardiomegalia.                      | cardiomegaly     | present
        Derrame poco probable.                                | pleural-effusion | unlikely
        Neumotórax derecho resuelto.                          | pneumothorax     | absent
        Masa que no debe confundirse con un nódulo.           | nodule           | absent
        Cardiomegalia, pero sin derrame.                      | cardiomegaly     | present
        CARDIOMEGALIA.                                        | cardiomegaly     | present
        cardiomegali . elong aortic .                         | aortic-elongation | present
        """)
    void aMentionHasTheCertaintyThatItsWordsGive(String text, String concept, String certainty) {
        assertThat(ENGINE.read(text).statements())
                .filteredOn(said -> said.concept().equals(concept))
                .extracting(said -> said.certainty().word())
                .containsExactly(certainty);
    }

    @Test
    void accentsAndCapitalsSayNothing() {
        var text = "Ateromatosis aórtica, pequeño derrame en el ángulo costofrénico izquierdo y cifosis.";
        var plain = "ATEROMATOSIS AORTICA, PEQUENO DERRAME EN EL ANGULO COSTOFRENICO IZQUIERDO Y CIFOSIS.";
        assertThat(ENGINE.read(plain).statements()).isEqualTo(ENGINE.read(text).statements());
    }

    @Test
    void aDecimalCommaIsPartOfItsNumber() {
        var said = ENGINE.read("Nódulo de 1,5 cm en LSD.").statements().getFirst();
        assertThat(said.attributes().value()).contains(1.5);
        assertThat(said.attributes().unit()).contains("cm");
    }

    @Test
    void theFamilyAndThePastAreNotThePatientNow() {
        assertThat(ENGINE.read("Madre con tuberculosis.")
                        .statements()
                        .getFirst()
                        .experiencer())
                .isEqualTo(Experiencer.OTHER);
        assertThat(ENGINE.read("Antecedentes de neumonía.")
                        .statements()
                        .getFirst()
                        .temporality())
                .isEqualTo(Temporality.HISTORICAL);
    }

    @Test
    void headingsMaySetTheReasonApart() {
        var labeller = ReportLabeller.of(ENGINE, Taxonomy.of("padchest"), Policy.of("positive-only"));
        assertThat(labeller.label("Datos clínicos: neumonía.\nHallazgos: cardiomegalia.")
                        .positives())
                .containsExactly("cardiomegaly");
        assertThat(labeller.label("Motivo: descartar neumonía.\nCardiomegalia. Derrame.")
                        .positives())
                .containsExactly("pleural effusion", "cardiomegaly");
    }

    @Test
    void fineConceptsCountForTheLabelsOfCoarserSets() {
        var labeller = ReportLabeller.of(ENGINE, Taxonomy.of("chexpert-14"), Policy.of("chexpert"));
        var labels = labeller.label("Atelectasia laminar en base izquierda. Sin derrame pleural. Posible neumonía.");
        assertThat(labels.cell("Atelectasis")).hasValue(1);
        assertThat(labels.cell("Pleural Effusion")).hasValue(0);
        assertThat(labels.cell("Pneumonia")).hasValue(-1);
        assertThat(labels.cell("Edema")).isEmpty();
    }
}
