// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Reads whole listings, page after page, and believes none of them: keys of another prefix, a token that comes again
/// and a listing without end are told apart from the truth.
final class Listing {
    private static final int MOST_ENTRIES = 100_000;
    private static final int MOST_PAGES = 10_000;

    private final Bucket bucket;
    private final CloudLayout layout;

    Listing(Bucket bucket, CloudLayout layout) {
        this.bucket = bucket;
        this.layout = layout;
    }

    /// The newest version of an article, empty when it has none.
    Optional<ArticleVersion> newest(long number) throws BucketException, IOException, InterruptedException {
        String prefix = layout.versionsPrefix(number);
        var folders = new ArrayList<String>();
        pages(prefix, true, page -> folders.addAll(page.folders()));
        int newest = 0;
        for (String folder : folders) {
            String version = folder.substring(Math.min(prefix.length(), folder.length()));
            if (version.matches("[1-9][0-9]{0,5}/")) {
                newest = Math.max(newest, Integer.parseInt(version.substring(0, version.length() - 1)));
            }
        }
        return newest == 0 ? Optional.empty() : Optional.of(new ArticleVersion(number, newest));
    }

    /// The files of an article version by key, in key order; every key is safe as a path.
    NavigableMap<String, ListedFile> files(ArticleVersion article)
            throws BucketException, IOException, InterruptedException {
        String prefix = layout.filesPrefix(article);
        var found = new ArrayList<ListedFile>();
        pages(prefix, false, page -> found.addAll(page.files()));
        var files = new TreeMap<String, ListedFile>();
        for (ListedFile file : found) {
            if (file.key().endsWith("/") && file.bytes() == 0) {
                continue; // what some tools leave to stand for a folder
            }
            refuseUnsafe(file.key(), prefix);
            files.put(file.key(), file);
        }
        for (String key : files.keySet()) {
            String inside = files.higherKey(key + "/");
            if (inside != null && inside.startsWith(key + "/")) {
                throw BucketException.lying("listing of " + prefix, "a key that is a file and a folder", "one of them");
            }
        }
        return files;
    }

    static void refuseUnsafe(String key, String prefix) throws BucketException {
        Optional<String> problem = SafeKey.problem(key, prefix);
        if (problem.isPresent()) {
            throw BucketException.lying("listing of " + prefix, problem.get(), "plain names below " + prefix);
        }
    }

    private void pages(String prefix, boolean folders, Consumer<ListingPage> each)
            throws BucketException, IOException, InterruptedException {
        String what = "listing of " + prefix;
        var tokens = new HashSet<String>();
        Optional<String> token = Optional.empty();
        int entries = 0;
        for (int number = 1; ; number++) {
            ListingPage page = bucket.page(prefix, folders, token);
            if ((!page.prefix().isEmpty() && !page.prefix().equals(prefix)) || !allBelow(prefix, page)) {
                throw BucketException.lying(what, "another prefix", prefix);
            }
            entries += page.files().size() + page.folders().size();
            if (entries > MOST_ENTRIES || number >= MOST_PAGES) {
                throw BucketException.lying(what, "no end after " + entries + " entries", "at most " + MOST_ENTRIES);
            }
            each.accept(page);
            if (!page.truncated()) {
                return;
            }
            if (page.nextToken().isEmpty() || !tokens.add(page.nextToken())) {
                throw BucketException.lying(
                        what,
                        page.nextToken().isEmpty() ? "no token for the next page" : "the same page token again",
                        "a new one for each page");
            }
            token = Optional.of(page.nextToken());
        }
    }

    private static boolean allBelow(String prefix, ListingPage page) {
        List<String> folders = page.folders();
        return folders.stream().allMatch(f -> f.startsWith(prefix))
                && page.files().stream().allMatch(f -> f.key().startsWith(prefix));
    }
}
