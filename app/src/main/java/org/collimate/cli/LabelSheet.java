// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.List;
import java.util.Optional;
import org.collimate.report.Labels;
import org.collimate.report.PadChestRow;
import org.collimate.report.Reading;
import org.collimate.report.ReportLabeller;
import org.collimate.report.Taxonomy;
import org.collimate.source.reports.ReportRow;

/// A table of labels as CSV. Used by many threads.
sealed interface LabelSheet {
    /// The first line.
    String header();

    /// Adds the line of one report.
    void add(StringBuilder out, ReportRow.Report report, Reading reading, ReportLabeller labeller);

    /// The table in which a label set was published, if it was in one.
    static Optional<LabelSheet> published(Taxonomy taxonomy) {
        return switch (taxonomy.id()) {
            case "chexpert-14" -> Optional.of(new Chexpert(taxonomy));
            case "cxr-14" -> Optional.of(new Joined());
            case "ct-rate-18" -> Optional.of(new Named("VolumeName", taxonomy));
            case "padchest" -> Optional.of(new PadChest());
            case "vindr-28" -> Optional.of(new Named("image_id", taxonomy));
            default -> Optional.empty();
        };
    }

    private static String header(String id, Taxonomy taxonomy) {
        var cells = new java.util.ArrayList<String>();
        cells.add(id);
        cells.addAll(taxonomy.labels());
        return CsvCells.line(cells);
    }

    private static void cells(StringBuilder out, Labels labels, String ending) {
        for (int i = 0; i < labels.size(); i++) {
            out.append(',');
            var cell = labels.cell(i);
            if (cell.isPresent()) {
                out.append(cell.getAsInt()).append(ending);
            }
        }
        out.append('\n');
    }

    /// `id`, then a column for every label.
    record Wide(Taxonomy taxonomy) implements LabelSheet {
        @Override
        public String header() {
            return LabelSheet.header("id", taxonomy);
        }

        @Override
        public void add(StringBuilder out, ReportRow.Report report, Reading reading, ReportLabeller labeller) {
            CsvCells.append(out, report.id());
            cells(out, labeller.label(reading), "");
        }
    }

    /// As [Wide], under the published name of the first column.
    record Named(String id, Taxonomy taxonomy) implements LabelSheet {
        @Override
        public String header() {
            return LabelSheet.header(id, taxonomy);
        }

        @Override
        public void add(StringBuilder out, ReportRow.Report report, Reading reading, ReportLabeller labeller) {
            CsvCells.append(out, report.id());
            cells(out, labeller.label(reading), "");
        }
    }

    /// What the CheXpert labeler writes: the report itself, then numbers with one decimal.
    record Chexpert(Taxonomy taxonomy) implements LabelSheet {
        @Override
        public String header() {
            return LabelSheet.header("Reports", taxonomy);
        }

        @Override
        public void add(StringBuilder out, ReportRow.Report report, Reading reading, ReportLabeller labeller) {
            CsvCells.append(out, report.text());
            cells(out, labeller.label(reading), ".0");
        }
    }

    /// The first two columns of ChestX-ray14's `Data_Entry`: what is present, joined by a bar.
    record Joined() implements LabelSheet {
        @Override
        public String header() {
            return CsvCells.line(List.of("Image Index", "Finding Labels"));
        }

        @Override
        public void add(StringBuilder out, ReportRow.Report report, Reading reading, ReportLabeller labeller) {
            CsvCells.append(out, report.id());
            out.append(',');
            var positives = new java.util.ArrayList<>(labeller.label(reading).positives());
            positives.sort(null);
            CsvCells.append(out, positives.isEmpty() ? "No Finding" : String.join("|", positives));
            out.append('\n');
        }
    }

    /// PadChest's columns of labels and places, behind the image's name.
    record PadChest() implements LabelSheet {
        @Override
        public String header() {
            var cells = new java.util.ArrayList<>(List.of("ImageID"));
            cells.addAll(PadChestRow.COLUMNS);
            return CsvCells.line(cells);
        }

        @Override
        public void add(StringBuilder out, ReportRow.Report report, Reading reading, ReportLabeller labeller) {
            CsvCells.append(out, report.id());
            for (var cell : PadChestRow.of(reading, labeller).cells()) {
                out.append(',');
                CsvCells.append(out, cell);
            }
            out.append('\n');
        }
    }
}
