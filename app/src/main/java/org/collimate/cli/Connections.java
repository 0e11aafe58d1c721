// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// What stands behind the command line: who runs recipes, who reads datasets, and verbs that other places bring along,
/// by their names. Tests put their own here.
public record Connections(RunsRecipes runner, ReadsDatasets datasets, SequencedMap<String, Supplier<Object>> more) {
    public Connections {
        more = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(more));
    }

    /// What this program has.
    static Connections standard() {
        var more = new LinkedHashMap<String, Supplier<Object>>();
        more.put("fetch", FetchCommand::new);
        more.put("drr", DrrCommand::new);
        more.put("evaluate", EvaluateCommand::new);
        more.put("phantom", PhantomCommand::new);
        more.put("report", ReportCommand::commandLine);
        return new Connections(new LocalRuns(), new FolderDatasets(), more);
    }
}
