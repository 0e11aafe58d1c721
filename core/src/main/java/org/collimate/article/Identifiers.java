// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Brings the identifiers of articles into one form.
final class Identifiers {
    private static final List<String> RESOLVERS =
            List.of("https://", "http://", "dx.doi.org/", "www.doi.org/", "doi.org/", "info:", "doi:", "doi/", "doi ");

    private Identifiers() {}

    /// `PMC123` of `123`, `PMC123` or `pmc123.2`; empty when it is none.
    static Optional<String> pmcid(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        String digits = upper.startsWith("PMC") ? upper.substring(3).strip() : upper;
        int dot = digits.indexOf('.');
        digits = dot < 0 ? digits : digits.substring(0, dot);
        return isDigits(digits) ? Optional.of("PMC" + digits) : Optional.empty();
    }

    /// The digits of a PubMed id.
    static Optional<String> pmid(String text) {
        String digits = text.strip();
        return isDigits(digits) && !digits.equals("0") ? Optional.of(digits) : Optional.empty();
    }

    /// A DOI in lower case, without resolver or scheme; empty when it does not start with `10.`.
    static Optional<String> doi(String text) {
        String doi = text.strip().toLowerCase(Locale.ROOT);
        for (String resolver : RESOLVERS) {
            if (doi.startsWith(resolver)) {
                doi = doi.substring(resolver.length()).strip();
            }
        }
        return doi.startsWith("10.") && doi.indexOf('/') > 3 && doi.indexOf(' ') < 0
                ? Optional.of(doi)
                : Optional.empty();
    }

    private static boolean isDigits(String text) {
        if (text.isEmpty() || text.length() > 12) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
