// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// Reads reports of one language: sections, sentences, and what is stated with which certainty, place and size. No
/// model, no network; immutable and safe for many threads, each of which keeps its own working columns.
///
/// ```java
/// var engine = ReportEngine.of(Language.english());
/// engine.read("No pneumothorax. Small left effusion.").statements();
/// ```
public final class ReportEngine {
    /// Goes up whenever tables or rules change what is found.
    public static final String VERSION = "1";

    /// The longest text that is read, in UTF-16 units.
    public static final int LONGEST = 1_000_000;

    private final Language language;
    private final ThreadLocal<Desk> desks;

    private ReportEngine(Language language) {
        this.language = language;
        this.desks = ThreadLocal.withInitial(() -> new Desk(language));
    }

    public static ReportEngine of(Language language) {
        return new ReportEngine(language);
    }

    public Language language() {
        return language;
    }

    /// Reads a report of any hospital.
    ///
    /// @throws ReportTooLong if it has more than `LONGEST` characters
    public Reading read(String report) {
        return read(report, SectionStyle.ANY_HOSPITAL);
    }

    /// Reads a report whose headings follow `style`.
    ///
    /// @throws ReportTooLong if it has more than `LONGEST` characters
    public Reading read(String report, SectionStyle style) {
        check(report);
        return desks.get().read(report, style);
    }

    /// How a sentence speaks of its UTF-16 range `begin` to `end` (exclusive), whatever stands there.
    ///
    /// @throws IndexOutOfBoundsException if the range is outside the sentence
    /// @throws ReportTooLong if the sentence has more than `LONGEST` characters
    public Assertion judge(String sentence, int begin, int end) {
        java.util.Objects.checkFromToIndex(begin, end, sentence.length());
        check(sentence);
        return desks.get().judge(sentence, begin, end);
    }

    private static void check(String report) {
        if (report.length() > LONGEST) {
            throw new ReportTooLong(report.length());
        }
    }
}
