// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.collimate.provenance.ProgramVersion;

/// Says how a dataset was made: the program's version, the recipe's digest and the stages in order. No time, no host.
final class RunProvenance {
    private RunProvenance() {}

    static byte[] json(Recipe recipe) {
        var stages = recipe.stages().stream()
                .map(chosen -> "    \"" + chosen.name() + "\"")
                .collect(Collectors.joining(",\n"));
        return ("""
            {
              "program": "collimate",
              "version": "%s",
              "recipe": "%s",
              "recipe_sha256": "%s",
              "source": "%s",
              "stages": [
            %s
              ]
            }
            """.formatted(
                                ProgramVersion.current(),
                                recipe.name(),
                                recipe.digest(),
                                recipe.read().name(),
                                stages))
                .getBytes(StandardCharsets.UTF_8);
    }
}
