// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.collimate.provenance.Sha256;

/// An archive that can only be read from its begin to its end: a compressed tar, or a zip whose directory is lost. It
/// is read once; articles and pictures are kept, other members are only named.
final class SpooledTree implements FileTree {
    private final Spool spool;
    private final List<TreeFile> files;
    private final List<Oddity> oddities;
    private final Sha256 digest;

    private SpooledTree(Spool spool, Members members, Sha256 digest) {
        this.spool = spool;
        this.files = members.files();
        this.oddities = members.oddities();
        this.digest = digest;
    }

    static SpooledTree ofTarGz(Path file, SourceLimits limits, Path scratch) throws IOException {
        return open(file, limits, scratch, SpooledTree::readTar);
    }

    static SpooledTree ofCutZip(Path file, SourceLimits limits, Path scratch) throws IOException {
        return open(file, limits, scratch, SpooledTree::readZip);
    }

    private interface Format {
        void read(DigestingFile file, Pass pass) throws IOException;
    }

    private record Pass(Members members, Spool spool, SourceLimits limits) {}

    private static SpooledTree open(Path file, SourceLimits limits, Path scratch, Format format) throws IOException {
        var spool = new Spool(scratch, limits.heldBytes());
        try (var raw = new DigestingFile(file)) {
            var pass = new Pass(new Members(limits.members()), spool, limits);
            format.read(raw, pass);
            return new SpooledTree(spool, pass.members(), raw.finish());
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private static void readTar(DigestingFile raw, Pass pass) throws IOException {
        var members = pass.members();
        int whole = 0;
        try (var guarded =
                        new GuardedStream(new GZIPInputStream(new Unclosed(raw), 1 << 16), raw::count, pass.limits());
                var tar = new TarArchiveInputStream(guarded, StandardCharsets.ISO_8859_1.name())) {
            while (true) {
                guarded.beginHeader();
                var entry = tar.getNextEntry();
                guarded.endHeader();
                if (entry == null || !members.count()) {
                    return;
                }
                var path = members.admit(entry);
                if (path != null) {
                    keep(path, entry.getSize(), tar, pass);
                }
                // Skipped by ourselves, so that the next header's limit counts the header alone.
                drain(tar);
                whole++;
            }
        } catch (GuardedStream.BombException e) {
            members.oddity("", "archive-bomb", e.getMessage() + "; what came before was used");
        } catch (Spool.ScratchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            members.oddity("", "archive-truncated", TarTree.truncated(whole));
        }
    }

    private static void readZip(DigestingFile raw, Pass pass) throws IOException {
        var members = pass.members();
        int whole = 0;
        try (var zip = new ZipArchiveInputStream(new Unclosed(raw), StandardCharsets.UTF_8.name(), true)) {
            for (var entry = zip.getNextEntry(); entry != null && members.count(); entry = zip.getNextEntry()) {
                var path = members.admit(entry);
                if (path != null && entry.getGeneralPurposeBit().usesEncryption()) {
                    members.oddity(path, "member-encrypted", "a locked member, expected one that is open");
                } else if (path != null && zip.canReadEntryData(entry)) {
                    long before = raw.count();
                    keep(
                            path,
                            entry.getSize(),
                            new GuardedStream(zip, () -> raw.count() - before, pass.limits()),
                            pass);
                }
                whole++;
            }
        } catch (GuardedStream.BombException e) {
            members.oddity("", "archive-bomb", e.getMessage() + "; what came before was used");
        } catch (Spool.ScratchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The note below says it.
        }
        members.oddity("", "archive-truncated", TarTree.truncated(whole));
    }

    /// Keeps a member when it may be an article or a picture, with the larger of the two limits: what it is will be
    /// known when it is asked for.
    private static void keep(String path, long claimed, InputStream in, Pass pass) throws IOException {
        var kind = FileName.kind(path);
        if (kind == FileName.Kind.OTHER || kind == FileName.Kind.ARCHIVE) {
            pass.members().add(new TreeFile(path, Math.max(0, claimed), notKept(pass)));
            return;
        }
        long limit = kind == FileName.Kind.ARTICLE
                ? pass.limits().xmlBytes()
                : pass.limits().imageBytes();
        if (claimed > limit) {
            pass.members().add(new TreeFile(path, claimed, pass.spool().refuse(Reading.tooLarge(claimed, limit))));
            return;
        }
        var bytes = BoundedRead.upTo(in, claimed, limit);
        if (claimed >= 0 && bytes.length < claimed) {
            throw new IOException("a member ends early");
        }
        int place = bytes.length > limit
                ? pass.spool().refuse(Reading.tooLarge(bytes.length, limit))
                : pass.spool().keep(bytes);
        pass.members().add(new TreeFile(path, bytes.length, place));
    }

    private static int notKept(Pass pass) {
        return pass.spool().refuse(new Reading.Refused("member-skipped", "a member of another kind was not kept"));
    }

    private static void drain(InputStream in) throws IOException {
        var buffer = new byte[1 << 14];
        for (int n = 0; n >= 0; ) {
            n = in.read(buffer);
        }
    }

    /// The digest of the whole file on disk.
    Sha256 digest() {
        return digest;
    }

    @Override
    public List<TreeFile> files() {
        return files;
    }

    @Override
    public List<Oddity> oddities() {
        return oddities;
    }

    @Override
    public Reading read(TreeFile file, long limit) throws IOException {
        return file.bytes() > limit ? Reading.tooLarge(file.bytes(), limit) : spool.read((int) file.place());
    }

    @Override
    public void close() throws IOException {
        spool.close();
    }

    /// Lets a decompressor be closed (its native memory freed) while the file under it is read on for its digest.
    private static final class Unclosed extends java.io.FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
