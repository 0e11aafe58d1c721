// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Locale;

/// What a part is to its sample. The list grows; it is never a free string.
public enum Role {
    IMAGE("image", false),
    VOLUME("volume", false),
    MASK("mask", false),
    CAPTION("caption", true),
    TITLE("title", false),
    REFERENCE("reference", false),
    ALT("alt", false),
    REPORT("report", true),
    REPORT_FINDINGS("report.findings", false),
    REPORT_IMPRESSION("report.impression", false),
    PRIOR_IMAGE("prior.image", false),
    PRIOR_REPORT("prior.report", false),
    QUESTION("question", true),
    ANSWER("answer", false),
    OPTION("option", false);

    private final String word;
    private final boolean primaryText;

    Role(String word, boolean primaryText) {
        this.word = word;
        this.primaryText = primaryText;
    }

    /// The word on disk, such as `report.findings`.
    public String word() {
        return word;
    }

    /// Whether words of this role are what the column `text` shows.
    public boolean isPrimaryText() {
        return primaryText;
    }

    /// The role with this word on disk.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Role parse(String word) {
        for (var role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role '" + word.toLowerCase(Locale.ROOT) + "'");
    }
}
