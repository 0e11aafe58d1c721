// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Split;

/// Packs the ordered samples into shards of the target size, and the rejects and diagnostics into tables; each shard
/// and each kind of table is a task that is there entirely or not at all.
final class WritePhase {
    static final String TALLY = "tally.log";
    static final String FILES = "files.log";

    private static final String DONE = "write";
    private static final int TABLE_ROWS = 1_000_000;
    private static final int OPEN_UNITS = 64;

    private final Plan plan;
    private final RunFolder folder;
    private final Disk disk;
    private final Journal journal;
    private final Progress progress;

    WritePhase(Plan plan, RunFolder folder, Disk disk, Journal journal, Progress progress) {
        this.plan = plan;
        this.folder = folder;
        this.disk = disk;
        this.journal = journal;
        this.progress = progress;
    }

    /// What is to be made, by a name that is also the name of its folder.
    private interface Task {
        String name();

        /// Makes the files in `scratch`, at the paths they will have in the dataset.
        Made make(Path scratch) throws IOException;
    }

    private record Made(Tally tally, SequencedMap<String, Long> rows) {}

    void run(long units, int cores) throws IOException {
        var tasks = tasks(units);
        var done = done();
        progress.phase("write");
        progress.total(tasks.size(), 0);
        var waiting = tasks.iterator();
        Workers.run(
                cores,
                () -> {
                    while (waiting.hasNext()) {
                        var task = waiting.next();
                        if (!done.contains(task.name())) {
                            return task;
                        }
                        progress.advance(1, 0, 0, 0);
                    }
                    return null;
                },
                this::make);
    }

    /// The names of all tasks, in the order in which their results are put together.
    List<String> names(long units) throws IOException {
        return tasks(units).stream().map(Task::name).toList();
    }

