// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.collimate.sample.Side;
import org.junit.jupiter.api.Test;

/// Side, place, severity, change, size and the other particulars of a finding.
class AttributesOfFindingsTest {
    @Test
    void aNoduleHasSidePlaceSizeAndPriorSize() {
        var nodule = Said.one(
                "5 x 7 mm nodule in the right upper lobe, image 23, SUVmax 4.2, previously measured 3 mm.",
                "lung-nodule");
        assertThat(nodule.attributes().side()).hasValue(Side.RIGHT);
        assertThat(nodule.attributes().place()).hasValue("upper-lobe");
        assertThat(nodule.attributes().value()).hasValue(7.0);
        assertThat(nodule.attributes().unit()).hasValue("mm");
        assertThat(nodule.particulars().priorValue()).hasValue(3.0);
        assertThat(nodule.particulars().slice()).hasValue(23);
        assertThat(nodule.particulars().standardUptake()).hasValue(4.2);
        assertThat(nodule.temporality()).isEqualTo(Temporality.RECENT);
    }

    @Test
    void aModifierDescribesTheFindingItPrecedes() {
        var text = "No pneumothorax identified, small left effusion.";
        assertThat(Said.one(text, "pneumothorax").attributes().side()).isEmpty();
        var effusion = Said.one(text, "pleural-effusion").attributes();
        assertThat(effusion.side()).hasValue(Side.LEFT);
        assertThat(effusion.severity()).hasValue("mild");
    }

    @Test
    void aDeviceHasATip() {
        var tube = Said.one("Endotracheal tube tip is 4 cm above the carina.", "endotracheal-tube");
        assertThat(tube.particulars().tip()).hasValue("carina");
        assertThat(tube.attributes().value()).hasValue(4.0);
        assertThat(tube.attributes().unit()).hasValue("cm");
    }

    @Test
    void changesAreNamed() {
        assertThat(Said.one("Cardiomegaly is stable.", "cardiomegaly")
                        .attributes()
                        .change())
                .hasValue("unchanged");
        assertThat(Said.one("Worsening edema.", "edema").attributes().change()).hasValue("worsened");
        assertThat(Said.one("New left effusion.", "pleural-effusion")
                        .attributes()
                        .change())
                .hasValue("new");
        assertThat(Said.one("The effusion has resolved.", "pleural-effusion")
                        .attributes()
                        .change())
                .hasValue("resolved");
    }

    @Test
    void numbersOfThingsAreCounted() {
        assertThat(Said.one("Two nodules in the left lower lobe.", "lung-nodule")
                        .particulars()
                        .count())
                .hasValue(2);
    }

    @Test
    void gradesOfReportingSchemesAreRead() {
        var grades = Said.ENGINE
                .read("BI-RADS category 4A. Breast density: c. Lung-RADS 3. Follow-up CT is recommended.")
                .grades();
        assertThat(grades)
                .extracting(Grade::system, Grade::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("bi-rads", "4A"),
                        org.assertj.core.groups.Tuple.tuple("density", "C"),
                        org.assertj.core.groups.Tuple.tuple("lung-rads", "3"),
                        org.assertj.core.groups.Tuple.tuple("recommendation", "follow-up"));
    }
}
