// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.SampleStage;
import org.collimate.report.breast.BreastLesion;
import org.collimate.report.breast.BreastReader;
import org.collimate.sample.Attributes;
import org.collimate.sample.Author;
import org.collimate.sample.Certainty;
import org.collimate.sample.Concept;
import org.collimate.sample.Evidence;
import org.collimate.sample.Finding;
import org.collimate.sample.Sample;
import org.collimate.sample.Value;

/// `breast-report`: reads a report of breast imaging; its fields become columns, its lesions findings with side, clock
/// position and size.
public record BreastReportStage(Settings settings) implements SampleStage {
    /// The columns that it fills.
    public static final List<String> COLUMNS = List.of(
            "modality",
            "purpose",
            "breast_density",
            "background_enhancement",
            "menopausal_status",
            "previous_cancer",
            "birads",
            "birads_left",
            "birads_right",
            "examined_side");

    /// `lesions`: whether lesions become findings; default true.
    public record Settings(boolean lesions) {
        public static final Settings DEFAULT = new Settings(true);
    }

    @Override
    public String name() {
        return "breast-report";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        var part = sample.primaryIndex();
        if (part.isEmpty()) {
            out.keep(sample);
            return;
        }
        var reading = BreastReader.standard().read(sample.text());
        var fields = reading.fields();
        var extras = new LinkedHashMap<>(sample.extras());
        extras.put("modality", new Value.Texts(fields.modalities()));
        put(extras, "purpose", fields.purpose());
        put(extras, "breast_density", fields.density());
        put(extras, "background_enhancement", fields.backgroundEnhancement());
        put(extras, "menopausal_status", fields.menopausalStatus());
        put(extras, "previous_cancer", fields.previousCancer());
        put(extras, "birads", fields.birads());
        put(extras, "birads_left", fields.leftBirads());
        put(extras, "birads_right", fields.rightBirads());
        put(extras, "examined_side", fields.side().map(side -> side.word()));
        var findings = new ArrayList<>(sample.findings());
        if (settings.lesions()) {
            for (var lesion : reading.lesions()) {
                findings.add(finding(findings, part.get(), lesion));
            }
        }
        out.keep(sample.withExtras(extras).withFindings(findings));
    }

    private static void put(LinkedHashMap<String, Value> extras, String name, Optional<String> value) {
        extras.put(name, value.<Value>map(Value.Text::new).orElseGet(Value.Missing::new));
    }

    private static Finding finding(List<Finding> before, int part, BreastLesion lesion) {
        int id = before.stream().mapToInt(finding -> finding.id() + 1).max().orElse(0);
        return new Finding(
                id,
                new Concept("birads-lesion", Optional.empty(), lesion.kind().orElse("lesion")),
                Certainty.PRESENT,
                new Attributes(
                        lesion.side(),
                        place(lesion),
                        Optional.empty(),
                        Optional.empty(),
                        lesion.sizeMillimetres(),
                        lesion.sizeMillimetres().map(_ -> "mm")),
                Evidence.words(part, lesion.span()),
                new Author.Rule("breast-reader", BreastReader.VERSION));
    }

    /// `2 o'clock, 5 cm from the nipple`.
    private static Optional<String> place(BreastLesion lesion) {
        var clock = lesion.clock().map(hour -> number(hour) + " o'clock");
        var distance = lesion.distanceCentimetres().map(way -> number(way) + " cm from the nipple");
        return clock.isPresent() && distance.isPresent()
                ? Optional.of(clock.get() + ", " + distance.get())
                : clock.or(() -> distance);
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
