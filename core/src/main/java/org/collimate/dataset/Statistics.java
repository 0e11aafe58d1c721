// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collimate.pipeline.RunSummary;

/// Writes what was counted: `stats/overview.json`, and for each count a JSON file and a plot.
final class Statistics {
    /// What the overview's plots are titled with; a count without a title gets a file but no plot.
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("split", "Samples by split"),
            Map.entry("reject", "Rejects by reason"),
            Map.entry("diagnostic", "Diagnostics by code"),
            Map.entry("license", "Samples by licence"),
            Map.entry("year", "Samples by year of publication"),
            Map.entry("language", "Captions by language"),
            Map.entry("journal", "Samples by journal"),
            Map.entry("modality", "Images by modality"),
            Map.entry("concept", "Findings by concept"),
            Map.entry("caption-words", "Captions by length in words"),
            Map.entry("panels", "Captions by number of panels"),
            Map.entry("references", "Figures by number of citations"),
            Map.entry("image-format", "Images by format"),
            Map.entry("image-shorter-side", "Images by shorter side in pixels"),
            Map.entry("image-longer-side", "Images by longer side in pixels"),
            Map.entry("image-megapixels", "Images by size in tenths of a megapixel"));

    private static final Set<String> ORDERED = Set.of(
            "year",
            "caption-words",
            "panels",
            "references",
            "image-shorter-side",
            "image-longer-side",
            "image-megapixels");

    private Statistics() {}

    static void write(RunSummary summary, Path folder) throws IOException {
        var stats = Files.createDirectories(folder.resolve("stats"));
        var plots = Files.createDirectories(folder.resolve("plots"));
        Files.write(stats.resolve("overview.json"), overview(summary));
        for (var name : summary.tally().names()) {
            var counts = summary.tally().of(name);
            Files.write(stats.resolve(name + ".json"), counts(name, counts));
            var title = TITLES.get(name);
            if (title != null) {
                Files.writeString(
                        plots.resolve(name + ".svg"),
                        BarChart.svg(title, counts, ORDERED.contains(name)),
                        StandardCharsets.UTF_8);
            }
        }
    }

    private static byte[] overview(RunSummary summary) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = Json.pretty(bytes)) {
            out.writeStartObject();
            out.writeNumberField("read", summary.read());
            out.writeNumberField("kept", summary.kept());
            out.writeNumberField("rejected", summary.rejected());
            object(out, "by_split", summary.bySplit());
            object(out, "by_reason", summary.byReason());
            out.writeArrayFieldStart("counts");
            for (var name : names(summary)) {
                out.writeString(name);
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static List<String> names(RunSummary summary) {
        return java.util.stream.StreamSupport.stream(summary.tally().names().spliterator(), false)
                .collect(Collectors.toList());
    }

    private static byte[] counts(String name, Map<String, Long> counts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = Json.pretty(bytes)) {
            out.writeStartObject();
            object(out, name, counts);
            out.writeEndObject();
            out.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static void object(JsonGenerator out, String name, Map<String, Long> counts) throws IOException {
        out.writeObjectFieldStart(name);
        for (var count : counts.entrySet()) {
            out.writeNumberField(count.getKey(), count.getValue());
        }
        out.writeEndObject();
    }
}
