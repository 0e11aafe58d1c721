// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collimate.sample.Side;

/// Lives through a patient's studies, the oldest first: diseases come, grow, shrink and go, devices come and go.
final class Course {
    private final Hospital hospital;
    private final Patient patient;
    private int lastId;

    Course(Hospital hospital, Patient patient) {
        this.hospital = hospital;
        this.patient = patient;
    }

    Study first() {
        return studies(1).getFirst();
    }

    List<Study> studies() {
        return studies(4);
    }

    private List<Study> studies(int most) {
        var draws = Topic.COURSE.draws(hospital.seed(), patient.number(), 0);
        int count = Math.min(most, 1 + draws.weighted(0.56, 0.25, 0.12, 0.07));
        int site = draws.weighted(0.5, 0.3, 0.2) + 1;
        var setting = Setting.values()[draws.weighted(0.42, 0.22, 0.2, 0.16)];
        var date = Persons.EPOCH.plusDays(draws.below(2000));
        var studies = new ArrayList<Study>();
        for (int number = 1; number <= count; number++) {
            var before = studies.isEmpty() ? Optional.<Study>empty() : Optional.of(studies.getLast());
            studies.add(study(number, setting, site, date, before));
            var next = Topic.COURSE.draws(hospital.seed(), patient.number(), number);
            date = date.plusDays(
                    switch (setting) {
                        case OUTPATIENT -> 30 + next.below(400);
                        case EMERGENCY -> 1 + next.below(60);
                        case WARD -> 1 + next.below(9);
                        case INTENSIVE_CARE -> 1 + next.below(3);
                    });
            // Who was in bed may stand next time, and the other way round.
            if (next.chance(0.25)) {
                setting = Setting.values()[next.weighted(0.35, 0.1, 0.35, 0.2)];
            }
        }
        return List.copyOf(studies);
    }

    private Study study(int number, Setting setting, int site, LocalDate date, Optional<Study> before) {
        var draws = Topic.STUDY.draws(hospital.seed(), patient.number(), number);
        var sickness = new Sickness(hospital.knobs(), patient, setting, site);
        var resolved = new ArrayList<Disease>();
        var diseases = sickness.diseases(
                Topic.DISEASE.draws(hospital.seed(), patient.number(), number),
                before.map(Study::diseases),
                resolved,
                this::nextId);
        var removed = new ArrayList<Device>();
        var devices = sickness.devices(
                Topic.DEVICE.draws(hospital.seed(), patient.number(), number),
                before.map(Study::devices),
                drainSide(diseases),
                removed,
                this::nextId);
        var time = LocalTime.of(6 + draws.below(15), draws.below(60));
        var accession = String.format(Locale.ROOT, "%c%09d", 'A' + draws.below(26), draws.below(1_000_000_000));
        var referrer = Persons.doctor(draws);
        var reader = Persons.doctor(draws);
        var indication = draws.pick(
                switch (setting) {
                    case OUTPATIENT -> Indications.ROUTINE;
                    case EMERGENCY, WARD -> Indications.ACUTE;
                    case INTENSIVE_CARE -> Indications.BEDSIDE;
                });
        var views = setting.isBedside() ? List.of(ViewKind.AP) : List.of(ViewKind.PA, ViewKind.LATERAL);
        return new Study(
                patient.number(),
                number,
                date,
                time,
                accession,
                referrer,
                reader,
                setting,
                indication,
                views,
                Styles.pose(Topic.POSE.draws(hospital.seed(), patient.number(), number), setting),
                Styles.site(site, hospital.knobs().siteShift()),
                before.map(Study::date),
                diseases,
                resolved,
                devices,
                removed,
                draws.chance(0.25));
    }

    private int nextId() {
        return ++lastId;
    }

    private static Optional<Side> drainSide(List<Disease> diseases) {
        return diseases.stream()
                .filter(disease -> disease.kind() == DiseaseKind.PNEUMOTHORAX)
                .map(Disease::side)
                .findFirst();
    }
}
