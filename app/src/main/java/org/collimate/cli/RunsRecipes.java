// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.collimate.pipeline.Progress;
import org.collimate.recipe.Recipe;

/// What `collimate run` needs of the library: something that carries out a checked recipe.
public interface RunsRecipes {
    /// Runs the recipe, or goes on with a run that was stopped.
    ///
    /// @throws WrongUse if input, recipe and output folder do not go together
    /// @throws IOException if the machine fails
    Outcome run(Request request, Progress progress) throws WrongUse, IOException;

    /// What to run: the inputs exist, `cores` is at least 1, `fresh` deletes what an earlier run left in `out`.
    record Request(Recipe recipe, List<Path> inputs, Path out, int cores, boolean fresh) {
        public Request {
            inputs = List.copyOf(inputs);
        }
    }

    /// What was made; `wasDone` if it had been made before and nothing was to do.
    record Outcome(
            long kept,
            long rejected,
            SortedMap<String, Long> bySplit,
            SortedMap<String, Long> byReason,
            boolean wasDone) {
        long read() {
            return kept + rejected;
        }
    }
}
