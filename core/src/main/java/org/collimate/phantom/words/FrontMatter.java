// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.Locale;
import org.collimate.phantom.Draws;

/// What stands around the findings: the block that says who the patient is, the letter's head and end, the signature.
final class FrontMatter {
    private final Sheet sheet;
    private final Clauses clauses;
    private final Draws draws;

    FrontMatter(Sheet sheet, Clauses clauses, Draws draws) {
        this.sheet = sheet;
        this.clauses = clauses;
        this.draws = draws;
    }

    /// The words of a symbol that has no identifiers in it.
    String text(String symbol) {
        var text = new StringBuilder();
        sheet.wording().say(clauses.common(), symbol).ifPresent(phrase -> {
            for (Token token : phrase.tokens()) {
                if (token instanceof Token.Text(String words)) {
                    text.append(words);
                }
            }
        });
        return text.toString();
    }

    /// A block of identifiers, as hospitals print it above a report: perhaps.
    void header(double chance) {
        if (!draws.chance(chance)) {
            return;
        }
        sheet.section("header");
        boolean upper = draws.chance(0.25);
        boolean lines = draws.chance(0.7);
        boolean first = true;
        for (String field : text("header").split(" ", -1)) {
            if (lines || first) {
                sheet.line(false);
            } else {
                sheet.prose().exactly(" | ");
            }
            first = false;
            String name = text("header." + field);
            sheet.plain((upper ? name.toUpperCase(Locale.ROOT) : name) + ":");
            sheet.remark(clauses.common(), "header.value." + field, "");
        }
    }

    void signature(double chance) {
        if (draws.chance(chance)) {
            sheet.line(true);
            sheet.section("signature");
            sheet.remark(clauses.common(), "signature", "");
        }
    }

    void letterHead() {
        sheet.section("header");
        sheet.remark(clauses.common(), "letter.date", "");
        sheet.line(false);
        sheet.remark(clauses.common(), "letter.to", "");
        sheet.line(true);
        sheet.remark(clauses.common(), "letter.subject", "");
        sheet.line(false);
        sheet.remark(clauses.common(), "letter.number", "");
        sheet.line(true);
        sheet.remark(clauses.common(), "letter.greeting", "");
    }

    void farewell() {
        sheet.line(true);
        sheet.section("signature");
        sheet.remark(clauses.common(), "letter.farewell", "");
        sheet.line(false);
        sheet.remark(clauses.common(), "letter.name", "");
    }
}
