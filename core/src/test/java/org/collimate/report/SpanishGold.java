// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.collimate.sample.Certainty;

/// The Spanish reports of our own with the findings that they state, and how the engine does on them.
final class SpanishGold {
    record Finding(String label, Certainty certainty, List<String> places) {}

    record Report(String id, String text, List<Finding> findings) {
        /// The half on which lexicon and rules were tuned; the other half was only counted.
        boolean tuned() {
            return Math.floorMod(id.hashCode(), 2) == 0;
        }
    }

    /// Right, too many, and missed answers.
    record Score(int right, int wrong, int missed) {
        double f1() {
            return 2.0 * right / (2 * right + wrong + missed);
        }

        Score plus(Score other) {
            return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
        }
    }

    private SpanishGold() {}

    static List<Report> reports() {
        try (var in = SpanishGold.class.getResourceAsStream("gold/spanish.jsonl")) {
            if (in == null) {
                throw new IllegalStateException("[gold/spanish.jsonl] is not beside the tests");
            }
            var reports = new ArrayList<Report>();
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                try (var parser = new JsonFactory().createParser(line)) {
                    reports.add(report(parser));
                }
            }
            return reports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report report(JsonParser parser) throws IOException {
        var id = "";
        var text = "";
        var findings = new ArrayList<Finding>();
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getText();
                case "text" -> text = parser.getText();
                case "findings" -> {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        findings.add(finding(parser));
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new Report(id, text, findings);
    }

    private static Finding finding(JsonParser parser) throws IOException {
        var label = "";
        var certainty = Certainty.ABSENT;
        var places = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "label" -> label = parser.getText();
                case "certainty" -> certainty = Certainty.parse(parser.getText());
                case "places" -> {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        places.add("loc " + parser.getText());
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new Finding(label, certainty, places);
    }

    /// Labels that are positive: present or probable, as the policy `positive-only` has it.
    static Score findings(ReportLabeller labeller, Report report) {
        var truth = new TreeSet<String>();
        for (var finding : report.findings()) {
            if (finding.certainty().compareTo(Certainty.PROBABLE) <= 0) {
                truth.add(finding.label());
            }
        }
        return score(truth, new TreeSet<>(labeller.label(report.text()).positives()));
    }

    /// Places with the label that they belong to, of findings that are present. Places that the concept implies count
    /// for nothing, on either side, as the gold's README asks.
    static Score places(ReportEngine engine, ReportLabeller labeller, Report report) {
        var taxonomy = Taxonomy.of("padchest");
        var present = new TreeMap<String, TreeSet<String>>();
        for (var finding : report.findings()) {
            if (finding.certainty() == Certainty.PRESENT) {
                present.computeIfAbsent(finding.label(), _ -> new TreeSet<>()).addAll(finding.places());
            }
        }
        var said = new TreeSet<String>();
        var reading = engine.read(report.text());
        for (var statement : labeller.counted(reading)) {
            int label = labeller.positive(statement);
            var name = label < 0 ? "" : taxonomy.labels().get(label);
            if (present.containsKey(name)) {
                statement.places().forEach(place -> said.add(name + " @ " + PadChestRow.placeName(place)));
            }
        }
        var truth = new TreeSet<String>();
        present.forEach((label, places) -> places.forEach(place -> truth.add(label + " @ " + place)));
        truth.removeIf(pair -> isImplied(pair) && !said.contains(pair));
        return score(truth, said);
    }

    private static boolean isImplied(String pair) {
        var parts = pair.split(" @ loc ");
        var concept = parts[0].toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return Table.read("taxonomy/padchest-places.tsv", 2).rows().stream()
                .filter(row -> row[1].equals("loc " + parts[1]))
                .anyMatch(row -> PlaceRules.bundled().implies(concept, row[0]));
    }

    private static Score score(TreeSet<String> truth, TreeSet<String> said) {
        int right = 0;
        for (var one : said) {
            right += truth.contains(one) ? 1 : 0;
        }
        return new Score(right, said.size() - right, truth.size() - right);
    }
}
