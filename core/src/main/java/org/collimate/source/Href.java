// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// An href of a graphic, taken apart: the paths and base names that it may mean, the likeliest first.
///
/// `paths` are relative to the XML's folder as written; `names` are base names in the order in which they are tried.
record Href(List<String> paths, List<String> names) {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
    private static final Pattern DOI = Pattern.compile("(?i)(?:info:doi/|doi:)?10[.][0-9]{4,9}/.+");

    static Href parse(String raw) {
        var written = raw.strip();
        if (written.isEmpty() || written.regionMatches(true, 0, "data:", 0, 5)) {
            return new Href(List.of(), List.of());
        }
        // Most hrefs are plain names, which need no pattern to be told.
        boolean isPlain = written.indexOf('/') < 0 && written.indexOf(':') < 0;
        if (!isPlain && DOI.matcher(written).matches()) {
            return ofDoi(written);
        }
        if (!isPlain && SCHEME.matcher(written).matches()) {
            return ofAddress(written);
        }
        SequencedSet<String> paths = new LinkedHashSet<>();
        paths.add(written);
        var bare = withoutQuery(written);
        paths.add(bare);
        paths.add(decode(written));
        paths.add(decode(bare));
        SequencedSet<String> names = new LinkedHashSet<>();
        for (var path : paths) {
            addName(names, FileName.base(path.replace('\\', '/')));
        }
        return new Href(List.copyOf(paths), List.copyOf(names));
    }

    /// `info:doi/10.1371/journal.pone.0000010.g001` (PLOS): the last step names the file, often without `journal.`.
    private static Href ofDoi(String written) {
        SequencedSet<String> names = new LinkedHashSet<>();
        var name = FileName.base(decode(withoutQuery(written)));
        addName(names, name);
        if (name.startsWith("journal.")) {
            addName(names, name.substring("journal.".length()));
        }
        return new Href(List.of(), List.copyOf(names));
    }

    /// A URL: its last step, or an earlier one that has a picture's extension (IIIF ends in
    /// `/full/full/0/default.jpg`).
    private static Href ofAddress(String written) {
        var steps = decode(withoutQuery(written)).split("/");
        SequencedSet<String> names = new LinkedHashSet<>();
        for (int i = steps.length - 1; i > 0; i--) {
            boolean isLast = i == steps.length - 1;
            boolean isGeneric = FileName.stem(steps[i]).equals("default");
            if (!isGeneric && (isLast || FileName.hasPictureExtension(steps[i]))) {
                addName(names, steps[i]);
            }
        }
        return new Href(List.of(), List.copyOf(names));
    }

    private static void addName(SequencedSet<String> names, String name) {
        if (!name.isBlank() && !name.equals(".") && !name.equals("..")) {
            names.add(name);
        }
    }

    private static String withoutQuery(String text) {
        int query = text.indexOf('?');
        int fragment = text.indexOf('#');
        int end = query > 0 ? query : text.length();
        return text.substring(0, fragment > 0 && fragment < end ? fragment : end);
    }

    /// Percent-encoding undone (RFC 3986, UTF-8); text that is not encoded so stays as it is.
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var out = new byte[bytes.length];
        int n = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                out[n++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                out[n++] = bytes[i];
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out, 0, n))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /// The path from the tree's top that `path` means when it stands in a file of `folder`; empty when it leads outside
    /// the tree.
    static Optional<String> resolve(String folder, String path) {
        List<String> steps = new ArrayList<>();
        for (var step : (folder + path).split("/")) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    /// A name as it is compared when its exact spelling finds nothing: decoded, composed, lower case, single spaces.
    static String fold(String name) {
        boolean isPlain = true;
        for (int i = 0; i < name.length() && isPlain; i++) {
            char c = name.charAt(i);
            isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
        }
        if (isPlain) {
            return name;
        }
        var decoded = Normalizer.normalize(decode(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return decoded.strip().replaceAll("\\s+", " ");
    }
}
