// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.OptionalLong;
import org.collimate.provenance.Sha256;

/// Brings one file of the bucket to its place: whole, checked, and under its own name only then. What an earlier try or
/// run left is continued (Range with If-Range, RFC 9110 section 14) when the server still has the same file.
final class Download {
    /// A look at a whole file before it gets its name.
    interface Inspection {
        void inspect(Path part) throws BucketException, IOException;
    }

    private final Bucket bucket;
    private final OutFolder folder;
    private final FetchWatcher watcher;

    Download(Bucket bucket, OutFolder folder, FetchWatcher watcher) {
        this.bucket = bucket;
        this.folder = folder;
        this.watcher = watcher;
    }

    /// @param most the largest file taken, in bytes
    FetchedFile fetch(String key, Expected expected, long most, Inspection inspection)
            throws BucketException, IOException, InterruptedException {
        if (expected.bytes().isPresent() && expected.bytes().getAsLong() > most) {
            throw new BucketException(
                    BucketException.Kind.REFUSED,
                    "[" + key + "] found " + expected.bytes().getAsLong() + " bytes, expected at most " + most);
        }
        return bucket.retrying(key, _ -> once(key, expected, most, inspection));
    }

    private FetchedFile once(String key, Expected expected, long most, Inspection inspection)
            throws BucketException, IOException, InterruptedException {
        long have = PartFile.bytesSoFar(folder, key);
        if (have > 0 && have >= expected.bytes().orElse(Long.MAX_VALUE)) {
            folder.drop(key); // was never checked, or failed the check
            have = 0;
        }
        var headers = new HashMap<String, String>();
        headers.put("x-amz-checksum-mode", "ENABLED");
        if (have > 0) {
            headers.put("Range", "bytes=" + have + "-");
            headers.put("If-Range", PartFile.etagSoFar(folder, key));
        }
        try (Answer answer = bucket.ask(key, bucket.base().file(key), headers)) {
            return switch (answer.status()) {
                case 206 -> {
                    refuseOtherRange(key, have, expected, answer);
                    try (PartFile part = PartFile.goOn(folder, key)) {
                        yield receive(key, part, expected, most, answer, inspection);
                    }
                }
                case 416 -> {
                    folder.drop(key);
                    throw new IOException("the server has no bytes after " + have);
                }
                default -> {
                    refuseOtherFile(key, expected, answer);
                    try (PartFile part =
                            PartFile.begin(folder, key, answer.header("ETag").orElse(""))) {
                        yield receive(key, part, expected, most, answer, inspection);
                    }
                }
            };
        }
    }

    private void refuseOtherRange(String key, long have, Expected expected, Answer answer)
            throws BucketException, StorageException {
        String range = answer.header("Content-Range").orElse("");
        String total = range.substring(range.lastIndexOf('/') + 1);
        boolean sameSize = expected.bytes().isEmpty()
                || total.equals("*")
                || total.equals(Long.toString(expected.bytes().getAsLong()));
        String etag = answer.header("ETag").orElse("");
        boolean sameFile = etag.isEmpty() || (have > 0 && etag.equals(PartFile.etagSoFar(folder, key)));
        if (have == 0 || !range.startsWith("bytes " + have + "-") || !sameSize || !sameFile) {
            folder.drop(key);
            throw BucketException.lying(key, "another part or another file than asked for", "the bytes from " + have);
        }
    }

    private static void refuseOtherFile(String key, Expected expected, Answer answer) throws BucketException {
        OptionalLong length = answer.length();
        if (answer.isHtml() && !key.toLowerCase(Locale.ROOT).matches(".*\\.html?")) {
            throw BucketException.lying(key, "an HTML page", "the file; a proxy or a log-in page may be in the way");
        }
        if (length.isPresent()
                && expected.bytes().isPresent()
                && length.getAsLong() != expected.bytes().getAsLong()) {
            throw BucketException.lying(
                    key,
                    length.getAsLong() + " bytes announced",
                    expected.bytes().getAsLong() + " by the listing");
        }
    }

    private FetchedFile receive(
            String key, PartFile part, Expected expected, long most, Answer answer, Inspection inspection)
            throws BucketException, IOException, InterruptedException {
        long before = part.bytes();
        long whole = expected.bytes().isPresent()
                ? expected.bytes().getAsLong()
                : answer.length().isPresent() ? before + answer.length().getAsLong() : -1;
        long limit = whole >= 0 ? Math.min(whole, most) : most;
        long began = bucket.time().nanoseconds();
        var pieces = answer.body();
        for (var piece = pieces.next(); !pieces.isAtEnd(); piece = pieces.next()) {
            for (ByteBuffer bytes : piece) {
                watcher.received(bytes.remaining());
                part.write(bytes);
            }
            if (part.bytes() > limit) {
                folder.drop(key);
                throw BucketException.lying(key, "more than " + limit + " bytes", "at most that");
            }
            refuseCrawl(part.bytes() - before, began);
        }
        if (whole >= 0 && part.bytes() < whole) {
            throw new IOException(part.bytes() + " of " + whole + " bytes came");
        }
        try {
            refuseOtherKind(key, part.head());
            String md5 = part.md5Hex();
            Sha256 sha256 = part.sha256();
            Checksums.verify(key, md5, sha256, expected, answer);
            part.close();
            inspection.inspect(folder.part(key));
            folder.finish(key);
            return new FetchedFile(
                    key, part.bytes(), sha256, answer.header("ETag").orElse("").replace("\"", ""));
        } catch (BucketException e) {
            folder.drop(key);
            throw e;
        }
    }

    // A server that sends a byte now and then would keep a connection for ever.
    private void refuseCrawl(long received, long began) throws HttpTimeoutException {
        long elapsed = bucket.time().nanoseconds() - began;
        long allowed = bucket.politeness().stallTimeout().toNanos()
                + received * 1_000_000_000L / bucket.politeness().slowestBytesPerSecond();
        if (elapsed > allowed) {
            throw new HttpTimeoutException("slower than " + bucket.politeness().slowestBytesPerSecond() + " bytes/s");
        }
    }

    private static void refuseOtherKind(String key, String head) throws BucketException {
        String name = key.toLowerCase(Locale.ROOT);
        String start = head.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*", "").toLowerCase(Locale.ROOT);
        boolean html = start.startsWith("<!doctype html") || start.startsWith("<html");
        if (html && !name.matches(".*\\.html?")) {
            throw BucketException.lying(key, "an HTML page", "the file; a proxy or a log-in page may be in the way");
        }
        if (name.endsWith(".xml")
                && !start.startsWith("<")
                && !head.startsWith("\u00FF\u00FE")
                && !head.startsWith("\u00FE\u00FF")) {
            throw BucketException.lying(key, "something else", "XML");
        }
        if (name.endsWith(".xml") && start.contains("<error>") && start.contains("<code>")) {
            throw BucketException.lying(key, "an error message of the store", "the article");
        }
    }
}
