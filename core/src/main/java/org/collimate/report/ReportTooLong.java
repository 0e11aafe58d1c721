// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// A text is longer than any report; it was not read.
public final class ReportTooLong extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ReportTooLong(int length) {
        super("[report] has " + length + " characters, expected at most " + ReportEngine.LONGEST
                + "; it may be several reports in one text");
    }
}
