// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a user asks for: an article by its PMCID (`PMC123`, its newest version), or one version of it (`PMC123.2`).
public record PmcId(long number, OptionalInt version) implements Comparable<PmcId> {
    private static final Pattern FORM =
            Pattern.compile("(?:PMC)?([0-9]{1,12})(?:\\.([0-9]{1,6}))?", Pattern.CASE_INSENSITIVE);

    /// @throws IllegalArgumentException if a number is not positive
    public PmcId {
        if (number <= 0 || (version.isPresent() && version.getAsInt() <= 0)) {
            throw new IllegalArgumentException("a PMCID and its version are counted from 1");
        }
    }

    /// Reads `PMC123`, `PMC123.2`, `123` or `123.2`, in either case; empty when the text is none of these.
    public static Optional<PmcId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        boolean pinned = matcher.group(2) != null;
        int version = pinned ? Integer.parseInt(matcher.group(2)) : 1;
        if (number == 0 || version == 0) {
            return Optional.empty();
        }
        return Optional.of(new PmcId(number, pinned ? OptionalInt.of(version) : OptionalInt.empty()));
    }

    @Override
    public int compareTo(PmcId other) {
        int byNumber = Long.compare(number, other.number);
        return byNumber != 0 ? byNumber : Integer.compare(version.orElse(0), other.version.orElse(0));
    }

    /// `PMC123` or `PMC123.2`.
    @Override
    public String toString() {
        return "PMC" + number + (version.isPresent() ? "." + version.getAsInt() : "");
    }
}
