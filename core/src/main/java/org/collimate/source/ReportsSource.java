// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.Rejected;
import org.collimate.pipeline.SampleSource;
import org.collimate.pipeline.WorkUnit;
import org.collimate.sample.Details;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Source;
import org.collimate.sample.StudyInfo;
import org.collimate.sample.Value;
import org.collimate.sample.Words;
import org.collimate.source.reports.MissingColumnException;
import org.collimate.source.reports.ReportRow;
import org.collimate.source.reports.ReportRows;

/// Radiology reports in tables (CSV, lines of JSON) and text files as samples, one a report: its words, and the study
/// with what the table says of the patient. A row that cannot be read is rejected as `report-unreadable`, an empty one
/// as `report-empty`. Files of other kinds are not read.
public final class ReportsSource implements SampleSource {
    public static final Reason UNREADABLE = new Reason("report-unreadable");
    public static final Reason EMPTY = new Reason("report-empty");

    private static final String NAME = "reports";
    private static final Set<String> TABLES = Set.of("csv", "tsv", "jsonl", "ndjson");
    private static final int UNIT_TEXTS = 1000;
    private static final long UNIT_BYTES = 32L << 20;

    private final InputPaths inputs;
    private final ReportSettings settings;

    private ReportsSource(InputPaths inputs, ReportSettings settings) {
        this.inputs = inputs;
        this.settings = settings;
    }

    /// Reports in some folders and files.
    ///
    /// @throws UnusableInputException if a path is not there
    public static ReportsSource of(List<Path> inputs, ReportSettings settings) throws UnusableInputException {
        return new ReportsSource(InputPaths.of(inputs), settings);
    }

    @Override
    public String name() {
        return NAME;
    }

    /// @throws UnusableInputException if there is no report file in the input, or a table has not the columns that it
    /// needs
    @Override
    public void list(Consumer<WorkUnit> units) throws IOException {
        var listing = new Listing(units);
        for (var input : inputs.inputs()) {
            if (input.isFolder()) {
                new FolderWalk(input.prefix(), (file, _) -> listing.add(file.path(), file.bytes(), file.isFile()))
                        .walk(input.path());
            } else {
                listing.add(input.prefix(), Files.size(input.path()), true);
            }
        }
        listing.finish();
    }

    /// Deals files into units: a table by itself, texts together.
    private final class Listing {
        private final Consumer<WorkUnit> units;
        private final List<WorkUnit.InputFile> texts = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private long bytes;
        private int number;

        private Listing(Consumer<WorkUnit> units) {
            this.units = units;
        }

        private void add(String path, long size, boolean isFile) throws IOException {
            var kind = kind(path);
            if (!isFile || !kind.equals("txt") && !TABLES.contains(kind)) {
                return;
            }
            var file = new WorkUnit.InputFile(path, size);
            if (kind.equals("txt")) {
                texts.add(file);
                bytes += size;
                if (texts.size() >= UNIT_TEXTS || bytes >= UNIT_BYTES) {
                    flush();
                }
                return;
            }
            flush();
            check(path);
            units.accept(new WorkUnit(number++, path, List.of(file), 0, 0));
        }

        private void check(String path) throws IOException {
            try (var rows = rows(path)) {
                rows.next();
            } catch (MissingColumnException e) {
                problems.add("[" + path + "] has no column '" + e.column() + "'; there are: "
                        + String.join(", ", e.there()) + "; name it with --set read.reports.text=NAME");
            }
        }

        private void flush() {
            if (!texts.isEmpty()) {
                units.accept(new WorkUnit(number++, texts.getFirst().path(), texts, 0, 0));
            }
            texts.clear();
            bytes = 0;
        }

        private void finish() throws UnusableInputException {
            flush();
            if (!problems.isEmpty()) {
                throw new UnusableInputException(problems);
            }
            if (number == 0) {
                throw new UnusableInputException(inputs.inputs().stream()
                        .map(input -> "[" + input.path() + "] holds no report, expected .csv, .tsv, .jsonl or .txt")
                        .toList());
            }
        }
    }

    private static String kind(String path) {
        var plain = path.toLowerCase(Locale.ROOT);
        return FileName.extension(plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain);
    }

    private ReportRows rows(String path) throws IOException {
        return ReportRows.open(inputs.locate(path), settings.wanted())
                .orElseThrow(() -> new IOException("[" + path + "] is of a kind that is not read"));
    }

    @Override
    public Path locate(WorkUnit.InputFile file) {
        return inputs.locate(file.path());
    }

    @Override
    public void read(WorkUnit unit, Sink sink) throws IOException {
        for (var file : unit.files()) {
            try (var rows = rows(file.path())) {
                boolean isText = kind(file.path()).equals("txt");
                for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                    switch (row.get()) {
                        case ReportRow.Bad(var place, var problem) ->
                            reject(sink, place(file.path(), place, isText), UNREADABLE, problem);
                        case ReportRow.Report report -> report(file.path(), report, isText, sink);
                    }
                }
            } catch (NoSuchFileException e) {
                throw FolderTree.gone(file.path(), e);
            }
        }
    }

    private static String place(String path, String place, boolean isText) {
        return isText ? path : path + "#" + place.replace(' ', '-');
    }

    private static void reject(Sink sink, String source, Reason why, String detail) {
        sink.reject(new Rejected(SampleKeys.safe(source), source, source, NAME, why, detail));
    }

    private void report(String path, ReportRow.Report report, boolean isText, Sink sink) {
        var source = place(path, report.place(), isText);
        if (report.text().isBlank()) {
            reject(sink, source, EMPTY, "a report without words");
            return;
        }
        var id = isText ? path.substring(0, path.lastIndexOf('.')) : report.id();
        var more = report.more();
        var patient = cell(more, 0);
        var study =
                StudyInfo.of(id, patient, cell(more, 2), cell(more, 3).flatMap(ReportsSource::years), Optional.empty());
        var extras = new LinkedHashMap<String, Value>();
        extras.put("path", value(cell(more, 1)));
        extras.put("view", value(cell(more, 4)));
        extras.put("projection", value(cell(more, 5)));
        var words = new Words(Role.REPORT, report.text(), settings.languageTag(), Optional.empty());
        sink.keep(Sample.of(SampleKeys.safe(id), patient.orElse(id), Source.of(source), List.of(words))
                .withDetails(new Details.Study(study))
                .withExtras(extras));
    }

    private static Optional<String> cell(List<String> cells, int place) {
        return place < cells.size()
                ? Optional.of(cells.get(place).strip()).filter(cell -> !cell.isEmpty())
                : Optional.empty();
    }

    private static Value value(Optional<String> cell) {
        return cell.<Value>map(Value.Text::new).orElseGet(Value.Missing::new);
    }

    /// The whole years of `64`, `64.0` or `064Y`.
    private static Optional<Integer> years(String cell) {
        int end = 0;
        while (end < cell.length() && end < 4 && Character.isDigit(cell.charAt(end))) {
            end++;
        }
        return end == 0 ? Optional.empty() : Optional.of(Integer.valueOf(cell.substring(0, end)));
    }
}
