// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.List;
import java.util.Optional;
import org.collimate.dataset.Published;
import org.collimate.report.breast.BreastReader;
import org.collimate.sample.Sample;
import org.collimate.sample.Side;
import org.collimate.text.CodePoints;

/// What BI-RADS BERT (Kuling et al. 2022) takes from breast reports: `sections.csv` with a line for every sentence, and
/// `fields.csv` with the fields of every report, in the words of the paper (`Not Stated` where a report says nothing),
/// then BI-RADS, side and the largest lesion, which the paper's six fields do not have.
public final class BreastTables implements Published {
    private static final String FIELDS = "fields.csv";
    private static final String SECTIONS = "sections.csv";

    @Override
    public String name() {
        return "birads-bert";
    }

    @Override
    public List<File> files() {
        return List.of(
                File.of(
                        FIELDS,
                        "ID,Modality,Purpose,Density,BPE,Menopausal Status,PreviousCa,BI-RADS,Side,Size mm,Clock\n"),
                File.of(SECTIONS, "ID,Sentence,Section,Text\n"));
    }

    @Override
    public void add(Sample sample, Lines lines) {
        if (sample.text().isEmpty()) {
            return;
        }
        var reading = BreastReader.standard().read(sample.text());
        int number = 0;
        for (var sentence : reading.sentences()) {
            lines.add(
                    SECTIONS,
                    CsvLine.of(
                            sample.key(),
                            Integer.toString(number++),
                            sentence.section().word(),
                            CodePoints.slice(sample.text(), sentence.span())));
        }
        var fields = reading.fields();
        var largest = reading.lesions().stream()
                .filter(lesion -> lesion.sizeMillimetres().isPresent())
                .max((a, b) -> Double.compare(
                        a.sizeMillimetres().orElse(0.0), b.sizeMillimetres().orElse(0.0)));
        lines.add(
                FIELDS,
                CsvLine.of(
                        sample.key(),
                        stated(Optional.of(String.join("-", fields.modalities()))
                                .filter(all -> !all.isEmpty())),
                        stated(fields.purpose()),
                        stated(fields.density()),
                        stated(fields.backgroundEnhancement()),
                        stated(fields.menopausalStatus()),
                        stated(fields.previousCancer()),
                        stated(fields.birads()),
                        stated(fields.side().map(Side::word)),
                        largest.flatMap(lesion -> lesion.sizeMillimetres())
                                .map(BreastTables::number)
                                .orElse(""),
                        largest.flatMap(lesion -> lesion.clock())
                                .map(BreastTables::number)
                                .orElse("")));
    }

    private static String stated(Optional<String> value) {
        return value.orElse("Not Stated");
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
