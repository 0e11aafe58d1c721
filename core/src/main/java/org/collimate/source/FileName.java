// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a path's spelling says: its folder, its base name, and by its extension what kind of file it claims to be.
/// The content decides later whether the claim is true.
final class FileName {
    /// What a file claims to be.
    enum Kind {
        ARTICLE,
        IMAGE,
        ARCHIVE,
        /// No extension that says anything: the content must tell.
        UNKNOWN,
        OTHER
    }

    private static final Set<String> ARTICLES = Set.of("xml", "nxml", "jats");
    private static final Set<String> ARCHIVES = Set.of("zip", "meca", "tar", "tgz", "gz", "bz2", "xz", "7z", "rar");

    /// Pictures that a dataset can hold, in the order in which they are preferred where several fit one name.
    private static final Map<String, Integer> PICTURES =
            Map.of("jpg", 0, "jpeg", 0, "jpe", 0, "jfif", 0, "png", 1, "tif", 2, "tiff", 2, "gif", 3);

    /// Forms in which authors name a figure that its publisher then offers as one of the pictures above.
    private static final Set<String> DRAWINGS =
            Set.of("eps", "ps", "pdf", "svg", "ai", "emf", "wmf", "bmp", "webp", "jp2", "psd", "ppt", "pptx");

    private static final Set<String> OTHERS = Set.of(
            "txt", "csv", "tsv", "json", "jsonl", "html", "htm", "xhtml", "md", "rtf", "doc", "docx", "odt", "xls",
            "xlsx", "ods", "bib", "tex", "rst", "dtd", "xsd", "xsl", "ent", "css", "js", "py", "r", "m", "sh", "mp3",
            "mp4", "mov", "avi", "mpg", "mpeg", "wmv", "webm", "wav", "flv", "m4v", "zoo", "dat", "log", "yaml", "yml",
            "parquet", "exe", "pl", "c", "cpp", "java", "nii", "dcm", "npy", "mat", "fasta", "fa", "pdb", "cif", "sav");

    /// Rank of a file whose extension is not one of the pictures'.
    static final int NO_RANK = 4;

    private FileName() {}

    /// The folder of a path with a `/` at its end, empty at the top.
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The extension in lower case, without the dot; empty when there is none.
    static String extension(String path) {
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The base name without the extension of a picture or drawing. Any other ending stays: in `pone.0000133.g001` the
    /// last dot starts no extension.
    static String stem(String path) {
        var base = base(path);
        var extension = extension(base);
        return PICTURES.containsKey(extension) || DRAWINGS.contains(extension)
                ? base.substring(0, base.length() - extension.length() - 1)
                : base;
    }

    /// How much a picture of this name is preferred: 0 jpg, 1 png, 2 tif, 3 gif, 4 anything else.
    static int rank(String path) {
        return PICTURES.getOrDefault(extension(path), NO_RANK);
    }

    static boolean hasPictureExtension(String path) {
        return PICTURES.containsKey(extension(path));
    }

    static Kind kind(String path) {
        var base = base(path);
        if (base.startsWith("._") || path.startsWith("__MACOSX/") || path.contains("/__MACOSX/")) {
            return Kind.OTHER;
        }
        var extension = extension(base);
        if (ARTICLES.contains(extension)) {
            return isManifest(base) ? Kind.OTHER : Kind.ARTICLE;
        }
        if (PICTURES.containsKey(extension)) {
            return Kind.IMAGE;
        }
        if (ARCHIVES.contains(extension)) {
            return Kind.ARCHIVE;
        }
        return DRAWINGS.contains(extension) || OTHERS.contains(extension) ? Kind.OTHER : Kind.UNKNOWN;
    }

    /// The XML files that a MECA package has beside its article (NISO RP-30); they name files, they are no articles.
    private static boolean isManifest(String base) {
        return switch (base) {
            case "manifest.xml", "transfer.xml", "directives.xml", "reviews.xml" -> true;
            default -> false;
        };
    }

    /// A word for the kind of a file that is not read: its extension when that is one, else `none`.
    static String kindWord(String path) {
        var extension = extension(path);
        if (extension.isEmpty() || extension.length() > 8) {
            return "none";
        }
        for (int i = 0; i < extension.length(); i++) {
            char c = extension.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
                return "none";
            }
        }
        return extension;
    }
}
