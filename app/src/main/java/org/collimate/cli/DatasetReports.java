// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collimate.dataset.DatasetReader;
import org.collimate.dataset.DatasetRows;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Words;
import org.collimate.source.reports.ReportRow;
import org.collimate.source.reports.ReportRows;
import org.jspecify.annotations.Nullable;

/// The reports of a dataset in the order of its shards; the id is the sample's key. The report is the part of that
/// role, else its findings and impression under their headings, else the sample's text.
final class DatasetReports implements ReportRows {
    private final DatasetReader dataset;
    private final Iterator<String> stems;
    private @Nullable DatasetRows rows;

    private DatasetReports(DatasetReader dataset) {
        this.dataset = dataset;
        this.stems = dataset.stems().iterator();
    }

    static DatasetReports open(Path folder) throws IOException {
        return new DatasetReports(DatasetReader.open(folder));
    }

    @Override
    public Optional<ReportRow> next() throws IOException {
        while (true) {
            if (rows == null) {
                if (!stems.hasNext()) {
                    return Optional.empty();
                }
                rows = dataset.rows(stems.next());
            }
            var row = rows.next();
            if (row.isPresent()) {
                var sample = row.get().sample();
                return Optional.of(new ReportRow.Report(sample.key(), sample.key(), report(sample), List.of()));
            }
            rows.close();
            rows = null;
        }
    }

    private static String report(Sample sample) {
        var whole = words(sample, Role.REPORT);
        if (!whole.isEmpty()) {
            return whole;
        }
        var findings = words(sample, Role.REPORT_FINDINGS);
        var impression = words(sample, Role.REPORT_IMPRESSION);
        if (findings.isEmpty() && impression.isEmpty()) {
            return sample.text();
        }
        return (findings.isEmpty() ? "" : "FINDINGS:\n" + findings + "\n")
                + (impression.isEmpty() ? "" : "IMPRESSION:\n" + impression + "\n");
    }

    private static String words(Sample sample, Role role) {
        return sample.parts().stream()
                .filter(part -> part.role() == role && part instanceof Words)
                .map(part -> ((Words) part).text())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
