// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.collimate.provenance.Sha256;

/// Opens archives by what they are, and remembers of a large one that is read range by range what would be costly to
/// find again. Safe for many threads.
final class Archives {
    /// An open archive and the digest of its file.
    record Opened(FileTree tree, Sha256 digest) {}

    private record Scanned(Path file, TarTree.Index index) {}

    private final SourceLimits limits;
    private final Path scratch;
    private final Map<Path, Sha256> digests = new ConcurrentHashMap<>();
    private volatile SoftReference<Scanned> scanned = new SoftReference<>(null);

    Archives(SourceLimits limits, Path scratch) {
        this.limits = limits;
        this.scratch = scratch;
    }

    /// Opens a whole archive, or one that is read in ranges.
    Opened open(Path file, boolean isRange) throws IOException {
        var container = Container.of(file);
        if (container == Container.TAR_GZ) {
            var tree = SpooledTree.ofTarGz(file, limits, scratch);
            return new Opened(tree, tree.digest());
        }
        if (container == Container.ZIP) {
            var zip = openZip(file);
            if (zip.isEmpty()) {
                var tree = SpooledTree.ofCutZip(file, limits, scratch);
                return new Opened(tree, tree.digest());
            }
            return new Opened(zip.get(), digest(file, isRange));
        }
        if (container == Container.TAR) {
            return new Opened(TarTree.open(file, index(file)), digest(file, isRange));
        }
        return new Opened(new NoTree(), digest(file, isRange));
    }

    private Optional<ZipTree> openZip(Path file) throws IOException {
        try {
            return Optional.of(ZipTree.open(file, Files.size(file), limits));
        } catch (IOException e) {
            // Cut off or damaged at its end, where the directory is: its members can still be read one by one. A file
            // that cannot be read at all fails again there.
            return Optional.empty();
        }
    }

    private TarTree.Index index(Path file) throws IOException {
        var last = scanned.get();
        if (last != null && last.file().equals(file)) {
            return last.index();
        }
        var index = TarTree.scan(file, limits);
        scanned = new SoftReference<>(new Scanned(file, index));
        return index;
    }

    private Sha256 digest(Path file, boolean isRange) throws IOException {
        if (!isRange) {
            return Sha256.of(file);
        }
        var known = digests.get(file);
        if (known == null) {
            known = Sha256.of(file);
            digests.put(file, known);
        }
        return known;
    }

    /// How many articles a large archive has; 0 for one that is read in one go whatever it has.
    int count(Path file, long size) throws IOException {
        if (size <= limits.unitBytes()) {
            return 0;
        }
        return switch (Container.of(file)) {
            case TAR -> count(index(file).files());
            case ZIP -> {
                try (var zip = ZipTree.open(file, size, limits)) {
                    yield count(zip.files());
                } catch (IOException e) {
                    yield 0;
                }
            }
            case TAR_GZ, XML, OTHER -> 0;
        };
    }

    /// Whether there is anything in an archive that may be an article; stops at the first.
    boolean holdsArticle(Path file) throws IOException {
        return switch (Container.of(file)) {
            case TAR -> count(index(file).files()) > 0;
            case TAR_GZ -> streamHoldsArticle(file);
            case ZIP -> {
                try (var tree = open(file, true).tree()) {
                    yield count(tree.files()) > 0;
                }
            }
            case XML, OTHER -> false;
        };
    }

    /// What is odd about an archive as a whole; nothing is told of a compressed tar, which would have to be read again.
    List<Oddity> oddities(Path file) throws IOException {
        if (Container.of(file) == Container.TAR_GZ) {
            return List.of();
        }
        try (var tree = open(file, true).tree()) {
            return tree.oddities().stream()
                    .filter(oddity -> oddity.path().isEmpty())
                    .toList();
        }
    }

    private static boolean streamHoldsArticle(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                var tar = new TarArchiveInputStream(new GZIPInputStream(raw, 1 << 16), "ISO-8859-1")) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && FileName.kind(entry.getName()) == FileName.Kind.ARTICLE) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException e) {
            // Cut off before an article came.
        }
        return false;
    }

    private static int count(List<TreeFile> files) {
        int count = 0;
        for (var file : files) {
            count += FileName.kind(file.path()) == FileName.Kind.ARTICLE ? 1 : 0;
        }
        return count;
    }

    /// What is called an archive and is none.
    private static final class NoTree implements FileTree {
        @Override
        public List<TreeFile> files() {
            return List.of();
        }

        @Override
        public List<Oddity> oddities() {
            return List.of(new Oddity("", "archive-unreadable", "neither a zip nor a tar, expected one by its name"));
        }

        @Override
        public Reading read(TreeFile file, long limit) {
            throw new IllegalStateException("a tree without files");
        }

        @Override
        public void close() {}
    }
}
