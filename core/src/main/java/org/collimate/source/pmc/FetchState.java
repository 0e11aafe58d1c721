// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Remembers between runs what has arrived, in `_fetch/state.jsonl`: a line for each file, and one for each finished
/// article that holds its files again. Only where the lines of finished articles begin is kept in memory. Nothing in it
/// is believed: whoever uses a line checks size and digest of the files. Safe for many threads.
final class FetchState implements AutoCloseable {
    private static final int LONGEST_LINE = 64 << 20;

    private final Path path;
    private final RandomAccessFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<PmcId, Long> articles = new HashMap<>();
    private final Map<String, FetchedFile> loose = new HashMap<>();

    private FetchState(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /// Reads what earlier runs left about the given ids, and cuts off a last line that a crash tore.
    static FetchState open(Path path, List<PmcId> wanted) throws StorageException {
        try {
            var state = new FetchState(path, new RandomAccessFile(path.toFile(), "rw"));
            try {
                state.load(new HashSet<>(wanted));
            } catch (IOException | RuntimeException e) {
                state.file.close();
                throw e;
            }
            return state;
        } catch (IOException e) {
            throw OutFolder.failed("_fetch/state.jsonl", e);
        }
    }

    private void load(Set<PmcId> wanted) throws IOException {
        long end = 0;
        if (Files.size(path) > 0) {
            try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()), 1 << 16)) {
                var line = new ByteArrayOutputStream();
                long begin = 0;
                long position = 0;
                for (int b = in.read(); b >= 0; b = in.read()) {
                    position++;
                    if (b == '\n') {
                        remember(line.toByteArray(), begin, wanted);
                        line.reset();
                        begin = position;
                        end = position;
                    } else if (line.size() < LONGEST_LINE) {
                        line.write(b);
                    }
                }
            }
        }
        file.setLength(end);
    }

    private void remember(byte[] bytes, long begin, Set<PmcId> wanted) {
        Optional<StateLine> line = StateLine.read(bytes);
        if (line.isPresent()) {
            switch (line.get()) {
                case StateLine.OfFile(FetchedFile arrived) -> loose.put(arrived.path(), arrived);
                case StateLine.OfArticle(Finished finished) -> {
                    finished.files().forEach(f -> loose.remove(f.path()));
                    for (PmcId id : List.of(finished.id(), finished.article().pinned())) {
                        if (wanted.contains(id)) {
                            articles.put(id, begin);
                        }
                    }
                }
            }
        }
    }

    /// What an earlier run, or this one, finished under this id.
    Optional<Finished> finished(PmcId id) throws StorageException {
        lock.lock();
        try {
            Long begin = articles.get(id);
            if (begin == null) {
                return Optional.empty();
            }
            file.seek(begin);
            var line = new ByteArrayOutputStream();
            var buffer = new byte[1 << 12];
            for (int n = file.read(buffer); n > 0; n = file.read(buffer)) {
                int at = 0;
                while (at < n && buffer[at] != '\n') {
                    at++;
                }
                line.write(buffer, 0, at);
                if (at < n || line.size() > LONGEST_LINE) {
                    break;
                }
            }
            return StateLine.read(line.toByteArray())
                    .flatMap(l -> l instanceof StateLine.OfArticle(Finished finished)
                            ? Optional.of(finished)
                            : Optional.empty());
        } catch (IOException e) {
            throw OutFolder.failed("_fetch/state.jsonl", e);
        } finally {
            lock.unlock();
        }
    }

    /// A file that arrived for an article that is not finished yet.
    Optional<FetchedFile> loose(String path) {
        lock.lock();
        try {
            return Optional.ofNullable(loose.get(path));
        } finally {
            lock.unlock();
        }
    }

    void arrived(FetchedFile arrived) throws StorageException {
        lock.lock();
        try {
            append(new StateLine.OfFile(arrived));
            loose.put(arrived.path(), arrived);
        } finally {
            lock.unlock();
        }
    }

    void finish(Finished finished) throws StorageException {
        lock.lock();
        try {
            long begin = append(new StateLine.OfArticle(finished));
            articles.put(finished.id(), begin);
            articles.put(finished.article().pinned(), begin);
            finished.files().forEach(f -> loose.remove(f.path()));
        } finally {
            lock.unlock();
        }
    }

    private long append(StateLine line) throws StorageException {
        try {
            byte[] json = StateLine.write(line);
            var whole = Arrays.copyOf(json, json.length + 1);
            whole[json.length] = '\n';
            long begin = file.length();
            file.seek(begin);
            file.write(whole);
            return begin;
        } catch (IOException e) {
            throw OutFolder.failed("_fetch/state.jsonl", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
