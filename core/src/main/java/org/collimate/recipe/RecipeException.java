// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.List;
import java.util.stream.Collectors;

/// A recipe that cannot be carried out as it is written. Says everything that is wrong.
public final class RecipeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RecipeException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /// What is wrong, by line; at least one.
    public List<Problem> problems() {
        return problems;
    }
}
