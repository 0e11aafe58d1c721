// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.collimate.sample.Split;

/// Decides over all samples at once: who is dropped because another shares something with it, and in which order the
/// rest is written. Memory is one bit a sample and a fixed sorting buffer.
final class GroupPhase {
    static final String ORDER = "order.records";
    static final String SHARDS = "shards.log";

    private static final String DONE = "group";
    private static final int MARK_BYTES = 16;

    private final Plan plan;
    private final RunFolder folder;
    private final Disk disk;
    private final Journal journal;
    private final Progress progress;
    private final long sortMemory;

    GroupPhase(Plan plan, RunFolder folder, Disk disk, Journal journal, Progress progress, long sortMemory) {
        this.plan = plan;
        this.folder = folder;
        this.disk = disk;
        this.journal = journal;
        this.progress = progress;
        this.sortMemory = sortMemory;
    }

    void run(long units) throws IOException {
        if (journal.lines().stream().anyMatch(line -> line.kind().equals(DONE))) {
            return;
        }
        progress.phase("group");
        progress.total(plan.group().size() + 1L, 0);
        var scratch = disk.freshFolder(folder.scratch("group"));
        var sorting = Files.createDirectories(scratch.resolve("sort"));
        var dropped = new BitSet();
        try (var rejects = new RecordFile.Writer(scratch.resolve(UnitFiles.REJECTS))) {
            for (int i = 0; i < plan.group().size(); i++) {
                drop(i, units, dropped, sorting, rejects);
                progress.advance(1, 0, 0, 0);
            }
            order(units, dropped, sorting, scratch, rejects);
            progress.advance(1, 0, 0, 0);
        }
        disk.delete(sorting);
        disk.sync(scratch);
        disk.delete(folder.group());
        disk.rename(scratch, folder.group());
        journal.append(Line.of(DONE, Integer.toString(dropped.cardinality())));
    }

    private void drop(int number, long units, BitSet dropped, Path sorting, RecordFile.Writer rejects)
            throws IOException {
        var grouping = plan.group().get(number);
        try (var shared = new ExternalSort(sorting.resolve("shared"), sortMemory);
                var losers = new ExternalSort(sorting.resolve("losers"), sortMemory)) {
            forEachSample(units, (unit, ordinal, in) -> {
                if (dropped.get(ordinal)) {
                    return;
                }
                var entry = Entry.read(in, number);
                for (var mark : entry.marks) {
                    var record = Fields.write().raw(mark);
                    if (grouping.stays() == Grouping.Stays.FIRST_SOURCE) {
                        record.number(unit).text(origin(entry.source));
                    }
                    shared.add(record.text(entry.key)
                            .text(entry.group)
                            .text(entry.source)
                            .number(ordinal)
                            .done());
                }
            });
            shared.forEach(new Judge(grouping, dropped, losers));
            losers.forEach(record -> {
                var in = Fields.read(record);
                rejects.add(UnitFiles.encode(
                        new Rejected(in.text(), in.text(), in.text(), grouping.name(), grouping.reason(), in.text())));
            });
        }
    }

    private void order(long units, BitSet dropped, Path sorting, Path scratch, RecordFile.Writer rejects)
            throws IOException {
        try (var sorted = new ExternalSort(sorting.resolve("order"), sortMemory);
                var order = new RecordFile.Writer(scratch.resolve(ORDER))) {
            forEachSample(units, (unit, ordinal, in) -> {
                if (!dropped.get(ordinal)) {
                    var entry = Entry.read(in, -1);
                    sorted.add(Fields.write()
                            .text(entry.split)
                            .number(entry.order)
                            .text(entry.key)
                            .number(unit)
                            .number(entry.position)
                            .number(entry.length)
                            .text(entry.group)
                            .text(entry.source)
                            .number(ordinal)
                            .done());
                }
            });
            var shards = new Shards(order, dropped, rejects);
            sorted.forEach(shards);
            shards.end();
            Files.writeString(scratch.resolve(SHARDS), shards.lines, StandardCharsets.UTF_8);
        }
    }

    /// The file a sample was found in, without the place inside it.
    private static String origin(String source) {
        int hash = source.lastIndexOf('#');
        return hash < 0 ? source : source.substring(0, hash);
    }

    private interface SampleVisitor {
        void accept(int unit, int ordinal, Fields in) throws IOException;
    }

