// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the members of an archive that can be read only once: the first of them in memory, the rest in one file of the
/// scratch folder that is gone when the spool is closed.
final class Spool implements AutoCloseable {
    private sealed interface Kept {
        record Held(byte[] bytes) implements Kept {}

        record Stored(long offset, int length) implements Kept {}

        record Not(Reading.Refused why) implements Kept {}
    }

    /// The scratch folder failed, which is no fault of the archive's.
    static final class ScratchException extends IOException {
        private static final long serialVersionUID = 1;

        ScratchException(Path scratch, IOException cause) {
            super("[" + scratch + "] cannot be written: " + cause.getMessage() + "; is the disk full?", cause);
        }
    }

    private final Path scratch;
    private final long heldBytes;
    private final List<Kept> kept = new ArrayList<>();
    private long held;
    private long stored;
    private @Nullable FileChannel channel;

    Spool(Path scratch, long heldBytes) {
        this.scratch = scratch;
        this.heldBytes = heldBytes;
    }

    /// Keeps some bytes and tells the number to ask for them by.
    int keep(byte[] bytes) throws IOException {
        if (held + bytes.length <= heldBytes) {
            held += bytes.length;
            kept.add(new Kept.Held(bytes));
        } else {
            store(bytes);
            kept.add(new Kept.Stored(stored, bytes.length));
            stored += bytes.length;
        }
        return kept.size() - 1;
    }

    private void store(byte[] bytes) throws ScratchException {
        try {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel().write(buffer, stored + buffer.position());
            }
        } catch (IOException e) {
            throw new ScratchException(scratch, e);
        }
    }

    /// Keeps only the reason why there are no bytes.
    int refuse(Reading.Refused why) {
        kept.add(new Kept.Not(why));
        return kept.size() - 1;
    }

    Reading read(int number) throws IOException {
        return switch (kept.get(number)) {
            case Kept.Held(var bytes) -> Reading.whole(bytes);
            case Kept.Not(var why) -> why;
            case Kept.Stored(long offset, int length) -> {
                var buffer = ByteBuffer.allocate(length);
                while (buffer.hasRemaining()) {
                    if (channel().read(buffer, offset + buffer.position()) < 0) {
                        throw new IOException("[" + scratch.getFileName() + "] the scratch file ends early");
                    }
                }
                yield Reading.whole(buffer.array());
            }
        };
    }

    private FileChannel channel() throws IOException {
        if (channel == null) {
            Files.createDirectories(scratch);
            channel = FileChannel.open(
                    Files.createTempFile(scratch, "spool", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
