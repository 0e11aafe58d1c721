// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.collimate.provenance.Sha256;

/// The 120 breast reports with truth, which were written without knowing the rules; rules were tuned on one half only.
record BreastGold(String id, String text, JsonTree truth) {
    static List<BreastGold> all() throws IOException {
        try (var in = BreastGold.class.getResourceAsStream("/org/collimate/report/gold/breast.jsonl")) {
            var reports = new ArrayList<BreastGold>();
            for (var line : new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                var report = JsonTree.parse(line);
                reports.add(new BreastGold(
                        report.path("id").asText(), report.path("text").asText(), report));
            }
            return reports;
        }
    }

    /// Whether rules may be tuned on it: half of the reports, by the first digit of the id's SHA-256.
    boolean isForTuning() {
        return Character.digit(Sha256.of(id).hex().charAt(0), 16) < 8;
    }
}
