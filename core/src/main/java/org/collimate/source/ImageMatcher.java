// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the file that an href means, among the pictures of one package, and never a wrong one.
///
/// 1. The path as it is written, from the XML's folder, else from the package's.
/// 2. A file of that very name: in the folder the href names, the XML's folder, beneath it, anywhere in the package.
/// 3. A name that differs in upper and lower case, percent-encoding or composition only, then one that differs in its
///    extension only, nearest folder first; of several beside each other jpg, png, tif, gif in that order. A gif, and a
///    file in a folder of thumbnails, yields to any other that fits.
/// 4. A folder named like an article (`PMC1/` or `PMC1_files/` for `PMC1.xml`) is that article's; no other one in the
///    package looks into it.
/// 5. The publishers' own ways: PLOS DOIs, eLife's version endings, HighWire's `F1.large.jpg` ([HighWireNames]).
///
/// Where two files stay equal the answer is [Match.Ambiguous]. Immutable; safe for many threads.
final class ImageMatcher {
    private final String root;
    private final Map<String, TreeFile> byPath = new HashMap<>();
    private final Map<String, List<TreeFile>> byStem = new HashMap<>();
    private final List<TreeFile> pictures = new ArrayList<>();
    private final Set<String> articleNames = new HashSet<>();

    ImageMatcher(ArticlePackage files) {
        root = files.root();
        for (var article : files.articles()) {
            articleNames.add(articleName(article.path()));
        }
        for (var file : files.others()) {
            var kind = FileName.kind(file.path());
            if (file.isFile() && (kind == FileName.Kind.IMAGE || kind == FileName.Kind.UNKNOWN)) {
                pictures.add(file);
                byPath.put(file.path(), file);
                byStem.computeIfAbsent(foldedStem(file.path()), key -> new ArrayList<>(2))
                        .add(file);
            }
        }
    }

    private static String articleName(String path) {
        var base = FileName.base(path);
        return base.substring(0, Math.max(0, base.lastIndexOf('.')));
    }

    private static String foldedStem(String path) {
        return Href.fold(FileName.stem(path));
    }

    /// The pictures of the package in path order.
    List<TreeFile> pictures() {
        return pictures;
    }

    /// The file that `written` means in the XML file `xml`.
    Match match(String xml, String written) {
        var href = Href.parse(written);
        var folder = FileName.folder(xml);
        for (var path : href.paths()) {
            for (var from : List.of(folder, root)) {
                var file = Href.resolve(from, path).map(byPath::get);
                if (file.isPresent()) {
                    return new Match.Found(file.get());
                }
            }
        }
        var named = href.paths().isEmpty()
                ? folder
                : Href.resolve(folder, FileName.folder(href.paths().getLast()))
                        .map(path -> path.isEmpty() ? "" : path + "/")
                        .orElse(folder);
        var place = new Place(named, folder, articleName(xml));
        for (var name : href.names()) {
            var match = byName(place, name);
            if (!(match instanceof Match.Missing)) {
                return match;
            }
        }
        for (var name : href.names()) {
            var match = byVersion(place, name);
            if (!(match instanceof Match.Missing)) {
                return match;
            }
        }
        return new Match.Missing();
    }

    /// Where an href stands: the folder it names, the folder of its XML file, and that file's name.
    private record Place(String named, String folder, String article) {
        int distance(String at) {
            if (at.equals(named)) {
                return 0;
            }
            if (at.equals(folder)) {
                return 1;
            }
            if (at.startsWith(folder + article + "/")) {
                return 2;
            }
            return at.startsWith(folder) ? 3 : 4;
        }
    }

    private Match byName(Place place, String name) {
        var candidates = byStem.getOrDefault(foldedStem(name), List.of()).stream()
                .filter(file -> mayBelongTo(place.article(), file))
                .toList();
        if (candidates.isEmpty()) {
            return new Match.Missing();
        }
        var exact = candidates.stream()
                .filter(file -> FileName.base(file.path()).equals(name))
                .toList();
        return best(exact.isEmpty() ? candidates : exact, place, name);
    }

