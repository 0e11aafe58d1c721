// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.collimate.source.reports.ReportRow;
import org.collimate.source.reports.ReportRows;

/// The text of standard input as one report with the id `-`.
final class StandardInputReport implements ReportRows {
    private final InputStream in;
    private boolean isRead;

    StandardInputReport(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<ReportRow> next() throws IOException {
        if (isRead) {
            return Optional.empty();
        }
        isRead = true;
        var bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            return Optional.of(new ReportRow.Bad("standard input", "has more than " + LONGEST + " bytes"));
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        return Optional.of(new ReportRow.Report("standard input", "-", text, List.of()));
    }

    @Override
    public void close() {}
}
