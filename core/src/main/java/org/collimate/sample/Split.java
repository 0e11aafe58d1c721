// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.regex.Pattern;

/// The part of a dataset a sample is for: `train`, `validation`, `test`, or a recipe's own lower-case name.
public record Split(String name) implements Comparable<Split> {
    // Before the constants: their constructor uses it.
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]+");

    public static final Split TRAIN = new Split("train");
    public static final Split VALIDATION = new Split("validation");
    public static final Split TEST = new Split("test");

    /// @throws IllegalArgumentException if the name is not made of `[a-z0-9_]`
    public Split {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a split name is made of a-z 0-9 _, found '" + name + "'");
        }
    }

    @Override
    public int compareTo(Split other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