    private Set<String> done() {
        return journal.lines().stream()
                .filter(line -> line.kind().equals(DONE))
                .map(line -> line.fields().getFirst())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Task> tasks(long units) throws IOException {
        var tasks = new ArrayList<Task>();
        for (var text : Files.readAllLines(folder.group().resolve(GroupPhase.SHARDS), StandardCharsets.UTF_8)) {
            var line = Line.parse(text).orElseThrow(() -> new IOException("[shards.log] altered; use --fresh"));
            tasks.add(new ShardTask(
                    new ShardName(new Split(line.fields().getFirst()), (int) line.number(1)),
                    line.number(2),
                    line.number(3)));
        }
        tasks.add(new TableTask<>(
                "rejects",
                units,
                true,
                UnitFiles.REJECTS,
                UnitFiles::decodeReject,
                plan.format()::openRejects,
                (row, tally) -> tally.count("reject", row.reason().code())));
        tasks.add(new TableTask<>(
                "diagnostics",
                units,
                false,
                UnitFiles.DIAGNOSTICS,
                UnitFiles::decodeDiagnostic,
                plan.format()::openDiagnostics,
                (row, tally) -> tally.count("diagnostic", row.code())));
        return tasks;
    }

    private void make(Task task) throws IOException {
        var scratch = disk.freshFolder(folder.scratch("write-" + task.name()));
        var made = task.make(scratch);
        var files = new StringBuilder();
        for (var path : filesIn(scratch)) {
            var relative = scratch.relativize(path).toString().replace('\\', '/');
            if (relative.startsWith(DatasetFormat.PARTS + "/")) {
                continue;
            }
            files.append(Line.of(
                            "file",
                            relative,
                            Long.toString(Files.size(path)),
                            Sha256.of(path).hex(),
                            Optional.ofNullable(made.rows.get(relative))
                                    .map(String::valueOf)
                                    .orElse(""))
                    .format());
        }
        Files.writeString(scratch.resolve(FILES), files, StandardCharsets.UTF_8);
        var tally = new StringBuilder();
        for (var name : made.tally.names()) {
            made.tally
                    .of(name)
                    .forEach((bucket, number) -> tally.append(Line.of("count", name, bucket, Long.toString(number))
                            .format()));
        }
        Files.writeString(scratch.resolve(TALLY), tally, StandardCharsets.UTF_8);
        disk.sync(scratch);
        disk.delete(folder.written(task.name()));
        disk.rename(scratch, folder.written(task.name()));
        journal.append(Line.of(DONE, task.name()));
        progress.advance(1, 0, 0, 0);
    }

    static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private final class ShardTask implements Task {
        private final ShardName shard;
        private final long begin;
        private final long count;

        private ShardTask(ShardName shard, long begin, long count) {
            this.shard = shard;
            this.begin = begin;
            this.count = count;
        }

        @Override
        public String name() {
            return shard.toString();
        }

        @Override
        public Made make(Path scratch) throws IOException {
            Tally tally;
            try (var out = plan.format().openShard(scratch, shard);
                    var units = new OpenUnits()) {
                RecordFile.forEach(folder.group().resolve(GroupPhase.ORDER), begin, count, record -> {
                    var in = Fields.read(record);
                    in.text();
                    in.number();
                    in.text();
                    out.add(units.blocks(in.number()), in.number(), in.number());
                });
                tally = out.finish();
            }
            tally.add("split", shard.split().name(), count);
            var rows = new LinkedHashMap<String, Long>();
            for (var file : filesIn(scratch)) {
                rows.put(scratch.relativize(file).toString().replace('\\', '/'), count);
            }
            return new Made(tally, rows);
        }
    }

    private interface Opener<T> {
        DatasetFormat.TableWriter<T> open(Path file) throws IOException;
    }

    private interface Counter<T> {
        void count(T row, Tally tally);
    }

    private final class TableTask<T> implements Task {
        private final String name;
        private final long units;
        private final boolean fromGroups;
        private final String records;
        private final java.util.function.Function<Fields, T> decode;
        private final Opener<T> opener;
        private final Counter<T> counter;

        private TableTask(
                String name,
                long units,
                boolean fromGroups,
                String records,
                java.util.function.Function<Fields, T> decode,
                Opener<T> opener,
                Counter<T> counter) {
            this.name = name;
            this.units = units;
            this.fromGroups = fromGroups;
            this.records = records;
            this.decode = decode;
            this.opener = opener;
            this.counter = counter;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Made make(Path scratch) throws IOException {
            var tally = new Tally();
            var rows = new LinkedHashMap<String, Long>();
            try (var table = new Tables<>(scratch, name, plan.format().tableEnding(), opener, rows)) {
                ExternalSort.Visitor add = record -> {
                    var row = decode.apply(Fields.read(record));
                    counter.count(row, tally);
                    table.add(row);
                };
                for (long unit = 0; unit < units; unit++) {
                    RecordFile.forEach(folder.unit(unit).resolve(records), 0, -1, add);
                }
                if (fromGroups) {
                    RecordFile.forEach(folder.group().resolve(records), 0, -1, add);
                }
            }
            return new Made(tally, rows);
        }
    }

    /// Begins a new file when one is full; there is always at least one.
    private static final class Tables<T> implements AutoCloseable {
        private final Path folder;
        private final String name;
        private final String ending;
        private final Opener<T> opener;
        private final SequencedMap<String, Long> rows;
        private DatasetFormat.TableWriter<T> table;
        private int number;
        private long count;

        private Tables(Path scratch, String name, String ending, Opener<T> opener, SequencedMap<String, Long> rows)
                throws IOException {
            this.folder = Files.createDirectories(scratch.resolve(name));
            this.name = name;
            this.ending = ending;
            this.opener = opener;
            this.rows = rows;
            this.table = open();
        }

        private DatasetFormat.TableWriter<T> open() throws IOException {
            return opener.open(folder.resolve(fileName()));
        }

        private String fileName() {
            return String.format(Locale.ROOT, "%05d", number) + ending;
        }

        private void add(T row) throws IOException {
            if (count == TABLE_ROWS) {
                close();
                number++;
                count = 0;
                table = open();
            }
            table.add(row);
            count++;
        }

        @Override
        public void close() throws IOException {
            table.close();
            rows.put(name + "/" + fileName(), count);
        }
    }

    /// Keeps the block files of the last used units open.
    private final class OpenUnits implements AutoCloseable {
        private final LinkedHashMap<Long, FileChannel> open = new LinkedHashMap<>(OPEN_UNITS, 0.75f, true);

        private FileChannel blocks(long unit) throws IOException {
            var known = open.get(unit);
            if (known != null) {
                return known;
            }
            if (open.size() == OPEN_UNITS) {
                open.pollFirstEntry().getValue().close();
            }
            var channel = FileChannel.open(folder.unit(unit).resolve(UnitFiles.BLOCKS), StandardOpenOption.READ);
            open.put(unit, channel);
            return channel;
        }

        @Override
        public void close() throws IOException {
            for (var channel : open.values()) {
                channel.close();
            }
        }
    }
}
