// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;

/// `collimate dataset verify`: exit code 0 if all is well, 1 if something is wrong.
@Command(
        name = "verify",
        description = "Checks digests, counts, keys, splits and every image; names each thing that is wrong.",
        footer = {"", "Example: collimate dataset verify out/biomedica"})
final class DatasetVerifyCommand extends DatasetVerb {
    DatasetVerifyCommand(ReadsDatasets datasets) {
        super(datasets);
    }

    @Override
    public Integer call() throws WrongUse, IOException {
        var folder = dataset();
        List<String> wrong;
        try (var progress = ShownProgress.on(err())) {
            wrong = datasets.verify(folder, progress);
        }
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("well", wrong.isEmpty());
            object.put("problems", wrong);
            out().println(Json.of(object));
        } else if (wrong.isEmpty()) {
            out().println(folder + ": all well");
        } else {
            wrong.forEach(out()::println);
            out().println(folder + ": " + wrong.size() + (wrong.size() == 1 ? " thing is" : " things are") + " wrong");
        }
        out().flush();
        return wrong.isEmpty() ? ExitCode.DONE : ExitCode.SOMETHING_WRONG;
    }
}
