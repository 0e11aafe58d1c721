// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the samples of a shard one after the other, holding one at a time. Used by one thread.
public final class TarSamples implements AutoCloseable {
    private final TarEntries entries;
    private final String where;
    private TarEntries.@Nullable Entry ahead;
    private boolean begun;
    private long begin;

    private TarSamples(InputStream in, String where) {
        this.entries = new TarEntries(in, where);
        this.where = where;
    }

    /// Opens a shard; close it after use.
    public static TarSamples open(Path tar) throws IOException {
        return of(
                new BufferedInputStream(Files.newInputStream(tar), 1 << 16),
                tar.getFileName().toString());
    }

    /// Reads a shard from a stream, which is closed with this; `where` names it in messages.
    public static TarSamples of(InputStream in, String where) {
        return new TarSamples(in, where);
    }

    /// The next sample, or empty at the end. A member whose part number cannot be told has part -1.
    ///
    /// @throws DatasetFormatException if the tar is broken or a sample lacks its `KEY.json` or `KEY.txt`
    public Optional<TarSample> next() throws IOException {
        if (!begun) {
            ahead = entries.next().orElse(null);
            begun = true;
        }
        var entry = ahead;
        if (entry == null) {
            return Optional.empty();
        }
        var key = MemberName.keyOf(entry.name());
        byte[] json = null;
        byte[] text = null;
        boolean anonymous = true;
        long end = begin;
        var members = new ArrayList<TarSample.Member>();
        while (entry != null && MemberName.keyOf(entry.name()).equals(key)) {
            anonymous &= entry.anonymous();
            end = entry.offset() + (entry.bytes() + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
            var bytes = entries.read(entry);
            if (json == null && entry.name().equals(MemberName.json(key))) {
                json = bytes;
            } else if (text == null && entry.name().equals(MemberName.text(key))) {
                text = bytes;
            } else {
                var place =
                        new MemberPlace(MemberName.partOf(entry.name()), entry.name(), entry.offset(), entry.bytes());
                members.add(new TarSample.Member(place, bytes));
            }
            entry = entries.next().orElse(null);
        }
        ahead = entry;
        if (json == null || text == null) {
            throw new DatasetFormatException("[" + where + " byte " + begin + "] has a sample without "
                    + (json == null ? "KEY.json" : "KEY.txt") + ", expected both before its other members");
        }
        var sample = new TarSample(key, json, text, members, begin, end, anonymous);
        begin = end;
        return Optional.of(sample);
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