    private boolean mayBelongTo(String article, TreeFile file) {
        if (articleNames.size() < 2) {
            return true;
        }
        var path = file.path();
        for (int start = root.length(), slash = path.indexOf('/', start); slash >= 0; ) {
            var owner = owner(path.substring(start, slash));
            if (owner.isPresent()) {
                return owner.get().equals(article);
            }
            start = slash + 1;
            slash = path.indexOf('/', start);
        }
        return true;
    }

    /// The article whose name a folder begins with: `PMC1`, `PMC1_files`, `PMC1.images`, but not `PMC10`.
    private Optional<String> owner(String folder) {
        for (int end = folder.length(); end > 0; end--) {
            boolean isWhole = end == folder.length() || !Character.isLetterOrDigit(folder.charAt(end));
            if (isWhole && articleNames.contains(folder.substring(0, end))) {
                return Optional.of(folder.substring(0, end));
            }
        }
        return Optional.empty();
    }

    private static Match best(List<TreeFile> candidates, Place place, String name) {
        var fitting = withoutThumbnails(candidates, name);
        int best = Integer.MAX_VALUE;
        int equals = 0;
        TreeFile chosen = fitting.getFirst();
        for (var file : fitting) {
            int distance = distance(file, place, name);
            if (distance < best) {
                best = distance;
                equals = 1;
                chosen = file;
            } else if (distance == best) {
                equals++;
            }
        }
        return equals == 1 ? new Match.Found(chosen) : new Match.Ambiguous(equals);
    }

    /// Folder first, then how the name differs, then the extension.
    private static int distance(TreeFile file, Place place, String name) {
        int where = place.distance(FileName.folder(file.path()));
        var base = FileName.base(file.path());
        int how = base.equals(name)
                ? 0
                : Href.fold(base).equals(Href.fold(name))
                        ? 1
                        : FileName.stem(base).equals(FileName.stem(name)) ? 2 : 3;
        return (where * 4 + how) * (FileName.NO_RANK + 1) + FileName.rank(base);
    }

    private static List<TreeFile> withoutThumbnails(List<TreeFile> candidates, String name) {
        var large = candidates.stream()
                .filter(file -> !isThumbnail(file.path(), name))
                .toList();
        return large.isEmpty() ? candidates : large;
    }

    private static boolean isThumbnail(String path, String name) {
        boolean isOtherGif = path.regionMatches(true, path.length() - 4, ".gif", 0, 4)
                && !Href.fold(name).endsWith(".gif");
        var folder = Href.fold(FileName.folder(path));
        return isOtherGif || folder.endsWith("thumb/") || folder.endsWith("thumbs/") || folder.endsWith("thumbnails/");
    }

    /// eLife: `elife-00353-fig1-v1` for `elife-00353-fig1.tif` and the reverse. Two different versions are two
    /// pictures.
    private Match byVersion(Place place, String name) {
        var stem = FileName.stem(name);
        var bare = withoutVersion(stem);
        if (bare.isPresent()) {
            return byName(place, bare.get());
        }
        // Rare, so a walk over all pictures is cheap enough, and only short of a match by name.
        var versions = pictures.stream()
                .filter(file -> mayBelongTo(place.article(), file))
                .filter(file -> withoutVersion(FileName.stem(file.path()))
                        .filter(stem::equalsIgnoreCase)
                        .isPresent())
                .toList();
        return versions.isEmpty() ? new Match.Missing() : best(versions, place, name);
    }

    private static Optional<String> withoutVersion(String stem) {
        int at = stem.lastIndexOf("-v");
        if (at <= 0 || at + 2 == stem.length()) {
            return Optional.empty();
        }
        boolean isNumber = stem.substring(at + 2).chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Optional.of(stem.substring(0, at)) : Optional.empty();
    }
}
