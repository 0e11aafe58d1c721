// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Fetches one id: finds its newest version, reads its metadata, decides whether it is wanted, and brings the files
/// that are not there yet. Safe for many threads.
final class ArticleFetch {
    private static final int STRIPES = 64;

    private final FetchSettings settings;
    private final CloudLayout layout;
    private final Bucket bucket;
    private final Listing listing;
    private final Download download;
    private final OutFolder folder;
    private final FetchState state;
    // PMC1 and PMC1.2 may be one article version, fetched by two threads at once.
    private final List<ReentrantLock> stripes = new ArrayList<>();

    ArticleFetch(
            FetchSettings settings,
            CloudLayout layout,
            Bucket bucket,
            OutFolder folder,
            FetchState state,
            FetchWatcher watcher) {
        this.settings = settings;
        this.layout = layout;
        this.bucket = bucket;
        this.folder = folder;
        this.state = state;
        this.listing = new Listing(bucket, layout);
        this.download = new Download(bucket, folder, watcher);
        for (int i = 0; i < STRIPES; i++) {
            stripes.add(new ReentrantLock());
        }
    }

    /// @throws BucketException if the id could not be fetched
    /// @throws StorageException if this machine is at fault, and others would fail too
    Outcome fetch(PmcId id) throws BucketException, IOException, InterruptedException {
        Optional<Finished> before = settings.refresh() ? Optional.empty() : state.finished(id);
        Optional<ArticleVersion> article = before.map(Finished::article);
        if (article.isEmpty()) {
            article = id.version().isPresent()
                    ? Optional.of(new ArticleVersion(id.number(), id.version().getAsInt()))
                    : listing.newest(id.number());
        }
        if (article.isEmpty()) {
            return new Outcome.Missing(
                    "[" + id + "] found no such article in the bucket, expected at least one version");
        }
        ReentrantLock lock = stripes.get(Math.floorMod(article.get().hashCode(), STRIPES));
        lock.lockInterruptibly();
        try {
            return fetch(id, article.get());
        } finally {
            lock.unlock();
        }
    }

    private Outcome fetch(PmcId id, ArticleVersion article) throws BucketException, IOException, InterruptedException {
        Optional<Finished> before = state.finished(article.pinned());
        if (before.isEmpty()) {
            before = state.finished(id);
        }
        if (!settings.refresh() && before.isPresent() && isWhole(before.get())) {
            return alreadyThere(before.get());
        }
        FetchedFile metadataFile;
        boolean metadataIsNew = false;
        String metadataKey = layout.metadataKey(article);
        Optional<FetchedFile> there = before.flatMap(f -> f.file(metadataKey)).or(() -> state.loose(metadataKey));
        if (!settings.refresh() && there.isPresent() && folder.holds(there.get())) {
            metadataFile = there.get();
        } else {
            try {
                metadataFile = download.fetch(
                        metadataKey, Expected.NOTHING, ArticleMetadata.MOST_BYTES, part -> metadata(article, part));
                metadataIsNew = there.isEmpty() || !there.get().sha256().equals(metadataFile.sha256());
            } catch (BucketException e) {
                if (e.kind() == BucketException.Kind.MISSING && id.version().isPresent()) {
                    return new Outcome.Missing(
                            "[" + id + "] found no such article version in the bucket, expected one");
                }
                throw e;
            }
            state.arrived(metadataFile);
        }
        ArticleMetadata metadata = metadata(article, folder.path(metadataKey));
        Optional<Outcome.LeftOut.Cause> cause = leftOut(metadata.licenseCode(), metadata.retracted());
        if (cause.isPresent()) {
            state.finish(new Finished(
                    id,
                    article,
                    false,
                    metadata.licenseCode(),
                    metadata.retracted(),
                    settings.also(),
                    List.of(metadataFile)));
            return new Outcome.LeftOut(article, metadata.licenseCode(), metadata.retracted(), cause.get());
        }
        return files(id, article, metadata, metadataFile, metadataIsNew, before);
    }

    private Outcome files(
            PmcId id,
            ArticleVersion article,
            ArticleMetadata metadata,
            FetchedFile metadataFile,
            boolean metadataIsNew,
            Optional<Finished> before)
            throws BucketException, IOException, InterruptedException {
        NavigableMap<String, ListedFile> listed = listing.files(article);
        List<WantedFile> wanted = WantedFiles.choose(layout, bucket.base(), article, metadata, listed, settings.also());
        var files = new ArrayList<FetchedFile>();
        files.add(metadataFile);
        int arrived = metadataIsNew ? 1 : 0;
        for (WantedFile file : wanted) {
            Optional<FetchedFile> there =
                    before.flatMap(f -> f.file(file.key())).or(() -> state.loose(file.key()));
            if (there.isPresent() && isSame(there.get(), file.expected()) && folder.holds(there.get())) {
                files.add(there.get());
                continue;
            }
            FetchedFile fetched = download.fetch(file.key(), file.expected(), settings.largestFile(), _ -> {});
            state.arrived(fetched);
            files.add(fetched);
            arrived++;
        }
        var finished =
                new Finished(id, article, true, metadata.licenseCode(), metadata.retracted(), settings.also(), files);
        state.finish(finished);
        return new Outcome.Fetched(
                article, metadata.licenseCode(), metadata.retracted(), files.size(), finished.bytes(), arrived);
    }

    private boolean isWhole(Finished before) throws StorageException {
        if (leftOut(before.licenseCode(), before.retracted()).isPresent()) {
            return folder.holds(before.files().getFirst());
        }
        if (!before.complete() || !before.also().containsAll(settings.also())) {
            return false;
        }
        for (FetchedFile file : before.files()) {
            if (!folder.holds(file)) {
                return false;
            }
        }
        return true;
    }

    private Outcome alreadyThere(Finished before) {
        return leftOut(before.licenseCode(), before.retracted())
                .<Outcome>map(
                        cause -> new Outcome.LeftOut(before.article(), before.licenseCode(), before.retracted(), cause))
                .orElseGet(() -> new Outcome.Fetched(
                        before.article(),
                        before.licenseCode(),
                        before.retracted(),
                        before.files().size(),
                        before.bytes(),
                        0));
    }

    private Optional<Outcome.LeftOut.Cause> leftOut(String licenseCode, boolean retracted) {
        if (!layout.admits(settings.license(), licenseCode)) {
            return Optional.of(Outcome.LeftOut.Cause.LICENSE);
        }
        return retracted && settings.skipRetracted() ? Optional.of(Outcome.LeftOut.Cause.RETRACTED) : Optional.empty();
    }

    private ArticleMetadata metadata(ArticleVersion article, Path file) throws BucketException, StorageException {
        try {
            return ArticleMetadata.parse(layout.metadataKey(article), Files.readAllBytes(file), article);
        } catch (IOException e) {
            throw OutFolder.failed(layout.metadataKey(article), e);
        }
    }

    // The bucket may have another file under the key by now, or the listing may know none.
    private static boolean isSame(FetchedFile there, Expected expected) {
        if (expected.bytes().isPresent() && expected.bytes().getAsLong() != there.bytes()) {
            return false;
        }
        Optional<String> md5 = Expected.plainMd5(there.etag());
        if (!expected.md5().isEmpty() && md5.isPresent() && !expected.md5().equals(md5.get())) {
            return false;
        }
        return expected.etag().isEmpty()
                || there.etag().isEmpty()
                || expected.etag().equals(there.etag());
    }
}
