// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.OptionalInt;

/// One version of one article: the unit the bucket is organised by. Both numbers count from 1.
public record ArticleVersion(long number, int version) {
    /// The id that asks for exactly this version.
    public PmcId pinned() {
        return new PmcId(number, OptionalInt.of(version));
    }

    /// `PMC123.2`, also the name of its folder.
    @Override
    public String toString() {
        return "PMC" + number + "." + version;
    }
}
