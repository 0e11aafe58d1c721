// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.collimate.sample.Sample;

/// Writes samples as they stand in a WebDataset shard: the tar entries `KEY.json`, `KEY.txt`, `KEY.00.png` … of one
/// sample form a block, and blocks may be copied and joined as they are. A shard is blocks and [#endOfArchive].
///
/// Safe for many threads, each with its own stream.
public final class SampleTar {
    private static final int RECORD = 20 * TarHeader.BLOCK;
    private static final byte[] ZEROS = new byte[TarHeader.BLOCK];

    private final SampleJson json;

    public SampleTar(SampleJson json) {
        this.json = json;
    }

    /// How long a block is, and where in it the parts lie that are files.
    public record Block(long bytes, List<MemberPlace> places) {
        public Block {
            places = List.copyOf(places);
        }
    }

    /// Writes the block of one sample; every picture and volume must be in memory.
    ///
    /// @throws IllegalArgumentException if a part's bytes lie elsewhere, or are more than 8 GiB
    public Block write(Sample sample, OutputStream out) throws IOException {
        return write(sample, json.write(sample), out);
    }

    /// The same with the sample's JSON already at hand.
    public Block write(Sample sample, byte[] sampleJson, OutputStream out) throws IOException {
        var places = new ArrayList<MemberPlace>(sample.parts().size());
        long at = member(MemberName.json(sample.key()), sampleJson, out);
        at += member(MemberName.text(sample.key()), sample.text().getBytes(StandardCharsets.UTF_8), out);
        for (int i = 0; i < sample.parts().size(); i++) {
            var part = sample.parts().get(i);
            var bytes = MemberName.bytes(sample.key(), i, part);
            if (bytes != null) {
                var name = MemberName.part(sample.key(), i, part.media());
                long next = at + member(name, bytes, out);
                places.add(new MemberPlace(i, name, next - padded(bytes.length), bytes.length));
                at = next;
            }
        }
        return new Block(at, places);
    }

    private static long member(String name, byte[] bytes, OutputStream out) throws IOException {
        var header = TarHeader.of(name, bytes.length);
        out.write(header);
        out.write(bytes);
        out.write(ZEROS, 0, (int) (padded(bytes.length) - bytes.length));
        return header.length + padded(bytes.length);
    }

    private static long padded(long length) {
        return (length + TarHeader.BLOCK - 1) / TarHeader.BLOCK * TarHeader.BLOCK;
    }

    /// What ends a shard whose blocks are `length` bytes together: two zero blocks, then zeros up to a multiple of
    /// 10,240 bytes.
    public static byte[] endOfArchive(long length) {
        long end = (length + 2 * TarHeader.BLOCK + RECORD - 1) / RECORD * RECORD;
        return new byte[(int) (end - length)];
    }
}
