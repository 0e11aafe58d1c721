// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.collimate.provenance.Sha256;
import org.collimate.testing.PretendArticle;
import org.collimate.testing.PretendBucket;
import org.collimate.testing.PretendTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// A bucket, a folder and a patient clock for one test.
abstract class FetchCase {
    static final Politeness BRISK = Politeness.DEFAULT
            .withConnections(1)
            .withRequestsPerSecond(100_000)
            .withStallTimeout(Duration.ofSeconds(5));

    @TempDir
    Path out = Path.of("");

    final PretendTime time = new PretendTime();
    final PretendBucket bucket = new PretendBucket();

    @AfterEach
    void closeBucket() {
        bucket.close();
    }

    void put(String... names) {
        for (String name : names) {
            PretendArticle.of(name).into(bucket);
        }
    }

    FetchSettings asking(String... ids) {
        return FetchSettings.of(
                        Arrays.stream(ids)
                                .map(id -> PmcId.parse(id).orElseThrow())
                                .toList(),
                        out)
                .withBaseUrl(bucket.baseUrl())
                .withPoliteness(BRISK);
    }

    FetchSummary fetch(String... ids) throws IOException {
        return fetch(asking(ids));
    }

    FetchSummary fetch(FetchSettings settings) throws IOException {
        return PmcFetch.of(settings, time).run(FetchWatcher.none());
    }

    /// Everything in the folder but what belongs to the fetch itself: path and digest.
    NavigableMap<String, String> stored() throws IOException {
        var stored = new TreeMap<String, String>();
        try (var walk = Files.walk(out)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = out.relativize(file).toString();
                if (!path.startsWith("_fetch")) {
                    stored.put(path, Sha256.of(file).hex());
                }
            }
        }
        return stored;
    }

    /// The bucket's own bytes under these keys.
    NavigableMap<String, String> original(String... keys) {
        var original = new TreeMap<String, String>();
        for (String key : keys) {
            original.put(key, Sha256.of(bucket.get(key)).hex());
        }
        return original;
    }

    /// What a fetch of these versions brings by default.
    NavigableMap<String, String> expected(String... names) {
        var all = new TreeMap<String, String>();
        for (String name : names) {
            all.putAll(original(
                    "metadata/" + name + ".json",
                    name + "/" + name + ".xml",
                    name + "/fig 1+é.jpg",
                    name + "/fig2.GIF"));
        }
        return all;
    }

    List<String> unfinished() throws IOException {
        try (var list = Files.list(out.resolve("_fetch/parts"))) {
            return list.map(p -> String.valueOf(p.getFileName())).sorted().toList();
        }
    }

    String report() throws IOException {
        return Files.readString(out.resolve("_fetch/report.jsonl"));
    }

    static String onlyMessage(FetchSummary summary) {
        return FetchSummary.message(summary.wrong().getFirst());
    }

    static String base64(String hex) {
        return new String(
                java.util.Base64.getEncoder().encode(HexFormat.of().parseHex(hex)), StandardCharsets.US_ASCII);
    }
}
