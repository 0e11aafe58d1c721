// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Sample;
import org.collimate.sample.Shape;
import org.collimate.sample.Volume;
import org.collimate.sample.Words;

/// Compares one Parquet file with the tar of the same stem, sample by sample.
final class VerifyShard {
    private final DatasetReader dataset;
    private final String stem;
    private final String split;
    private final Function<byte[], Optional<Shape>> decoder;
    private final SplitLedger ledger;
    private final Problems problems;
    private long rowCount;

    VerifyShard(
            DatasetReader dataset,
            String stem,
            Function<byte[], Optional<Shape>> decoder,
            SplitLedger ledger,
            Problems problems) {
        this.dataset = dataset;
        this.stem = stem;
        this.split = stem.substring(0, Math.max(0, stem.lastIndexOf('-')));
        this.decoder = decoder;
        this.ledger = ledger;
        this.problems = problems;
    }

    String split() {
        return split;
    }

    /// Looks at every sample.
    ///
    /// @return how many rows there are
    long check() throws IOException {
        try (var rows = dataset.rows(stem);
                var samples = dataset.samples(stem)) {
            var json = new SampleJson(rows.columns());
            while (true) {
                var row = rows.next();
                var stored = samples.next();
                rowCount += row.isPresent() ? 1 : 0;
                if (row.isEmpty() || stored.isEmpty()) {
                    if (row.isPresent() != stored.isPresent()) {
                        problems.add(
                                stem,
                                (row.isPresent() ? "the tar" : "the Parquet file") + " ends after fewer samples",
                                "the same samples in the same order");
                    }
                    return rowCount;
                }
                check(row.get(), stored.get(), json);
            }
        } catch (DatasetFormatException e) {
            problems.add(stem, e);
        }
        return rowCount;
    }

    private void check(DatasetRow row, TarSample stored, SampleJson json) throws IOException {
        var sample = row.sample();
        var where = stem + " " + sample.key();
        ledger.add(SplitLedger.Kind.KEY, sample.key(), split);
        ledger.add(SplitLedger.Kind.GROUP, sample.group(), split);
        if (!stored.key().equals(sample.key())) {
            problems.add(where, "the tar has another sample in this place", "the same order as in the Parquet file");
            return;
        }
        if (sample.split().isEmpty()
                || !sample.split().get().name().equals(split)
                || !row.stem().equals(stem)) {
            problems.add(where, "split or shard differ from the file's name", split + " and " + stem);
        }
        if (!stored.anonymous()) {
            problems.add(where, "a member has an owner or a time", "uid, gid and mtime 0");
        }
        if (!Arrays.equals(sample.text().getBytes(StandardCharsets.UTF_8), stored.text())) {
            problems.add(where, "KEY.txt is not the column text", "equal words");
        }
        if (!sameRow(sample, stored, json)) {
            problems.add(where, "KEY.json is not the row", "the row without shard, offset and bytes");
        }
        members(row, stored, where);
    }

    /// Equal bytes, or at least an equal sample for files that another program wrote.
    private static boolean sameRow(Sample sample, TarSample stored, SampleJson json) {
        var expected = json.write(sample);
        if (Arrays.equals(expected, stored.json())) {
            return true;
        }
        try {
            return Arrays.equals(expected, json.write(json.read(stored.json())));
        } catch (DatasetFormatException e) {
            return false;
        }
    }

    private void members(DatasetRow row, TarSample stored, String where) throws IOException {
        var found = new HashMap<String, TarSample.Member>();
        stored.members().forEach(member -> found.put(member.place().member(), member));
        var places = new HashMap<Integer, MemberPlace>();
        row.places().forEach(place -> places.put(place.part(), place));
        var parts = row.sample().parts();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part instanceof Words) {
                continue;
            }
            var name = MemberName.part(row.sample().key(), i, part.media());
            var member = found.remove(name);
            if (member == null) {
                problems.add(where, "the member " + name + " is missing", "one file for each part");
                continue;
            }
            var place = places.get(i);
            if (place == null || !place.equals(member.place())) {
                problems.add(
                        where,
                        "offset, bytes or name of part " + i + " are "
                                + (place == null ? "missing" : place.offset() + ", " + place.bytes()),
                        name + " at " + member.place().offset() + ", "
                                + member.place().bytes());
            }
            part(part, member.bytes(), where + " " + name);
        }
        found.keySet().stream().sorted().forEach(name -> problems.add(where, name + " is in no part", "no such file"));
    }

    private void part(Part part, byte[] bytes, String where) throws IOException {
        switch (part) {
            case Words words -> {}
            case Volume volume -> digest(volume.digest(), bytes, where);
            case Picture picture -> {
                digest(picture.digest(), bytes, where);
                ledger.add(SplitLedger.Kind.FILE, picture.digest().hex(), split);
                if (picture.pixelDigest().isPresent()) {
                    ledger.add(
                            SplitLedger.Kind.PIXELS, picture.pixelDigest().get().hex(), split);
                }
                var shape = decoder.apply(bytes);
                if (shape.isEmpty()) {
                    problems.add(where, "the picture cannot be decoded", "a whole picture");
                } else if (picture.shape().isPresent() && !picture.shape().equals(shape)) {
                    problems.add(
                            where,
                            "the picture is " + shape.get().sizes(),
                            picture.shape().get().sizes() + "");
                }
            }
        }
    }

    private void digest(Sha256 stated, byte[] bytes, String where) {
        if (!Sha256.of(bytes).equals(stated)) {
            problems.add(where, "the bytes have another SHA-256", stated.hex());
        }
    }
}
