// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Labelled reports of others, read from the test data folder; none of their words are in this repository.
final class ReportGold {
    /// A report with the labels that are true of it, and whether it is of the published test list.
    record Labelled(String id, String text, Map<String, Boolean> truth, boolean published) {}

    /// A sentence with a mention and how it is meant.
    record Judged(String mention, String sentence, boolean negated, String temporality, boolean other) {}

    private ReportGold() {}

    /// The folder of test data, if this machine has it.
    static Optional<Path> folder() {
        var named = System.getenv("COLLIMATE_TEST_DATA");
        var candidates = new ArrayList<Path>();
        if (named != null) {
            candidates.add(Path.of(named));
        }
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            candidates.add(up.resolve("shared/data"));
        }
        return candidates.stream()
                .filter(path -> Files.isDirectory(path.resolve("text")))
                .findFirst();
    }

    static List<Labelled> openi(Path data) throws IOException {
        var rows = csv(Files.readString(data.resolve("text/openi/negbio_openi_gold14.csv")));
        var header = rows.getFirst();
        var texts = openiTexts(data);
        var reports = new ArrayList<Labelled>();
        for (var row : rows.subList(1, rows.size())) {
            var text = texts.get(row.getFirst());
            if (text == null) {
                continue;
            }
            var truth = new HashMap<String, Boolean>();
            for (int i = 1; i <= 14; i++) {
                truth.put(header.get(i), row.get(i).equals("1"));
            }
            reports.add(new Labelled(row.getFirst(), text, truth, row.get(16).equals("1")));
        }
        return reports;
    }

    private static Map<String, String> openiTexts(Path data) throws IOException {
        var texts = new HashMap<String, String>();
        try (var in = new GZIPInputStream(
                new BufferedInputStream(Files.newInputStream(data.resolve("text/openi/ecgen-radiology-dev.tgz"))))) {
            var bytes = in.readAllBytes();
            int at = 0;
            while (at + 512 <= bytes.length && bytes[at] != 0) {
                var size = Integer.parseInt(new String(bytes, at + 124, 11, StandardCharsets.US_ASCII).strip(), 8);
                var xml = new String(bytes, at + 512, size, StandardCharsets.UTF_8);
                if (xml.contains("AbstractText")) {
                    var id = between(xml, "<uId id=\"", "\"");
                    texts.put(id, part(xml, "FINDINGS") + "\n" + part(xml, "IMPRESSION"));
                }
                at += 512 + (size + 511) / 512 * 512;
            }
        }
        return texts;
    }

    private static String part(String xml, String name) {
        return between(xml, "<AbstractText Label=\"" + name + "\">", "</AbstractText>")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String between(String text, String before, String after) {
        int begin = text.indexOf(before);
        if (begin < 0) {
            return "";
        }
        begin += before.length();
        return text.substring(begin, text.indexOf(after, begin));
    }

    static List<Labelled> ctRate(Path data) throws IOException {
        String text;
        var bytes = Files.readAllBytes(data.resolve("text/ct-rate/ct_report_labels18_train.csv.gz"));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var rows = csv(text);
        var reports = new ArrayList<Labelled>();
        for (var row : rows.subList(1, rows.size())) {
            var truth = new HashMap<String, Boolean>();
            for (int i = 2; i < row.size(); i++) {
                truth.put(rows.getFirst().get(i), row.get(i).equals("1"));
            }
            reports.add(new Labelled(row.getFirst(), row.get(1), truth, false));
        }
        return reports;
    }

    static List<Judged> context(Path data) throws IOException {
        var lines = Files.readAllLines(data.resolve("text/negex/context_neg_temporality_experiencer.tsv"));
        var rows = new ArrayList<Judged>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            rows.add(new Judged(cells[1], cells[2], cells[3].equals("Negated"), cells[4], !cells[5].equals("Patient")));
        }
        return rows;
    }

    /// RFC 4180: quotes may hold commas, line breaks and doubled quotes.
    static List<List<String>> csv(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (quoted) {
                if (character == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(character);
                    i++;
                } else if (character == '"') {
                    quoted = false;
                } else {
                    cell.append(character);
                }
            } else if (character == '"') {
                quoted = true;
            } else if (character == ',' || character == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (character == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (character != '\r') {
                cell.append(character);
            }
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /// The fold, 0 to 4, that an id belongs to; the last is looked at only at the end.
    static int fold(String id) {
        int hash = 17;
        for (int i = 0; i < id.length(); i++) {
            hash = hash * 1_000_003 + id.charAt(i);
        }
        return Math.floorMod(hash ^ (hash >>> 13), 5);
    }
}
