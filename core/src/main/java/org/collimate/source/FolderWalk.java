// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Walks a folder in path order and holds no more than the names of the folders it stands in. Links are seen, as no
/// file, but never followed. Names that begin with a dot are left out, and so is `_fetch`, where a download keeps its
/// books.
final class FolderWalk {
    /// Is handed every file in turn.
    interface Visitor {
        void visit(TreeFile file, Path onDisk) throws IOException;
    }

    private final String prefix;
    private final Visitor visitor;

    /// `prefix` stands before every path.
    FolderWalk(String prefix, Visitor visitor) {
        this.prefix = prefix;
        this.visitor = visitor;
    }

    void walk(Path folder) throws IOException {
        walk(folder, prefix);
    }

    /// What stands beside `files` in their folder and is no file: links, devices, names that are no text. Units of work
    /// list files only, so this is looked up again when one is read.
    static List<TreeFile> noFilesBeside(String folder, Path onDisk, Set<String> files) throws IOException {
        var found = new ArrayList<TreeFile>();
        try (var names = Files.newDirectoryStream(onDisk)) {
            for (var child : names) {
                var name = FileName.base(child.toString());
                if (isLeftOut(name) || files.contains(folder + name)) {
                    continue;
                }
                var attributes = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (!attributes.isDirectory() && size(child, name, attributes) == TreeFile.NO_FILE) {
                    found.add(new TreeFile(folder + name, TreeFile.NO_FILE, 0));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw unlistable(folder, e);
        }
        return found;
    }

    private static boolean isLeftOut(String name) {
        return name.startsWith(".") || name.equals("_fetch");
    }

    private record Child(String name, Path path, long bytes, boolean isFolder) {}

    private void walk(Path folder, String path) throws IOException {
        for (var child : children(folder, path)) {
            if (child.isFolder()) {
                walk(child.path(), path + child.name());
            } else {
                visitor.visit(new TreeFile(path + child.name(), child.bytes(), 0), child.path());
            }
        }
    }

    /// A folder's name is compared with its `/`, which makes the walk's order that of whole paths.
    private List<Child> children(Path folder, String path) throws IOException {
        var children = new ArrayList<Child>();
        try (var names = Files.newDirectoryStream(folder)) {
            for (var child : names) {
                var name = FileName.base(child.toString());
                if (isLeftOut(name)) {
                    continue;
                }
                var attributes = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isDirectory()) {
                    children.add(new Child(name + "/", child, 0, true));
                } else {
                    children.add(new Child(name, child, size(child, name, attributes), false));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw unlistable(path, e);
        }
        children.sort((a, b) -> PathOrder.BYTES.compare(a.name(), b.name()));
        return children;
    }

    private static IOException unlistable(String path, Exception cause) {
        return new IOException(
                "[" + path + "] cannot be listed: " + cause.getClass().getSimpleName() + "; check its permissions",
                cause);
    }

    private static long size(Path file, String name, BasicFileAttributes attributes) {
        return attributes.isRegularFile() && isText(file, name) ? attributes.size() : TreeFile.NO_FILE;
    }

    /// Whether a name leads back to its file once it is text: a name in another encoding than the system's does not.
    private static boolean isText(Path file, String name) {
        try {
            return file.resolveSibling(name).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
