// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The ids a user wants, from a file with one a line: `PMC123`, `PMC123.2` or `123`; `#` begins a comment; blank lines,
/// a byte order mark, Windows line ends and repeated ids do no harm. Order is kept; an id that comes again is dropped.
public record IdList(List<PmcId> ids, List<String> problems) {
    private static final int LONGEST_LINE = 200;
    private static final int MOST_PROBLEMS = 20;

    public IdList {
        ids = List.copyOf(ids);
        problems = List.copyOf(problems);
    }

    /// Reads a file of ids; what is wrong in it (twenty lines at most) is listed in [#problems()].
    ///
    /// @throws IOException if the file cannot be read
    public static IdList read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            return read(name, in);
        }
    }

    /// Reads ids from text; `name` is used in the problems.
    public static IdList read(String name, Reader text) throws IOException {
        var in = new BufferedReader(text, 1 << 16);
        var ids = new LinkedHashSet<PmcId>();
        var problems = new ArrayList<String>();
        var line = new StringBuilder();
        for (int number = 1; nextLine(in, line) && problems.size() < MOST_PROBLEMS; number++) {
            if (number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF') {
                line.deleteCharAt(0);
            }
            int comment = line.indexOf("#");
            String id = (comment < 0 ? line.toString() : line.substring(0, comment)).strip();
            if (!id.isEmpty()) {
                var parsed = PmcId.parse(id);
                if (parsed.isPresent()) {
                    ids.add(parsed.get());
                } else {
                    problems.add("[" + name + ":" + number + "] found '" + printable(id)
                            + "', expected a PMCID such as PMC123 or PMC123.2");
                }
            }
        }
        if (ids.isEmpty() && problems.isEmpty()) {
            problems.add("[" + name + "] found no id, expected one PMCID a line, such as PMC123 or PMC123.2");
        }
        return new IdList(List.copyOf(ids), problems);
    }

    // Keeps a little more than the longest useful line, so that a file without line ends costs no memory.
    private static boolean nextLine(BufferedReader in, StringBuilder line) throws IOException {
        line.setLength(0);
        int c = in.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return true;
    }

    private static String printable(String found) {
        var shown = new StringBuilder();
        found.codePoints().limit(40).forEach(c -> shown.appendCodePoint(c < ' ' || c == 0x7F ? '?' : c));
        return shown.append(found.codePointCount(0, found.length()) > 40 ? "…" : "")
                .toString();
    }
}
