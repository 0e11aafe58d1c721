// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collimate.phantom.render.Picture;
import org.collimate.phantom.render.Radiography;

/// An endless hospital in memory: small pictures with reports and truth by number, nothing on disk. Any sample can be
/// made at any time by any thread, and is always the same. Immutable.
///
/// @param size pixels each way, 16 to 256
public record PhantomStream(Hospital hospital, ReportWriter reader, int size) {
    /// @throws IllegalArgumentException if the size is out of its range
    public PhantomStream {
        if (size < 16 || size > 256) {
            throw new IllegalArgumentException("[size] found " + size + " pixels, expected 16 to 256");
        }
    }

    /// A frontal picture of a patient's first study.
    ///
    /// @param picture grey values, with the boxes of each disease and device by its place in the study's list
    public record Sample(Patient patient, Study study, Picture picture, Report report) {
        /// Grey values 0 to 1.
        public float[] pixels() {
            var grey = picture.pixels();
            var values = new float[grey.length];
            for (int i = 0; i < grey.length; i++) {
                values[i] = (grey[i] & 0xff) / 255f;
            }
            return values;
        }

        /// What is to be seen, whatever the report says: one label a kind, in the order of [DiseaseKind].
        public boolean[] labels() {
            var labels = new boolean[DiseaseKind.values().length];
            study.diseases().forEach(disease -> labels[disease.kind().ordinal()] = true);
            return labels;
        }
    }

    /// @param index from 0; sample `index` is patient `index + 1`
    public Sample sample(int index) {
        var patient = hospital.patient(index + 1);
        var study = hospital.firstStudy(patient);
        var view = study.views().getFirst();
        return new Sample(
                patient,
                study,
                Radiography.small(hospital, patient, study, view, size),
                reader.write(hospital, patient, study, List.of()));
    }

    /// Samples one after the other; may be made parallel.
    public Stream<Sample> samples(int count) {
        return IntStream.range(0, count).mapToObj(this::sample);
    }
}