    private void forEachSample(long units, SampleVisitor visitor) throws IOException {
        int[] ordinal = {0};
        for (int unit = 0; unit < units; unit++) {
            int number = unit;
            RecordFile.forEach(
                    folder.unit(unit).resolve(UnitFiles.INDEX),
                    0,
                    -1,
                    record -> visitor.accept(number, ordinal[0]++, Fields.read(record)));
        }
    }

    /// One line of a unit's index, with the marks of one grouping.
    private record Entry(
            String key,
            String group,
            String source,
            String split,
            long order,
            long position,
            long length,
            java.util.List<byte[]> marks) {
        /// @param grouping whose marks to read, or -1 for none
        private static Entry read(Fields in, int grouping) {
            var key = in.text();
            var group = in.text();
            var source = in.text();
            var split = in.text();
            long order = in.number();
            long position = in.number();
            long length = in.number();
            var marks = new java.util.ArrayList<byte[]>();
            for (int i = 0; i <= grouping; i++) {
                long count = in.number();
                for (long n = 0; n < count; n++) {
                    var mark = in.raw(MARK_BYTES);
                    if (i == grouping) {
                        marks.add(mark);
                    }
                }
            }
            return new Entry(key, group, source, split, order, position, length, marks);
        }
    }

    /// Sees the sharers of each mark one after the other, the one that stays first.
    private static final class Judge implements ExternalSort.Visitor {
        private final Grouping grouping;
        private final BitSet dropped;
        private final ExternalSort losers;
        private byte[] mark = new byte[0];
        private String staying = "";
        private String first = "";

        private Judge(Grouping grouping, BitSet dropped, ExternalSort losers) {
            this.grouping = grouping;
            this.dropped = dropped;
            this.losers = losers;
        }

        @Override
        public void accept(byte[] record) throws IOException {
            var in = Fields.read(record);
            var its = in.raw(MARK_BYTES);
            String file = grouping.stays() == Grouping.Stays.FIRST_SOURCE ? in.number() + " " + in.text() : "";
            String key = in.text();
            String group = in.text();
            String source = in.text();
            int ordinal = (int) in.number();
            String side =
                    switch (grouping.stays()) {
                        case FIRST_SOURCE -> file;
                        case FIRST_GROUP -> group;
                        case FIRST_SAMPLE -> Integer.toString(ordinal);
                    };
            if (!Arrays.equals(its, mark)) {
                mark = its;
                staying = side;
                first = key;
                return;
            }
            if (side.equals(staying) || dropped.get(ordinal)) {
                return;
            }
            dropped.set(ordinal);
            losers.add(Fields.write()
                    .text(key)
                    .text(group)
                    .text(source)
                    .text("the same as in " + first + ", which stays")
                    .done());
        }
    }

    /// Cuts the ordered samples into shards.
    private final class Shards implements ExternalSort.Visitor {
        private final RecordFile.Writer order;
        private final BitSet dropped;
        private final RecordFile.Writer rejects;
        private final StringBuilder lines = new StringBuilder();
        private String split = "";
        private String lastKey = "";
        private int number;
        private long begin;
        private long count;

        private Shards(RecordFile.Writer order, BitSet dropped, RecordFile.Writer rejects) {
            this.order = order;
            this.dropped = dropped;
            this.rejects = rejects;
        }

        @Override
        public void accept(byte[] record) throws IOException {
            var in = Fields.read(record);
            var itsSplit = in.text();
            in.number();
            var key = in.text();
            if (itsSplit.equals(split) && key.equals(lastKey)) {
                dropAgain(in, key);
                return;
            }
            if (!itsSplit.equals(split)) {
                end();
                split = itsSplit;
                number = 0;
            } else if (count == plan.shardSize()) {
                end();
            }
            lastKey = key;
            order.add(record);
            count++;
        }

        private void dropAgain(Fields in, String key) throws IOException {
            in.number();
            in.number();
            in.number();
            var group = in.text();
            var source = in.text();
            dropped.set((int) in.number());
            rejects.add(UnitFiles.encode(new Rejected(
                    key, group, source, DONE, Reason.DUPLICATE_ARTICLE, "the key " + key + " was taken before")));
        }

        private void end() {
            if (count > 0) {
                var name = new ShardName(new Split(split), number);
                lines.append(Line.of(
                                "shard",
                                name.split().name(),
                                Integer.toString(number),
                                Long.toString(begin),
                                Long.toString(count))
                        .format());
                number++;
            }
            begin = order.position();
            count = 0;
        }
    }
}
