// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/// A zip by its central directory (PKWARE APPNOTE.TXT): only the members that are asked for are unpacked. Zip64,
/// Unicode names, deflate, deflate64 and bzip2 are understood; locked members are seen but refused.
final class ZipTree implements FileTree {
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final List<TreeFile> files;
    private final List<Oddity> oddities;
    private final SourceLimits limits;

    private ZipTree(ZipFile zip, List<ZipArchiveEntry> entries, Members members, SourceLimits limits) {
        this.zip = zip;
        this.entries = entries;
        this.files = members.files();
        this.oddities = members.oddities();
        this.limits = limits;
    }

    /// Opens a zip.
    ///
    /// @throws IOException if it has no central directory that can be read: it is cut off or damaged
    static ZipTree open(Path file, long packed, SourceLimits limits) throws IOException {
        var zip = openZip(file);
        try {
            var members = new Members(limits.members());
            var entries = new ArrayList<ZipArchiveEntry>();
            long expanded = 0;
            for (var all = zip.getEntries(); all.hasMoreElements() && members.count(); ) {
                var entry = all.nextElement();
                var path = members.admit(entry);
                if (path != null) {
                    members.add(new TreeFile(path, Math.max(0, entry.getSize()), entries.size()));
                    entries.add(entry);
                    // What is refused when it is asked for expands to nothing: one bad member costs no other.
                    expanded += isRefused(entry, limits) ? 0 : Math.max(0, entry.getSize());
                    if (entry.getGeneralPurposeBit().usesEncryption()) {
                        members.oddity(path, "member-encrypted", "a locked member, expected one that is open");
                    }
                }
            }
            if (limits.isArchiveBomb(expanded, packed)) {
                var refused = new Members(limits.members());
                refused.oddity(
                        "", "archive-bomb", packed + " bytes claim to expand to " + expanded + "; nothing was read");
                return new ZipTree(zip, List.of(), refused, limits);
            }
            return new ZipTree(zip, entries, members, limits);
        } catch (RuntimeException e) {
            zip.close();
            throw new IOException("the central directory cannot be understood", e);
        }
    }

    /// Whether a member is a bomb by itself, or larger than anything that is read.
    private static boolean isRefused(ZipArchiveEntry entry, SourceLimits limits) {
        return limits.isMemberBomb(entry.getSize(), entry.getCompressedSize())
                || entry.getSize() > Math.max(limits.xmlBytes(), limits.imageBytes());
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            // Local headers are read when a member is: opening a large zip then costs one read of its directory.
            return ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.UTF_8)
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (RuntimeException e) {
            // The library's answer to some damaged directories.
            throw new IOException("the central directory cannot be understood", e);
        }
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
        var entry = entries.get((int) file.place());
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new Reading.Refused("member-encrypted", "a locked member, expected one that is open");
        }
        if (!isSupported(entry.getMethod())) {
            return new Reading.Refused(
                    "member-unsupported", "packed by method " + entry.getMethod() + ", expected stored or deflated");
        }
        if (entry.getSize() > limit) {
            return Reading.tooLarge(entry.getSize(), limit);
        }
        if (limits.isMemberBomb(entry.getSize(), entry.getCompressedSize())) {
            return new Reading.Refused(
                    "member-bomb", entry.getCompressedSize() + " bytes claim to expand to " + entry.getSize());
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = BoundedRead.upTo(in, entry.getSize(), Math.min(limit, entry.getSize()));
        } catch (IOException | RuntimeException e) {
            return new Reading.Refused(
                    "member-damaged", "cannot be unpacked: " + e.getClass().getSimpleName());
        }
        if (bytes.length != entry.getSize()) {
            return new Reading.Refused(
                    "member-damaged", "another length than the " + entry.getSize() + " bytes of its header");
        }
        var crc = new CRC32();
        crc.update(bytes);
        if (entry.getCrc() >= 0 && crc.getValue() != entry.getCrc()) {
            return new Reading.Refused("member-damaged", "another checksum than that of its header");
        }
        return Reading.whole(bytes);
    }

    /// Those that commons-compress unpacks without any other library.
    private static boolean isSupported(int method) {
        return method == ZipMethod.STORED.getCode()
                || method == ZipMethod.DEFLATED.getCode()
                || method == ZipMethod.ENHANCED_DEFLATED.getCode()
                || method == ZipMethod.BZIP2.getCode();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
