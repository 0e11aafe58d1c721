// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import org.collimate.provenance.Sha256;

/// What came of reading a file of a tree.
sealed interface Reading {
    /// All of it. Whoever holds the array must not change it.
    record Whole(byte[] bytes, Sha256 digest) implements Reading {
        @Override
        public boolean equals(Object other) {
            return other instanceof Whole that && digest.equals(that.digest);
        }

        @Override
        public int hashCode() {
            return digest.hashCode();
        }

        @Override
        public String toString() {
            return bytes.length + " bytes " + digest;
        }
    }

    /// None of it: `code` can be counted, `detail` says what was found and expected.
    record Refused(String code, String detail) implements Reading {}

    static Reading whole(byte[] bytes) {
        return new Whole(bytes, Sha256.of(bytes));
    }

    static Refused tooLarge(long found, long limit) {
        return new Refused("too-large", found + " bytes, expected at most " + limit);
    }
}
