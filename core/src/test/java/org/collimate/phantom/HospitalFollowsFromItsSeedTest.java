// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HospitalFollowsFromItsSeedTest {
    private static final Hospital HOSPITAL = Hospital.of(42);

    @Test
    void aPatientIsTheSameAloneAndInAnyOrder() {
        var forwards = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> HOSPITAL.studies(HOSPITAL.patient(number)))
                .toList();
        for (int number = 60; number >= 1; number--) {
            assertThat(Hospital.of(42).studies(HOSPITAL.patient(number))).isEqualTo(forwards.get(number - 1));
            assertThat(HOSPITAL.firstStudy(HOSPITAL.patient(number)))
                    .isEqualTo(forwards.get(number - 1).getFirst());
        }
    }

    @Test
    void anotherSeedIsAnotherHospital() {
        assertThat(Hospital.of(43).patient(1)).isNotEqualTo(HOSPITAL.patient(1));
    }

    @Test
    void studiesAreInOrderOfTimeAndTheirIdsAreUnique() {
        var ids = new HashSet<String>();
        for (int number = 1; number <= 300; number++) {
            var studies = HOSPITAL.studies(HOSPITAL.patient(number));
            for (int i = 0; i < studies.size(); i++) {
                assertThat(ids.add(studies.get(i).id())).isTrue();
                assertThat(studies.get(i).priorDate().isPresent()).isEqualTo(i > 0);
                if (i > 0) {
                    assertThat(studies.get(i).priorDate())
                            .contains(studies.get(i - 1).date());
                    assertThat(studies.get(i).date()).isAfter(studies.get(i - 1).date());
                }
            }
        }
    }

    @Test
    void whatChangedSinceTheStudyBeforeIsTrue() {
        int compared = 0;
        for (int number = 1; number <= 300; number++) {
            var studies = HOSPITAL.studies(HOSPITAL.patient(number));
            for (int i = 1; i < studies.size(); i++) {
                for (var now : studies.get(i).diseases()) {
                    var before = studies.get(i - 1).diseases().stream()
                            .filter(disease -> disease.id() == now.id())
                            .findFirst();
                    assertThat(now.change() == Change.NEW).isEqualTo(before.isEmpty());
                    if (before.isPresent()) {
                        compared++;
                        double grown = now.extent() - before.get().extent();
                        assertThat(now.change())
                                .isEqualTo(
                                        grown > 0 ? Change.INCREASED : grown < 0 ? Change.DECREASED : Change.UNCHANGED);
                    }
                }
                for (var gone : studies.get(i).resolved()) {
                    assertThat(studies.get(i).diseases()).noneMatch(disease -> disease.id() == gone.id());
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void byDefaultEverythingSeenIsStatedAndNothingElse() {
        for (int number = 1; number <= 200; number++) {
            for (var study : HOSPITAL.studies(HOSPITAL.patient(number))) {
                assertThat(study.diseases()).allMatch(disease -> disease.stated() && disease.contrast() > 0);
                assertThat(study.devices()).allMatch(Device::stated);
            }
        }
    }

    @Test
    void prevalenceIsWhatTheKnobSays() {
        var certain = new Hospital(1, Knobs.ordinary().withPrevalence(1, 0));
        var none = new Hospital(1, Knobs.ordinary().withPrevalence(0, 0));
        for (int number = 1; number <= 50; number++) {
            var all = certain.firstStudy(certain.patient(number));
            assertThat(all.diseases().stream().map(Disease::kind).distinct()).hasSize(DiseaseKind.values().length);
            assertThat(none.firstStudy(none.patient(number)).isNormal()).isTrue();
        }
    }

    @Test
    void theConfounderTiesTheDrainToThePneumothorax() {
        assertThat(drains(1, true)).isEqualTo(1.0);
        assertThat(drains(1, false)).isEqualTo(0.0);
        assertThat(Math.abs(drains(0, true) - drains(0, false))).isLessThan(0.15);
    }

    /// The share of bedside studies that have a drain, among those with and without a pneumothorax.
    private static double drains(double confounder, boolean withPneumothorax) {
        var settings = List.of("confounder=" + confounder, "prevalence.pneumothorax=0.4", "device.chest-drain=0.3");
        var hospital =
                new Hospital(9, KnobSettings.read(Knobs.ordinary(), settings).knobs());
        int all = 0;
        int drained = 0;
        for (int number = 1; number <= 3000; number++) {
            var study = hospital.firstStudy(hospital.patient(number));
            boolean there = study.diseases().stream().anyMatch(one -> one.kind() == DiseaseKind.PNEUMOTHORAX);
            if (study.setting().isBedside() && there == withPneumothorax) {
                all++;
                drained += study.devices().stream().anyMatch(one -> one.kind() == DeviceKind.CHEST_DRAIN) ? 1 : 0;
            }
        }
        return drained / (double) all;
    }

    @Test
    void labelNoiseOverlooksAndInventsAsManyAsItSays() {
        var settings = List.of("label-noise=0.2");
        var hospital = new Hospital(
                3,
                KnobSettings.read(Knobs.ordinary().withPrevalence(1, 0), settings)
                        .knobs());
        var diseases = IntStream.rangeClosed(1, 400)
                .mapToObj(number -> hospital.firstStudy(hospital.patient(number)))
                .flatMap(study -> study.diseases().stream())
                .toList();
        double overlooked = diseases.stream().filter(one -> !one.stated()).count() / (double) diseases.size();
        double invented = diseases.stream().filter(one -> one.contrast() == 0).count() / (double) diseases.size();
        assertThat(overlooked).isBetween(0.18, 0.22);
        assertThat(invented).isBetween(0.18, 0.22);
    }

    @Test
    void wrongSettingsAreToldAllAtOnce() {
        assertThat(KnobSettings.read(Knobs.ordinary(), List.of("colour=1", "uncertainty=much"))
                        .problems())
                .hasSize(2)
                .anyMatch(problem -> problem.contains("no knob 'colour'"))
                .anyMatch(problem -> problem.contains("uncertainty=much"));
        assertThat(KnobSettings.read(Knobs.ordinary(), List.of("uncertainty=3")).problems())
                .containsExactly("[--set] [uncertainty] found 3.0, expected 0 to 1.0");
        assertThatThrownBy(() -> HOSPITAL.patient(0)).hasMessageContaining("expected 1 to 999999");
    }
}
