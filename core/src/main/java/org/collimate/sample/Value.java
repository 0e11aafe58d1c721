// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.List;

/// A value of a column that a recipe adds.
public sealed interface Value {
    record Text(String text) implements Value {}

    record Texts(List<String> texts) implements Value {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    record Whole(long number) implements Value {}

    record Wholes(List<Long> numbers) implements Value {
        public Wholes {
            numbers = List.copyOf(numbers);
        }
    }

    record Real(double number) implements Value {}

    record Flag(boolean flag) implements Value {}

    /// No value; the column is null here.
    record Missing() implements Value {}
}
