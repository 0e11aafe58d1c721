// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.collimate.evaluate.LengthUnit;
import org.collimate.pipeline.Progress;

/// What `collimate dataset` needs of the library. Maps and lists hold texts, numbers, truth values, maps and lists, in
/// the order they are shown in.
public interface ReadsDatasets {
    /// What a dataset is: name, recipe, counts.
    SequencedMap<String, Object> about(Path dataset) throws WrongUse, IOException;

    /// Everything that is wrong with it, a line each; empty if all is well.
    List<String> verify(Path dataset, Progress progress) throws WrongUse, IOException;

    /// Numbers about its samples; the lengths of their texts are counted in each of the units.
    SequencedMap<String, Object> statistics(Path dataset, List<LengthUnit> units) throws WrongUse, IOException;

    /// Gives the first rows of a split (or of the first one there is), each as one line of JSON.
    void head(Path dataset, String split, int rows, Consumer<String> lines) throws WrongUse, IOException;

    /// Writes it as a paper published it.
    void export(Path dataset, String layout, Path out, Progress progress) throws WrongUse, IOException;
}
