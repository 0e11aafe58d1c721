// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import static org.collimate.source.pmc.BucketException.Kind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// The bucket as seen from here: every request waits its turn, and is tried again with back-off when that can help.
/// Safe for many threads.
final class Bucket {
    /// One try of something; `number` counts from 1.
    interface Attempt<T> {
        T run(int number) throws IOException, BucketException, InterruptedException;
    }

    private static final int TRIES_FOR_A_LIE = 2;

    private final Connection connection;
    private final BaseAddress base;
    private final Politeness politeness;
    private final RateLimit rate;
    private final Backoff backoff;
    private final Timekeeper time;
    private final FetchWatcher watcher;

    Bucket(Connection connection, BaseAddress base, Politeness politeness, Timekeeper time, FetchWatcher watcher) {
        this.connection = connection;
        this.base = base;
        this.politeness = politeness;
        this.time = time;
        this.watcher = watcher;
        this.rate = new RateLimit(politeness.requestsPerSecond(), time);
        this.backoff = new Backoff(politeness.firstPause(), politeness.longestPause(), politeness.seed());
    }

    BaseAddress base() {
        return base;
    }

    Politeness politeness() {
        return politeness;
    }

    Timekeeper time() {
        return time;
    }

    /// Asks once, in turn; statuses that are not an answer become exceptions. The caller closes the answer.
    Answer ask(String what, URI address, Map<String, String> headers)
            throws IOException, BucketException, InterruptedException {
        rate.await();
        Answer answer = connection.get(what, address, headers);
        int status = answer.status();
        if (status == 200 || status == 206 || status == 416) {
            return answer;
        }
        answer.close();
        throw switch (status) {
            case 404, 410 ->
                new BucketException(
                        Kind.MISSING, "[" + what + "] found nothing there (" + status + "), expected a file");
            case 408, 425, 429, 500, 502, 503, 504 ->
                new BucketException(
                        Kind.BUSY,
                        "[" + what + "] found the server busy or failing (" + status + "), expected a file",
                        answer.header("Retry-After").flatMap(v -> RetryAfter.parse(v, time.now())));
            default ->
                new BucketException(
                        Kind.REFUSED,
                        "[" + what + "] found status " + status
                                + ", expected 200; the address may not be a bucket, or not be open to all");
        };
    }

    /// A whole small answer in memory, at most `most` bytes.
    byte[] text(String what, URI address, int most) throws BucketException, IOException, InterruptedException {
        return retrying(what, _ -> {
            try (Answer answer = ask(what, address, Map.of())) {
                if (answer.status() != 200) {
                    throw new BucketException(
                            Kind.REFUSED, "[" + what + "] found status " + answer.status() + ", expected 200");
                }
                if (answer.isHtml()) {
                    throw BucketException.lying(what, "an HTML page", "what was asked for");
                }
                var bytes = new ByteArrayOutputStream();
                var buffer = new byte[1 << 14];
                for (var piece = answer.body().next();
                        !answer.body().isAtEnd();
                        piece = answer.body().next()) {
                    for (ByteBuffer part : piece) {
                        while (part.hasRemaining()) {
                            int count = Math.min(part.remaining(), buffer.length);
                            part.get(buffer, 0, count);
                            bytes.write(buffer, 0, count);
                        }
                    }
                    if (bytes.size() > most) {
                        throw BucketException.lying(what, "more than " + most + " bytes", "at most that");
                    }
                }
                return bytes.toByteArray();
            }
        });
    }

    /// Tries as often as the settings allow, waiting between the tries.
    ///
    /// @throws BucketException of kind MISSING, REFUSED, LYING or UNREACHABLE, never BUSY
    /// @throws StorageException at once, if this machine could not store something
    <T> T retrying(String what, Attempt<T> attempt) throws BucketException, StorageException, InterruptedException {
        int lies = 0;
        for (int number = 1; ; number++) {
            String trouble;
            Optional<Duration> asked = Optional.empty();
            try {
                return attempt.run(number);
            } catch (BucketException e) {
                switch (e.kind()) {
                    case MISSING, REFUSED, UNREACHABLE -> throw e;
                    case LYING -> {
                        if (++lies >= Math.min(TRIES_FOR_A_LIE, politeness.tries())) {
                            throw e;
                        }
                    }
                    case BUSY -> asked = e.retryAfter();
                }
                trouble = e.words();
            } catch (StorageException e) {
                throw e;
            } catch (IOException e) {
                trouble = "[" + what + "] " + words(e) + ", expected a whole answer";
            }
            if (number >= politeness.tries()) {
                throw new BucketException(
                        Kind.UNREACHABLE,
                        trouble + "; given up after " + number + (number == 1 ? " try" : " tries")
                                + ", run again to go on from here");
            }
            pause(what, number, asked);
        }
    }

    private void pause(String what, int failures, Optional<Duration> asked)
            throws BucketException, InterruptedException {
        Duration pause = backoff.pause(what, failures);
        if (asked.isPresent()) {
            if (asked.get().compareTo(politeness.longestRetryAfter()) > 0) {
                throw new BucketException(
                        Kind.UNREACHABLE,
                        "[" + what + "] the server asks to wait "
                                + asked.get().toSeconds() + " s, expected at most "
                                + politeness.longestRetryAfter().toSeconds()
                                + " s; run again later");
            }
            pause = asked.get().compareTo(pause) > 0 ? asked.get() : pause;
            rate.hold(asked.get());
        }
        watcher.pausing(what, pause);
        time.sleep(pause);
    }

    private static String words(IOException e) {
        return switch (e) {
            case HttpConnectTimeoutException _ -> "no connection within the time allowed";
            case ConnectException _ -> "no connection (the host is unknown or refuses)";
            case HttpTimeoutException _ -> "no answer within the time allowed (" + e.getMessage() + ")";
            case SSLException _ -> "no secure connection (" + e.getMessage() + ")";
            default ->
                "the answer broke off ("
                        + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")";
        };
    }

    /// One page of a listing.
    ListingPage page(String prefix, boolean folders, Optional<String> token)
            throws BucketException, IOException, InterruptedException {
        var query = new ArrayList<String>(List.of("list-type", "2", "prefix", prefix));
        if (folders) {
            query.addAll(List.of("delimiter", "/"));
        }
        token.ifPresent(t -> query.addAll(List.of("continuation-token", t)));
        String what = "listing of " + prefix;
        byte[] xml = text(what, base.listing(query.toArray(String[]::new)), ListingPage.MOST_BYTES);
        return ListingPage.parse(what, xml);
    }
}
