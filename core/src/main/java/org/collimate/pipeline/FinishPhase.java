// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.collimate.pipeline.RunSummary.OutputFile;
import org.collimate.provenance.Sha256;

/// Moves everything to its place, describes the whole and writes the manifest last. May be stopped and begun again at
/// any point: what was moved already is found where it belongs.
final class FinishPhase {
    private static final String DESCRIBED = "described";
    private static final String DONE = "done";

    private final Plan plan;
    private final RunFolder folder;
    private final Disk disk;
    private final Journal journal;
    private final Progress progress;

    FinishPhase(Plan plan, RunFolder folder, Disk disk, Journal journal, Progress progress) {
        this.plan = plan;
        this.folder = folder;
        this.disk = disk;
        this.journal = journal;
        this.progress = progress;
    }

    RunSummary run(List<String> tasks, Sha256 input) throws IOException {
        progress.phase("finish");
        progress.total(1, 0);
        var files = new ArrayList<OutputFile>();
        var tally = new Tally();
        for (var task : tasks) {
            var made = folder.written(task);
            read(
                    made.resolve(WritePhase.TALLY),
                    line -> tally.add(line.fields().getFirst(), line.fields().get(1), line.number(2)));
            var its = new ArrayList<OutputFile>();
            read(made.resolve(WritePhase.FILES), line -> its.add(outputFile(line)));
            place(made, its);
            files.addAll(its);
        }
        var summary = summary(input, files, tally);
        describe(summary, tasks, files);
        files.sort(java.util.Comparator.comparing(OutputFile::path));
        summary = summary(input, files, tally);
        var scratch = disk.freshFolder(folder.scratch("manifest"));
        var manifest = scratch.resolve(plan.format().manifestName());
        Files.write(manifest, plan.format().manifest(summary));
        disk.sync(scratch);
        disk.rename(manifest, folder.dataset().resolve(plan.format().manifestName()));
        journal.append(Line.of(DONE));
        disk.delete(folder.home().resolve("scratch"));
        disk.delete(folder.work());
        progress.advance(1, 0, 0, 0);
        return summary;
    }

    private void describe(RunSummary summary, List<String> tasks, List<OutputFile> files) throws IOException {
        var described = folder.written(DESCRIBED);
        var scratch = disk.freshFolder(folder.scratch(DESCRIBED));
        var parts = tasks.stream()
                .map(task -> folder.written(task).resolve(DatasetFormat.PARTS))
                .filter(Files::isDirectory)
                .toList();
        plan.format().describe(scratch, parts, summary);
        disk.sync(scratch);
        disk.delete(described);
        disk.rename(scratch, described);
        var more = new ArrayList<OutputFile>();
        for (var path : WritePhase.filesIn(described)) {
            more.add(new OutputFile(
                    described.relativize(path).toString().replace('\\', '/'),
                    Files.size(path),
                    Sha256.of(path),
                    Optional.empty()));
        }
        place(described, more);
        files.addAll(more);
    }

    private void place(Path made, List<OutputFile> files) throws IOException {
        for (var file : files) {
            var from = made.resolve(file.path());
            var to = folder.dataset().resolve(file.path());
            if (Files.exists(from)) {
                disk.rename(from, to);
            } else if (!Files.exists(to)) {
                throw new IOException("[" + file.path() + "] was written and is gone; the output folder was altered"
                        + " while the run was interrupted, start again with --fresh");
            }
        }
    }

    private RunSummary summary(Sha256 input, List<OutputFile> files, Tally tally) {
        return new RunSummary(
                plan.name(),
                plan.recipe(),
                input,
                tally.total("split"),
                tally.total("reject"),
                new TreeMap<>(tally.of("split")),
                new TreeMap<>(tally.of("reject")),
                files,
                tally);
    }

    private static OutputFile outputFile(Line line) {
        var rows = line.fields().get(3);
        return new OutputFile(
                line.fields().getFirst(),
                line.number(1),
                new Sha256(line.fields().get(2)),
                rows.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(rows)));
    }

    private interface LineVisitor {
        void accept(Line line);
    }

    private static void read(Path file, LineVisitor visitor) throws IOException {
        for (var text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            visitor.accept(Line.parse(text)
                    .orElseThrow(() -> new IOException("[" + file.getFileName() + "] altered; use --fresh")));
        }
    }
}
