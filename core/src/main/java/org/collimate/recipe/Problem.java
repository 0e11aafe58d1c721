// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

/// Something wrong in a recipe, with its place. `line` counts from 1; 0 means a `--set`.
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return line == 0 ? "--set: " + message : file + ":" + line + ": " + message;
    }
}
