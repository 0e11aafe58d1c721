// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.evaluate;

import org.collimate.text.WordCount;

/// What a text's length is counted in. Used by one thread.
public interface LengthUnit extends AutoCloseable {
    /// The plural, as printed: `words`, `tokens`.
    String name();

    int count(String text);

    @Override
    default void close() {}

    /// Stretches without white space.
    static LengthUnit words() {
        return new LengthUnit() {
            @Override
            public String name() {
                return "words";
            }

            @Override
            public int count(String text) {
                return WordCount.of(text);
            }
        };
    }
}
