// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.collimate.report.Language;
import org.collimate.report.Policy;
import org.collimate.report.ReportEngine;
import org.collimate.report.ReportLabeller;
import org.collimate.report.Taxonomy;

/// A program: reports a second on one thread, from memory, with everything that evidence needs (sections, statements,
/// attributes, labels): the Open-i reports of the test data, then its CT-RATE reports. Each is warmed up first; of
/// seven rounds the median of processor time counts. Then a million reports, with the heap in use before and after.
public final class ReportThroughput {
    private static final int WARM_SECONDS = 8;
    private static final int ROUNDS = 7;
    private static final int ROUND_REPORTS = 20_000;
    private static final int MANY = 1_000_000;

    private ReportThroughput() {}

    /// @param arguments TEXT-FOLDER of the test data
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var openi = openi(folder.resolve("openi/ecgen-radiology-dev.tgz"));
        measure("Open-i", openi, "cxr-14");
        measure("CT-RATE", ctRate(folder.resolve("ct-rate/ct_report_labels18_train.csv.gz")), "ct-rate-18");
        grow(openi);
    }

    private static void measure(String what, List<String> reports, String taxonomy) {
        var engine = ReportEngine.of(Language.english());
        var labeller = ReportLabeller.of(engine, Taxonomy.of(taxonomy), Policy.of("positive-only"));
        var clock = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long warmUntil = System.nanoTime() + WARM_SECONDS * 1_000_000_000L;
        long seen = 0;
        while (System.nanoTime() < warmUntil) {
            seen += read(engine, labeller, reports, reports.size());
        }
        var processor = new long[ROUNDS];
        long bytes = clock.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < ROUNDS; i++) {
            long began = clock.getCurrentThreadCpuTime();
            seen += read(engine, labeller, reports, ROUND_REPORTS);
            processor[i] = clock.getCurrentThreadCpuTime() - began;
        }
        bytes = clock.getCurrentThreadAllocatedBytes() - bytes;
        Arrays.sort(processor);
        double characters = reports.stream().mapToInt(String::length).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%s: %d reports, mean %.0f characters: %.0f reports/s of processor time, %.1f kB allocated a report"
                        + " (%d statements seen)%n",
                what,
                reports.size(),
                characters,
                ROUND_REPORTS / (processor[ROUNDS / 2] / 1e9),
                bytes / 1e3 / ROUNDS / ROUND_REPORTS,
                seen);
    }

    private static long read(ReportEngine engine, ReportLabeller labeller, List<String> reports, int count) {
        long seen = 0;
        for (int i = 0; i < count; i++) {
            var reading = engine.read(reports.get(i % reports.size()));
            seen += reading.statements().size()
                    + labeller.label(reading).positives().size();
        }
        return seen;
    }

    private static void grow(List<String> reports) {
        var engine = ReportEngine.of(Language.english());
        var labeller = ReportLabeller.of(engine, Taxonomy.of("cxr-14"), Policy.of("positive-only"));
        read(engine, labeller, reports, reports.size());
        double before = heap();
        read(engine, labeller, reports, MANY);
        System.out.printf(
                Locale.ROOT, "%d reports: %.1f MB of heap in use before, %.1f MB after%n", MANY, before, heap());
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static List<String> openi(Path file) throws IOException {
        var reports = new ArrayList<String>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && entry.getName().endsWith(".xml")) {
                    var xml = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
                    reports.add(part(xml, "FINDINGS") + "\n" + part(xml, "IMPRESSION"));
                }
            }
        }
        return reports;
    }

    private static String part(String xml, String name) {
        var open = "<AbstractText Label=\"" + name + "\">";
        int begin = xml.indexOf(open);
        return begin < 0 ? "" : xml.substring(begin + open.length(), xml.indexOf("</AbstractText>", begin));
    }

    /// The second column of a table whose texts stand in quotes.
    private static List<String> ctRate(Path file) throws IOException {
        var reports = new ArrayList<String>();
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var row : text.split("\ntrain_")) {
                int open = row.indexOf(",\"");
                int close = row.lastIndexOf("\",");
                if (open > 0 && close > open) {
                    reports.add(row.substring(open + 2, close).replace("\"\"", "\""));
                }
            }
        }
        return reports;
    }
}
