// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.reports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the records of a CSV file (RFC 4180): cells in quotes may hold newlines, delimiters and doubled quotes. Only
/// the cells that are wanted become strings. A file whose first line has no comma but tabs or semicolons is read by
/// those. Used by one thread.
public final class CsvRecords implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder cell = new StringBuilder();
    private int position;
    private int limit;
    private long line = 1;
    private char delimiter = ',';

    private long beginLine = 1;
    private int cells;
    private boolean tooLong;
    private boolean unclosed;
    private boolean quoted;

    public CsvRecords(Reader in) throws IOException {
        this.in = in;
        fill();
        if (limit > 0 && buffer[0] == '\uFEFF') {
            position = 1;
        }
        delimiter = delimiter();
    }

    /// Looked for in the first line as far as the first buffer holds it, which is far enough for any header.
    private char delimiter() {
        boolean tab = false;
        boolean semicolon = false;
        boolean inQuotes = false;
        for (int i = position; i < limit; i++) {
            char c = buffer[i];
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes && c == ',') {
                return ',';
            } else if (!inQuotes && (c == '\n' || c == '\r')) {
                break;
            }
            tab |= !inQuotes && c == '\t';
            semicolon |= !inQuotes && c == ';';
        }
        return tab ? '\t' : semicolon ? ';' : ',';
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, BUFFER);
        position = 0;
        limit = Math.max(count, 0);
        return count > 0;
    }

    /// The line at which the record began, from 1.
    long line() {
        return beginLine;
    }

    /// How many cells the record had.
    int cells() {
        return cells;
    }

    /// Whether a cell was longer than any report; it was not kept.
    boolean isTooLong() {
        return tooLong;
    }

    /// Whether the file ended inside quotes.
    boolean isUnclosed() {
        return unclosed;
    }

    /// Whether the record is a line with nothing in it.
    public boolean isBlank(@Nullable String first) {
        return cells == 1 && !quoted && first != null && first.isEmpty();
    }

    /// All cells of the next record; none at the end of the file.
    public List<String> all() throws IOException {
        var all = new ArrayList<String>();
        if (!atEnd()) {
            beginRecord();
            int stop;
            do {
                stop = cell(true);
                all.add(cell.toString());
            } while (stop == delimiter);
        }
        return all;
    }

    /// Reads the next record; `into[i]` becomes the cell of column i where `wanted[i]`. Columns beyond are counted
    /// only.
    ///
    /// @return false at the end of the file
    boolean next(boolean[] wanted, @Nullable String[] into) throws IOException {
        Arrays.fill(into, null);
        if (atEnd()) {
            return false;
        }
        beginRecord();
        int stop;
        do {
            int column = cells;
            boolean keep = column < wanted.length && wanted[column];
            stop = cell(keep);
            if (keep) {
                into[column] = cell.toString();
            }
        } while (stop == delimiter);
        return true;
    }

    private void beginRecord() {
        beginLine = line;
        cells = 0;
        tooLong = false;
        quoted = false;
    }

    private boolean atEnd() throws IOException {
        return position == limit && !fill();
    }

    /// Reads one cell into [#cell] and tells what ended it: the delimiter, a newline or the end of the file.
    private int cell(boolean keep) throws IOException {
        cell.setLength(0);
        cells++;
        if (atEnd()) {
            return END;
        }
        if (buffer[position] == '"') {
            position++;
            quoted = true;
            quotes(keep);
        }
        return plain(keep);
    }

    private void quotes(boolean keep) throws IOException {
        while (true) {
            int begin = position;
            while (position < limit && buffer[position] != '"') {
                if (buffer[position] == '\n') {
                    line++;
                }
                position++;
            }
            append(keep, begin);
            if (position == limit) {
                if (!fill()) {
                    unclosed = true;
                    return;
                }
                continue;
            }
            position++;
            if (atEnd() || buffer[position] != '"') {
                return;
            }
            // A doubled quote is a quote; the next run begins with it.
            begin = position++;
            append(keep, begin);
        }
    }

    private int plain(boolean keep) throws IOException {
        while (true) {
            int begin = position;
            while (position < limit) {
                char c = buffer[position];
                if (c == delimiter || c == '\n' || c == '\r') {
                    break;
                }
                position++;
            }
            append(keep, begin);
            if (position == limit) {
                if (!fill()) {
                    return END;
                }
                continue;
            }
            char c = buffer[position++];
            if (c == delimiter) {
                return delimiter;
            }
            if (c == '\r' && !atEnd() && buffer[position] == '\n') {
                position++;
            }
            line++;
            return '\n';
        }
    }

    private void append(boolean keep, int begin) {
        int length = position - begin;
        if (cell.length() + (long) length > ReportRows.LONGEST) {
            tooLong = true;
            cell.setLength(0);
        } else if (keep && !tooLong) {
            cell.append(buffer, begin, length);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
