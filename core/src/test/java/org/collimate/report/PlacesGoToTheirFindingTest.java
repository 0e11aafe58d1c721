// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Places and sides go to the finding that they belong to, as finely as the PadChest tree has them.
class PlacesGoToTheirFindingTest {
    private static final ReportEngine ENGINE = ReportEngine.of(Language.of("es"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Nódulo en el lóbulo superior derecho.                        | nodule                  | loc right upper lobe
        Atelectasia en la base izquierda.                            | atelectasis             | loc basal, loc left
        Derrame pleural derecho con atelectasia basal izquierda.     | pleural-effusion        | loc right
        Derrame pleural derecho con atelectasia basal izquierda.     | atelectasis-basal       | loc left
        Cardiomegalia y derrame pleural derecho.                     | cardiomegaly            |
        Infiltrado en ambas bases.                                   | infiltrates             | loc basal bilateral
        Pinzamiento del seno costofrénico izquierdo.                 | costophrenic-angle-blunting | loc left costophrenic angle
        Granuloma en hilio derecho y nódulo en la língula.           | granuloma               | loc hilar, loc right
        Granuloma en hilio derecho y nódulo en la língula.           | nodule                  | loc lingula
        Fractura vertebral dorsal.                                   | vertebral-fracture      | loc dorsal vertebrae
        Neumotórax apical derecho.                                   | pneumothorax            | loc apical, loc right
        Sonda nasogástrica con extremo en la cámara gástrica.        | nsg-tube                | loc gastric chamber
        """)
    void theWordsThatPlaceAFindingAreItsPlaces(String text, String concept, String places) {
        var said = ENGINE.read(text).statements().stream()
                .filter(statement -> statement.concept().equals(concept))
                .findFirst()
                .orElseThrow();
        var expected = places == null ? List.<String>of() : List.of(places.split(", "));
        assertThat(said.places().stream().map(PadChestRow::placeName)).containsExactlyInAnyOrderElementsOf(expected);
    }
}
