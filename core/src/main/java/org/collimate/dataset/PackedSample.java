// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collimate.sample.Content;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Sample;
import org.collimate.sample.Volume;
import org.collimate.sample.Words;
import org.jspecify.annotations.Nullable;

/// All that a shard needs of one sample, made once when the sample is read: the block of its tar entries, then its row,
/// its lines for the published files and its counts, then how long the first three of these are (three times four
/// bytes). For many threads.
final class PackedSample {
    private static final int TRAILER = 3 * Integer.BYTES;

    private final Columns columns;
    private final SampleJson json;
    private final SampleTar tar;
    private final PackedRow rows;
    private final List<Published> layouts;
    private final Map<String, Integer> files = new LinkedHashMap<>();

    PackedSample(Columns columns, List<Published> layouts) {
        this.columns = columns;
        this.layouts = layouts;
        json = new SampleJson(columns);
        tar = new SampleTar(json);
        rows = new PackedRow(columns);
        for (var layout : layouts) {
            layout.files().forEach(file -> files.putIfAbsent(file.path(), files.size()));
        }
    }

    /// The published files, by the number that lines are marked with.
    List<String> publishedFiles() {
        return List.copyOf(files.keySet());
    }

    PackedRow rows() {
        return rows;
    }

    /// Writes a sample whose pictures are in memory.
    void write(Sample sample, OutputStream out) throws IOException {
        var cells = SampleRow.cells(sample, columns);
        var block = tar.write(sample, json.write(cells), out);
        SampleRow.place(cells, block.places());
        if (columns.hasImage()) {
            cells[cells.length - 1] = image(sample, block.places());
        }
        var more = new PackedBytes();
        rows.write(cells, more);
        int row = more.length();
        var stored = stored(sample);
        lines(stored, more);
        int lines = more.length() - row;
        SampleTally.count(stored, (name, bucket) -> {
            more.text(name);
            more.text(bucket);
        });
        more.writeTo(out);
        out.write(ByteBuffer.allocate(TRAILER)
                .putInt(Math.toIntExact(block.bytes()))
                .putInt(row)
                .putInt(lines)
                .array());
    }

    private void lines(Sample stored, PackedBytes out) {
        for (var layout : layouts) {
            layout.add(stored, (path, line) -> {
                var number = files.get(path);
                if (number == null) {
                    throw new IllegalArgumentException("the layout " + layout.name() + " does not list " + path);
                }
                out.number(number);
                out.text(line);
            });
        }
    }

    /// The cell of the embedded image: where the first picture lies in the block.
    private static Object @Nullable [] image(Sample sample, List<MemberPlace> places) {
        for (var place : places) {
            if (sample.parts().get(place.part()) instanceof Picture) {
                return new Object[] {place, place.member()};
            }
        }
        return null;
    }

    /// The sample as readers of the dataset will see it: its files are members of the tar.
    private static Sample stored(Sample sample) {
        var parts = new ArrayList<Part>(sample.parts().size());
        for (int i = 0; i < sample.parts().size(); i++) {
            var part = sample.parts().get(i);
            var name = MemberName.part(sample.key(), i, part.media());
            parts.add(
                    switch (part) {
                        case Words words -> words;
                        case Picture picture -> picture.withContent(new Content.Member(name, -1));
                        case Volume volume -> volume;
                    });
        }
        return sample.withParts(parts);
    }

    /// Where the pieces lie in the array that holds a packed sample from its begin on.
    record Pieces(byte[] bytes, int tar, int row, int lines, int end) {
        /// Reads `length` bytes at `from` into `into` if they have room there, else into an array of their own.
        static Pieces read(FileChannel blocks, long from, int length, byte[] into) throws IOException {
            var bytes = ByteBuffer.wrap(length <= into.length ? into : new byte[length], 0, length);
            while (bytes.hasRemaining()) {
                if (blocks.read(bytes, from + bytes.position()) < 0) {
                    throw new EOFException("a packed sample ends early; the run's own files were altered, use --fresh");
                }
            }
            int end = length - TRAILER;
            bytes.position(Math.max(0, end));
            if (end >= 0) {
                int tar = bytes.getInt();
                int row = bytes.getInt();
                int lines = bytes.getInt();
                if (tar >= 0 && row >= 0 && lines >= 0 && (long) tar + row + lines <= end) {
                    return new Pieces(bytes.array(), tar, row, lines, end);
                }
            }
            throw new IOException(
                    "[samples.blocks] a packed sample is broken; the run's own files were altered, use --fresh");
        }

        PackedReader rowReader() {
            return new PackedReader(bytes, tar);
        }

        PackedReader lineReader() {
            return new PackedReader(bytes, tar + row);
        }

        int linesEnd() {
            return tar + row + lines;
        }
    }
}
