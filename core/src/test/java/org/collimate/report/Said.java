// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.List;

/// Short ways to ask what a text says.
final class Said {
    static final ReportEngine ENGINE = ReportEngine.of(Language.english());

    private Said() {}

    /// Each statement as its concept and certainty in lower case.
    static List<String> in(String text) {
        return ENGINE.read(text).statements().stream()
                .map(said -> said.concept() + " " + said.certainty().word())
                .toList();
    }

    static Statement one(String text, String concept) {
        return ENGINE.read(text).statements().stream()
                .filter(said -> said.concept().equals(concept))
                .findFirst()
                .orElseThrow();
    }

    static String sections(String text, SectionStyle style) {
        var names =
                ENGINE.read(text, style).sections().stream().map(Section::name).toList();
        return String.join(" ", names);
    }
}
