// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/// Collects the members of one archive: decides which are files that may be read, and says of every other why not.
/// Used by one thread.
final class Members {
    private final int limit;
    private final List<TreeFile> files = new ArrayList<>();
    private final List<Oddity> oddities = new ArrayList<>();
    private int seen;

    Members(int limit) {
        this.limit = limit;
    }

    /// The safe path of a tar member that is a regular file, or null after noting why it is not one.
    @org.jspecify.annotations.Nullable
    String admit(TarArchiveEntry entry) {
        var raw = MemberName.fromLatin1(entry.getName());
        byte flag = entry.getLinkFlag();
        if (entry.isSymbolicLink() || entry.isLink()) {
            return leftOut(raw, "member-link", "a link, expected a file; links are never followed");
        }
        if (flag == TarConstants.LF_CHR || flag == TarConstants.LF_BLK || flag == TarConstants.LF_FIFO) {
            return leftOut(raw, "member-special", "a device or pipe, expected a file");
        }
        if (entry.isSparse()) {
            return leftOut(raw, "member-sparse", "a sparse file, expected a plain one");
        }
        if (entry.isDirectory()) {
            return null;
        }
        if (flag != TarConstants.LF_NORMAL && flag != TarConstants.LF_OLDNORM && flag != TarConstants.LF_CONTIG) {
            return leftOut(raw, "member-special", "a member of type " + (flag & 0xff) + ", expected a file");
        }
        return inside(raw);
    }

    /// The safe path of a zip member that is a regular file, or null after noting why it is not one.
    @org.jspecify.annotations.Nullable
    String admit(ZipArchiveEntry entry) {
        var name = entry.getRawName();
        boolean isText = name == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        var raw = isText ? entry.getName() : MemberName.decode(name, MemberName.OLD_ZIP);
        if (entry.isUnixSymlink()) {
            return leftOut(raw, "member-link", "a link, expected a file; links are never followed");
        }
        return raw.endsWith("/") ? null : inside(raw);
    }

    private @org.jspecify.annotations.Nullable String inside(String raw) {
        var path = MemberName.inside(raw);
        if (path.isEmpty()) {
            return leftOut(
                    "", "member-outside", "a name that leads outside the archive or is no path; it was not read");
        }
        return path.get();
    }

    private @org.jspecify.annotations.Nullable String leftOut(String raw, String code, String detail) {
        oddity(MemberName.inside(raw).orElse(""), code, detail);
        return null;
    }

    void oddity(String path, String code, String detail) {
        oddities.add(new Oddity(path, code, detail));
    }

    void add(TreeFile file) {
        files.add(file);
    }

    /// Counts a member. False when there are more than anybody would put into one archive.
    boolean count() {
        seen++;
        if (seen > limit) {
            oddity("", "archive-too-long", "more than " + limit + " members; those after were not looked at");
            return false;
        }
        return true;
    }

    int seen() {
        return seen;
    }

    /// The files in path order. Of several with one path the first stays, as a reader that stops at the first would see
    /// it; the sort keeps the archive's order among equals.
    List<TreeFile> files() {
        files.sort((a, b) -> PathOrder.BYTES.compare(a.path(), b.path()));
        var unique = new ArrayList<TreeFile>(files.size());
        var previous = "";
        for (var file : files) {
            if (file.path().equals(previous)) {
                oddity(previous, "member-duplicate", "a second member of this name; the first is used");
            } else {
                unique.add(file);
            }
            previous = file.path();
        }
        return List.copyOf(unique);
    }

    /// Call after [#files()], which may add to them.
    List<Oddity> oddities() {
        return List.copyOf(oddities);
    }
}
