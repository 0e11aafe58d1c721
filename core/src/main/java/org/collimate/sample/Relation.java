// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

/// A statement that binds two findings of one sample, by their ids.
public record Relation(int subject, Kind kind, int object) {
    /// What the subject is to the object.
    public enum Kind {
        LOCATED_AT,
        MODIFIES,
        SUGGESTS,
        COMPARED_WITH;

        /// The word on disk.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Kind parse(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
