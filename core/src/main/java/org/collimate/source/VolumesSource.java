// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.SampleSource;
import org.collimate.pipeline.WorkUnit;
import org.collimate.pipeline.WorkUnit.InputFile;

/// CT volumes with their reports and labels as samples: one a volume, with radiographs taken of it.
///
/// A folder `STUDY/` with `ct.nii.gz` may hold `labels.nii.gz`, `labels.tsv` (number, name) and `report.txt`; volumes
/// under any other name get report and labels from the CSV tables of the input, by their column `VolumeName` or
/// `study`.
public final class VolumesSource implements SampleSource {
    private static final String TABLES = "tables";

    private final InputPaths inputs;
    private final VolumeSettings settings;
    private volatile List<String> tablePaths = List.of();
    private volatile boolean isListed;
    private StudyTables tables = new StudyTables();
    private boolean tablesRead;

    private VolumesSource(InputPaths inputs, VolumeSettings settings) {
        this.inputs = inputs;
        this.settings = settings;
    }

    /// @throws UnusableInputException if a path is not there
    public static VolumesSource of(List<Path> inputs, VolumeSettings settings) throws UnusableInputException {
        return new VolumesSource(InputPaths.of(inputs), settings);
    }

    @Override
    public String name() {
        return "volumes";
    }

    /// @throws UnusableInputException if there is no volume in the input
    @Override
    public void list(Consumer<WorkUnit> units) throws IOException {
        var files = files();
        var found = new ArrayList<InputFile>();
        var paths = new ArrayList<String>();
        files.forEach((path, bytes) -> {
            if (VolumeFiles.isTable(path)) {
                found.add(new InputFile(path, bytes));
                paths.add(path);
            }
        });
        tablePaths = List.copyOf(paths);
        isListed = true;
        int number = 0;
        if (!found.isEmpty()) {
            units.accept(new WorkUnit(number++, TABLES, found, 0, 0));
        }
        int tablesOnly = number;
        for (var file : files.entrySet()) {
            if (VolumeFiles.isVolume(file.getKey())) {
                units.accept(new WorkUnit(number++, file.getKey(), study(file.getKey(), files), 0, 0));
            }
        }
        if (number == tablesOnly) {
            throw new UnusableInputException(inputs.inputs().stream()
                    .map(input -> "[" + input.path() + "] holds no volume, expected "
                            + String.join(", ", VolumeFiles.ENDINGS)
                            + ", alone or in folders; unpack archives first")
                    .toList());
        }
    }

    private TreeMap<String, Long> files() throws IOException {
        var files = new TreeMap<String, Long>(PathOrder.BYTES);
        for (var input : inputs.inputs()) {
            if (input.isFolder()) {
                new FolderWalk(input.prefix(), (file, _) -> {
                            if (file.isFile()) {
                                files.put(file.path(), file.bytes());
                            }
                        })
                        .walk(input.path());
            } else {
                files.put(input.prefix(), Files.size(input.path()));
            }
        }
        return files;
    }

    /// The volume first, then what belongs to it.
    private static List<InputFile> study(String volume, TreeMap<String, Long> files) {
        var study = new ArrayList<InputFile>();
        study.add(new InputFile(volume, files.getOrDefault(volume, 0L)));
        if (VolumeFiles.hasFolder(volume)) {
            var folder = FileName.folder(volume);
            var names = new ArrayList<String>(List.of("labels.tsv", "report.txt"));
            VolumeFiles.ENDINGS.forEach(ending -> names.add("labels" + ending));
            for (var name : names) {
                var bytes = files.get(folder + name);
                if (bytes != null) {
                    study.add(new InputFile(folder + name, bytes));
                }
            }
        }
        return study;
    }

    @Override
    public Path locate(InputFile file) {
        return inputs.locate(file.path());
    }

    @Override
    public void read(WorkUnit unit, Sink sink) throws IOException {
        if (unit.name().equals(TABLES)) {
            for (var file : unit.files()) {
                if (file.bytes() > StudyTables.LARGEST) {
                    var detail = "has " + file.bytes() + " bytes, expected at most " + StudyTables.LARGEST
                            + "; it was left out";
                    sink.note(Diagnostic.warning(file.path(), "", "table-too-large", detail));
                }
            }
            return;
        }
        for (var file : unit.files()) {
            try {
                long bytes = Files.size(locate(file));
                if (bytes != file.bytes()) {
                    throw FolderTree.changed(file.path(), bytes, file.bytes());
                }
            } catch (NoSuchFileException e) {
                throw FolderTree.gone(file.path(), e);
            }
        }
        new VolumeStudy(unit.files(), inputs, tables(), settings, sink).read();
    }

    /// Read once, when the first volume needs them; a run that is resumed looks for them again.
    private synchronized StudyTables tables() throws IOException {
        if (!tablesRead) {
            if (!isListed) {
                tablePaths =
                        files().keySet().stream().filter(VolumeFiles::isTable).toList();
            }
            tables = StudyTables.read(tablePaths.stream().map(inputs::locate).toList());
            tablesRead = true;
        }
        return tables;
    }
}
