// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.collimate.pipeline.Progress;

/// Stands where a part of the library has not been connected, and says so.
final class NotConnected implements RunsRecipes, ReadsDatasets {
    @Override
    public Outcome run(Request request, Progress progress) throws WrongUse {
        throw missing("run");
    }

    @Override
    public SequencedMap<String, Object> about(Path dataset) throws WrongUse {
        throw missing("dataset");
    }

    @Override
    public List<String> verify(Path dataset, Progress progress) throws WrongUse {
        throw missing("dataset");
    }

    @Override
    public SequencedMap<String, Object> statistics(Path dataset) throws WrongUse {
        throw missing("dataset");
    }

    @Override
    public void head(Path dataset, String split, int rows, Consumer<String> lines) throws WrongUse {
        throw missing("dataset");
    }

    @Override
    public void export(Path dataset, String layout, Path out, Progress progress) throws WrongUse {
        throw missing("dataset");
    }

    private static WrongUse missing(String verb) {
        return new WrongUse("[" + verb + "] this build of the program cannot do it yet");
    }
}
