// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collimate.recipe.Nearest;
import org.collimate.source.reports.MissingColumnException;
import org.collimate.source.reports.ReportRow;
import org.collimate.source.reports.ReportRows;
import org.collimate.source.reports.WantedColumns;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A verb that reads reports and writes a line or more for each, in their order.
abstract class ReportVerb extends Verb {
    private static final int NAMED = 20;

    @Parameters(
            paramLabel = "INPUT",
            description = "A .txt, a folder of .txt, a .csv, a .jsonl (.gz too), a dataset, or - for standard input.")
    private String input = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where the result goes; default: standard output.")
    private @Nullable Path out;

    @Option(names = "--id", paramLabel = "COLUMN", description = "The column or key of the ids; default: id.")
    private @Nullable String id;

    @Option(names = "--text", paramLabel = "COLUMN", description = "The column or key of the texts; default: text.")
    private @Nullable String text;

    @Option(names = "--cores", paramLabel = "N", description = "How many cores to use; default: all.")
    private int cores = Runtime.getRuntime().availableProcessors();

    private long badRows;

    /// The columns that are read.
    WantedColumns wanted() {
        return WantedColumns.of(Optional.ofNullable(id), Optional.ofNullable(text));
    }

    private boolean isStandardInput() {
        return input.equals("-");
    }

    /// Whether the input has columns or keys.
    boolean isTable() {
        var name = input.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return List.of(".csv", ".tsv", ".jsonl", ".ndjson").stream().anyMatch(name::endsWith)
                && !Files.isDirectory(Path.of(input));
    }

    /// The input's name in messages.
    String inputName() {
        return input;
    }

    private Optional<Path> outPath() {
        return Optional.ofNullable(out).filter(path -> !path.toString().equals("-"));
    }

    /// Reads, works and writes. `headers` are the first lines of the files; `more` are the places of those after the
    /// first.
    int carry(List<String> headers, List<Path> more, OrderedBatches.Work work) throws WrongUse, IOException {
        if (cores < 1 || cores > 1024) {
            throw new WrongUse("[--cores] found " + cores + ", expected 1 to 1024");
        }
        var files = new ArrayList<OutputFile>();
        try (var rows = open()) {
            files.add(outPath().isPresent() ? OutputFile.at(outPath().get()) : OutputFile.standard(System.out));
            for (var path : more) {
                files.add(OutputFile.at(path));
            }
            var streams = new ArrayList<OutputStream>();
            for (int i = 0; i < files.size(); i++) {
                var stream = files.get(i).stream();
                stream.write(headers.get(i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                streams.add(stream);
            }
            long count = new OrderedBatches(cores, work, this::tell).run(rows, streams);
            if (count == 0 && badRows == 0) {
                throw new WrongUse("[" + input + "] holds no report, expected at least one");
            }
            for (var file : files) {
                file.done();
            }
            return end(count);
        } catch (MissingColumnException e) {
            throw new WrongUse("[" + input + "] has no column '" + e.column() + "'"
                    + Nearest.hint(e.column(), e.there())
                    + (wanted().text().isEmpty() ? "; name the column of the texts by --text" : ""));
        } finally {
            for (var file : files) {
                file.close();
            }
        }
    }

    private int end(long count) {
        if (badRows > NAMED) {
            err().println("[" + input + "] and " + (badRows - NAMED) + " more that could not be read");
        }
        if (badRows > 0) {
            err().println(count + " reports were read, " + badRows + " left out");
        } else if (outPath().isPresent()) {
            err().println(count + (count == 1 ? " report" : " reports") + " were read");
        }
        err().flush();
        return badRows > 0 ? ExitCode.SOMETHING_WRONG : ExitCode.DONE;
    }

    private void tell(ReportRow.Bad bad) {
        if (badRows++ < NAMED) {
            err().println("[" + input + ", " + bad.place() + "] " + bad.problem());
        }
    }

    private ReportRows open() throws WrongUse, IOException {
        if (isStandardInput()) {
            return new StandardInputReport(System.in);
        }
        var path = Path.of(input);
        if (!Files.exists(path)) {
            throw new WrongUse("[" + input + "] there is no such file or folder");
        }
        if (Files.isRegularFile(path.resolve("dataset.json"))) {
            return DatasetReports.open(path);
        }
        return ReportRows.open(path, wanted())
                .orElseThrow(() -> new WrongUse("[" + input + "] has another ending, expected .txt, .csv, .tsv, .jsonl"
                        + " (with .gz too), a folder of .txt, a dataset, or -"));
    }
}
