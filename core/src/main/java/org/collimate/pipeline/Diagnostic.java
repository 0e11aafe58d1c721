// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.util.Locale;

/// An oddity that was noticed and lived with. `code` can be counted (`xref-dangling`); `locator` says where in the
/// source (`fig F1`, `line 12`); `detail` has no words of a patient.
public record Diagnostic(String source, String locator, String code, Severity severity, String detail) {
    /// How much it matters.
    public enum Severity {
        INFO,
        WARNING,
        ERROR;

        /// The word on disk.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Diagnostic info(String source, String locator, String code, String detail) {
        return new Diagnostic(source, locator, code, Severity.INFO, detail);
    }

    public static Diagnostic warning(String source, String locator, String code, String detail) {
        return new Diagnostic(source, locator, code, Severity.WARNING, detail);
    }
}
