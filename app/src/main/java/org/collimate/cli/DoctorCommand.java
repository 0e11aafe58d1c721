// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `collimate doctor`: what this machine has, and what to do about what is missing.
@Command(
        name = "doctor",
        description = "Says what this machine has (JDK, cores, memory, disk, GPU, optional tools) and what to do about"
                + " what is missing.",
        footer = {"", "Example: collimate doctor"})
final class DoctorCommand extends Verb {
    @Option(names = "--json", description = "Prints a JSON array.")
    private boolean json;

    @Override
    public Integer call() {
        var symptoms = Symptom.all();
        if (json) {
            var rows = new ArrayList<Object>();
            for (var symptom : symptoms) {
                var row = new LinkedHashMap<String, Object>();
                row.put("name", symptom.name());
                row.put("state", symptom.state().word());
                row.put("found", symptom.found());
                row.put("advice", symptom.advice());
                rows.add(row);
            }
            out().println(Json.of(rows));
        } else {
            int width =
                    symptoms.stream().mapToInt(one -> one.name().length()).max().orElse(0);
            for (var symptom : symptoms) {
                out().println(symptom.state().mark() + " " + symptom.name()
                        + " ".repeat(width + 2 - symptom.name().length()) + symptom.found());
                if (!symptom.advice().isEmpty()) {
                    out().println(" ".repeat(width + 4) + "-> " + symptom.advice());
                }
            }
        }
        out().flush();
        boolean bad = symptoms.stream().anyMatch(symptom -> symptom.state() == Symptom.State.BAD);
        return bad ? ExitCode.SOMETHING_WRONG : ExitCode.DONE;
    }
}
