// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Source;
import org.collimate.sample.Words;

/// The smallest source: each file of a folder is a unit, each line `KEY GROUP words`; an empty line is a reject.
final class LineSource implements SampleSource {
    private final Path folder;

    LineSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public void list(Consumer<WorkUnit> units) throws IOException {
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        for (int i = 0; i < files.size(); i++) {
            var name = files.get(i).getFileName().toString();
            units.accept(new WorkUnit(i, name, List.of(new WorkUnit.InputFile(name, Files.size(files.get(i)))), 0, 0));
        }
    }

    @Override
    public void read(WorkUnit unit, Sink sink) throws IOException {
        var path = folder.resolve(unit.name());
        var bytes = Files.readAllBytes(path);
        if (bytes.length != unit.bytes()) {
            throw new InputException("[" + unit.name() + "] has " + bytes.length + " bytes, was listed with "
                    + unit.bytes() + "; it changed during the run");
        }
        sink.digest(unit.name(), bytes.length, Sha256.of(bytes));
        int number = 0;
        for (var line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            var source = unit.name() + "#" + number;
            if (line.isBlank()) {
                sink.reject(new Rejected("line-" + number, "", source, name(), new Reason("empty-line"), "no words"));
                continue;
            }
            var cells = line.split(" ", 3);
            sink.keep(Sample.of(cells[0], cells[1], Source.of(source), List.of(Words.of(Role.CAPTION, cells[2]))));
        }
        sink.note(Diagnostic.info(unit.name(), "", "lines", number + " lines"));
    }

    @Override
    public Path locate(WorkUnit.InputFile file) {
        return folder.resolve(file.path());
    }
}
