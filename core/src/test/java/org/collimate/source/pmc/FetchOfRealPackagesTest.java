// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.collimate.provenance.Sha256;
import org.collimate.testing.PretendBucket;
import org.collimate.testing.PretendFault;
import org.junit.jupiter.api.Test;

/// Real articles with their figure files, laid out as the bucket would have them.
class FetchOfRealPackagesTest extends FetchCase {
    @Test
    void realArticlesComeByteForByteThroughAFaultyServer() throws IOException {
        String given = System.getenv("COLLIMATE_TEST_DATA");
        Path data = given == null ? Path.of("../../shared/data") : Path.of(given);
        Path packages = data.resolve("images/jats-packages");
        assumeThat(packages)
                .as("no real packages at COLLIMATE_TEST_DATA or ../shared/data: skipped")
                .isDirectory();
        var truth = new TreeMap<String, String>();
        var ids = new ArrayList<String>();
        try (var list = Files.list(packages)) {
            for (Path folder : list.filter(p -> String.valueOf(p.getFileName()).matches("PMC[0-9]+"))
                    .toList()) {
                String name = folder.getFileName() + ".1";
                ids.add(String.valueOf(folder.getFileName()));
                lay(folder, name, truth);
            }
        }
        assertThat(ids).hasSizeGreaterThanOrEqualTo(3);
        int broken = 0;
        for (String key : bucket.keys()) {
            if (key.endsWith(".jpg") && broken++ % 3 == 0) {
                bucket.fault(key, 1, new PretendFault.BreaksAfter(bucket.get(key).length / 2));
            }
        }
        bucket.pageSize(7);

        FetchSummary summary = fetch(asking(ids.toArray(String[]::new)).withPoliteness(BRISK.withConnections(4)));

        assertThat(summary.wrong()).isEmpty();
        assertThat(stored()).isEqualTo(truth);
        assertThat(truth).as("enough files to mean something").hasSizeGreaterThan(20);
    }

    private void lay(Path folder, String name, NavigableMap<String, String> truth) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String own = String.valueOf(file.getFileName());
                String key = name + "/" + (own.endsWith("xml") ? name + ".xml" : own);
                bucket.put(key, bytes);
                truth.put(key, Sha256.of(bytes).hex());
            }
        }
        String xml = name + "/" + name + ".xml";
        String metadata = "{\"pmcid\":\"" + name.replace(".1", "") + "\",\"version\":1,\"license_code\":\"CC BY\","
                + "\"is_retracted\":false,\"xml_url\":\"s3://pmc-oa-opendata/" + xml + "?md5="
                + PretendBucket.md5(bucket.get(xml)) + "\",\"media_urls\":[]}";
        bucket.put("metadata/" + name + ".json", metadata);
        truth.put("metadata/" + name + ".json", Sha256.of(metadata).hex());
    }
}
