// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.List;
import org.collimate.phantom.Draws;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Report;
import org.collimate.phantom.ReportWriter;
import org.collimate.phantom.Study;
import org.collimate.phantom.Topic;

/// All readers of a hospital: each study is read by one of them, drawn by the hospital's seed, in one of the languages
/// and one of the styles. Immutable and safe for many threads.
public final class Readers implements ReportWriter {
    /// Apart from the sequences of the readers themselves; see [Reader].
    private static final int STREAM = 1 << 20;

    private final List<Reader> readers;
    private final String description;

    private Readers(List<Reader> readers, String description) {
        this.readers = List.copyOf(readers);
        this.description = description;
    }

    /// @param languages codes, each as often as its share asks for
    /// @param typos the share of longer words that are mistyped, 0 to 1
    /// @throws IllegalArgumentException if a language is unknown or the share is out of its range
    public static Readers of(List<String> languages, double typos) {
        var readers = new ArrayList<Reader>();
        for (String language : languages) {
            for (ReaderStyle style : ReaderStyle.values()) {
                readers.add(Reader.of(Language.of(language), style, typos));
            }
        }
        return new Readers(readers, "readers of " + String.join(", ", languages) + ", typos " + typos);
    }

    @Override
    public String describe() {
        return description;
    }

    @Override
    public Report write(Hospital hospital, Patient patient, Study study, List<Study> priors) {
        return reader(hospital, study).write(hospital, patient, study, priors);
    }

    /// The report with its sections and mistakes.
    public WrittenReport read(Hospital hospital, Patient patient, Study study) {
        return reader(hospital, study).read(hospital, patient, study);
    }

    private Reader reader(Hospital hospital, Study study) {
        return Draws.of(hospital.seed(), study.patient(), study.number(), STREAM + Topic.WORDS.ordinal())
                .pick(readers);
    }
}
