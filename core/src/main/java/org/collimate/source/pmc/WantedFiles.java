// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Decides which files belong to an article version: those listed under its prefix and those its metadata names, less
/// the kinds that were not asked for. XML first, the rest in key order.
final class WantedFiles {
    private final CloudLayout layout;
    private final BaseAddress base;
    private final ArticleVersion article;
    private final Map<String, ListedFile> listed;
    private final Map<String, String> md5ByKey = new TreeMap<>();

    private WantedFiles(CloudLayout layout, BaseAddress base, ArticleVersion article, Map<String, ListedFile> listed) {
        this.layout = layout;
        this.base = base;
        this.article = article;
        this.listed = listed;
    }

    /// @throws BucketException if the metadata names a file of another article or place, or no XML is there
    static List<WantedFile> choose(
            CloudLayout layout,
            BaseAddress base,
            ArticleVersion article,
            ArticleMetadata metadata,
            Map<String, ListedFile> listed,
            Set<Extra> also)
            throws BucketException {
        return new WantedFiles(layout, base, article, listed).choose(metadata, also);
    }

    private List<WantedFile> choose(ArticleMetadata metadata, Set<Extra> also) throws BucketException {
        String xml = named(metadata.xmlUrl()).orElse(layout.xmlKey(article));
        String text = named(metadata.textUrl()).orElse(layout.textKey(article));
        String pdf = named(metadata.pdfUrl()).orElse(layout.pdfKey(article));
        var keys = new TreeSet<>(listed.keySet());
        for (String url : metadata.mediaUrls()) {
            named(url).ifPresent(keys::add);
        }
        if (!metadata.textUrl().isEmpty()) {
            keys.add(text);
        }
        if (!metadata.pdfUrl().isEmpty()) {
            keys.add(pdf);
        }
        if (metadata.xmlUrl().isEmpty() && !listed.containsKey(xml)) {
            throw BucketException.lying(article.toString(), "no XML among its files", "one as " + xml);
        }
        keys.remove(layout.metadataCopyKey(article));
        keys.remove(xml);
        var wanted = new ArrayList<WantedFile>();
        wanted.add(file(xml));
        for (String key : keys) {
            boolean take = key.equals(text)
                    ? also.contains(Extra.TEXT)
                    : key.equals(pdf)
                            ? also.contains(Extra.PDF)
                            : layout.isImage(key) || also.contains(Extra.SUPPLEMENTS);
            if (take) {
                wanted.add(file(key));
            }
        }
        return wanted;
    }

    private WantedFile file(String key) {
        String md5 = md5ByKey.getOrDefault(key, "");
        ListedFile file = listed.get(key);
        return new WantedFile(key, file == null ? new Expected(OptionalLong.empty(), md5, "") : Expected.of(file, md5));
    }

    private Optional<String> named(String url) throws BucketException {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        String where = layout.metadataKey(article);
        Optional<NamedFile> named = base.named(url);
        if (named.isEmpty()) {
            throw BucketException.lying(where, "a URL of another place", "one in bucket " + layout.bucket());
        }
        String key = asListed(named.get().key());
        Optional<String> problem = SafeKey.problem(key, layout.filesPrefix(article));
        if (problem.isPresent()) {
            throw BucketException.lying(where, problem.get(), "a file of " + article);
        }
        if (!named.get().md5().isEmpty()) {
            md5ByKey.put(key, named.get().md5());
        }
        return Optional.of(key);
    }

    // Whether an s3:// URL escapes what a key may hold is not told; the listing settles it.
    private String asListed(String key) {
        if (listed.containsKey(key) || key.indexOf('%') < 0) {
            return key;
        }
        String plain = BaseAddress.decoded(key);
        return listed.containsKey(plain) ? plain : key;
    }
}
