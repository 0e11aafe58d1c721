// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.util.regex.Pattern;

/// Why a record was dropped, as a word that can be counted: `image-missing`, `license` …
public record Reason(String code) implements Comparable<Reason> {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public static final Reason IMAGE_MISSING = new Reason("image-missing");
    public static final Reason IMAGE_UNREADABLE = new Reason("image-unreadable");
    public static final Reason IMAGE_TOO_LARGE = new Reason("image-too-large");
    public static final Reason IMAGE_SMALL = new Reason("image-small");
    public static final Reason IMAGE_BLANK = new Reason("image-blank");
    public static final Reason DUPLICATE_IMAGE = new Reason("duplicate-image");
    public static final Reason DUPLICATE_TEXT = new Reason("duplicate-text");
    public static final Reason DUPLICATE_ARTICLE = new Reason("duplicate-article");
    public static final Reason CAPTION_MISSING = new Reason("caption-missing");
    public static final Reason LICENSE = new Reason("license");
    public static final Reason BAD_XML = new Reason("bad-xml");
    public static final Reason NO_FIGURES = new Reason("no-figures");
    /// A stage threw; the detail names the stage's error class, never the record's text.
    public static final Reason STAGE_FAILED = new Reason("stage-failed");

    /// @throws IllegalArgumentException if the code is not lower-case words joined by `-`
    public Reason {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a reason is lower-case words joined by '-', found '" + code + "'");
        }
    }

    @Override
    public int compareTo(Reason other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
