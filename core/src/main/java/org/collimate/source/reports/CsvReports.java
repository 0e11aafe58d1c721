// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.reports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reports as rows of a CSV file with a header. A row with more or fewer cells than the header is bad: its cells would
/// stand under other columns.
final class CsvReports implements ReportRows {
    private static final int ROW_NUMBER = -1;

    private final CsvRecords records;
    private final int columns;
    private final int id;
    private final int text;
    private final int[] more;
    private final boolean[] wanted;
    private final @Nullable String[] cells;
    private long number;
    private boolean isOver;

    private CsvReports(CsvRecords records, List<String> header, WantedColumns columns, String file)
            throws MissingColumnException {
        this.records = records;
        this.columns = header.size();
        text = textColumn(header, columns, file);
        id = idColumn(header, columns, file);
        more = Stream.concat(columns.more().stream(), columns.perhaps().stream())
                .mapToInt(header::indexOf)
                .toArray();
        wanted = new boolean[header.size()];
        cells = new String[header.size()];
        for (var name : columns.more()) {
            if (!header.contains(name)) {
                throw new MissingColumnException(file, name, header);
            }
        }
        wanted[text] = true;
        // The first cell tells a blank line.
        wanted[0] = true;
        if (id != ROW_NUMBER) {
            wanted[id] = true;
        }
        for (int column : more) {
            if (column >= 0) {
                wanted[column] = true;
            }
        }
    }

    static CsvReports open(Path file, WantedColumns columns) throws IOException {
        return open(
                String.valueOf(file.getFileName()),
                new InputStreamReader(InputBytes.open(file), StandardCharsets.UTF_8),
                columns);
    }

    static CsvReports open(String name, Reader in, WantedColumns columns) throws IOException {
        try {
            var records = new CsvRecords(in);
            var header = records.all();
            return new CsvReports(records, header.stream().map(String::strip).toList(), columns, name);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static int textColumn(List<String> header, WantedColumns columns, String file)
            throws MissingColumnException {
        if (columns.text().isPresent()) {
            return place(header, columns.text().get(), file);
        }
        for (var usual : WantedColumns.USUAL_TEXTS) {
            if (header.contains(usual)) {
                return header.indexOf(usual);
            }
        }
        throw new MissingColumnException(file, WantedColumns.USUAL_TEXTS.getFirst(), header);
    }

    private static int idColumn(List<String> header, WantedColumns columns, String file) throws MissingColumnException {
        if (columns.id().isPresent()) {
            return place(header, columns.id().get(), file);
        }
        return WantedColumns.USUAL_IDS.stream()
                .filter(header::contains)
                .map(header::indexOf)
                .findFirst()
                .orElse(ROW_NUMBER);
    }

    private static int place(List<String> header, String name, String file) throws MissingColumnException {
        int place = header.indexOf(name);
        if (place < 0) {
            throw new MissingColumnException(file, name, header);
        }
        return place;
    }

    @Override
    public Optional<ReportRow> next() throws IOException {
        while (!isOver && records.next(wanted, cells)) {
            if (columns > 1 && records.isBlank(cells[0])) {
                continue;
            }
            number++;
            var place = "line " + records.line();
            if (records.isUnclosed()) {
                isOver = true;
                return Optional.of(new ReportRow.Bad(
                        place, "has a cell whose quotes do not end before the file does; the rest could not be read"));
            }
            if (records.cells() != columns) {
                return Optional.of(new ReportRow.Bad(
                        place, "has " + records.cells() + " cells, expected " + columns + " as in the header"));
            }
            if (records.isTooLong()) {
                return Optional.of(new ReportRow.Bad(place, "has a cell of more than " + LONGEST + " characters"));
            }
            return Optional.of(new ReportRow.Report(
                    place, id == ROW_NUMBER ? Long.toString(number) : cell(id), cell(text), more()));
        }
        return Optional.empty();
    }

    private List<String> more() {
        if (more.length == 0) {
            return List.of();
        }
        var values = new ArrayList<String>(more.length);
        for (int column : more) {
            values.add(column < 0 ? "" : cell(column));
        }
        return values;
    }

    private String cell(int column) {
        var value = cells[column];
        return value == null ? "" : value;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
