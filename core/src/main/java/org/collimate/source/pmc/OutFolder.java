// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.collimate.provenance.Sha256;

/// The folder that articles come into. What is unfinished lies in `_fetch/parts`, and is moved to its place in one
/// step, so that whatever has its own name is whole. One run at a time: the lock is held until [#close()].
final class OutFolder implements AutoCloseable {
    private final Path root;
    private final Path own;
    private final Path parts;
    private final FileChannel lockFile;

    private OutFolder(Path root, Path own, Path parts, FileChannel lockFile) {
        this.root = root;
        this.own = own;
        this.parts = parts;
        this.lockFile = lockFile;
    }

    /// Makes the folder where it is missing, and locks it.
    ///
    /// @throws FolderInUseException if another run holds the lock
    static OutFolder open(Path folder) throws StorageException, FolderInUseException {
        try {
            Path root = Files.createDirectories(folder).toRealPath();
            Path own = Files.createDirectories(root.resolve("_fetch"));
            Path parts = Files.createDirectories(own.resolve("parts"));
            FileChannel lockFile =
                    FileChannel.open(own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lockFile)) {
                lockFile.close();
                throw new FolderInUseException(folder);
            }
            return new OutFolder(root, own, parts, lockFile);
        } catch (FolderInUseException e) {
            throw e;
        } catch (IOException e) {
            throw failed(folder.toString(), e);
        }
    }

    private static boolean locked(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    /// A file of the fetch's own: its state, its report.
    Path own(String name) {
        return own.resolve(name);
    }

    /// Where the unfinished file of a key lies: a name that depends on the key alone.
    Path part(String key) {
        return parts.resolve(Sha256.of(key).hex().substring(0, 32) + ".part");
    }

    /// The ETag that belongs to an unfinished file.
    Path partEtag(String key) {
        return parts.resolve(Sha256.of(key).hex().substring(0, 32) + ".etag");
    }

    Path path(String key) {
        return root.resolve(key);
    }

    /// Whether the file is there with this size and digest.
    boolean holds(FetchedFile file) throws StorageException {
        Path path = path(file.path());
        try {
            return Files.isRegularFile(path)
                    && Files.size(path) == file.bytes()
                    && Sha256.of(path).equals(file.sha256());
        } catch (IOException e) {
            throw failed(file.path(), e);
        }
    }

    /// Gives an unfinished file its own name, replacing what had it.
    void finish(String key) throws StorageException {
        Path target = path(key);
        try {
            Path folder = target.getParent();
            if (folder != null && !Files.createDirectories(folder).toRealPath().startsWith(root)) {
                throw new IOException("its folder is a link to outside the output folder");
            }
            Files.move(part(key), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(partEtag(key));
        } catch (IOException e) {
            throw failed(key, e);
        }
    }

    /// Forgets an unfinished file.
    void drop(String key) throws StorageException {
        try {
            Files.deleteIfExists(part(key));
            Files.deleteIfExists(partEtag(key));
        } catch (IOException e) {
            throw failed(key, e);
        }
    }

    static StorageException failed(String where, IOException e) {
        String cause = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new StorageException(
                "[" + where + "] could not be stored (" + e.getClass().getSimpleName() + ": " + cause
                        + "), expected a folder with room that may be written to; free some space or choose another"
                        + " --out, then run again",
                e);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
