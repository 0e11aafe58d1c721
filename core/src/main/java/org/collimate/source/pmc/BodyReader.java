// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads an answer's body piece by piece, and gives up when the next piece does not come in time: the client's own
/// timeout ends with the headers. Only one piece is asked for at a time, so memory stays flat. For one thread.
final class BodyReader implements Flow.Subscriber<List<ByteBuffer>>, AutoCloseable {
    private sealed interface Signal {}

    private record Piece(List<ByteBuffer> bytes) implements Signal {}

    private record End() implements Signal {}

    private record Broken(Throwable cause) implements Signal {}

    private final Duration patience;
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private boolean ended;

    BodyReader(Flow.Publisher<List<ByteBuffer>> body, Duration patience) {
        this.patience = patience;
        body.subscribe(this);
    }

    /// The next piece, empty at the end.
    ///
    /// @throws IOException if the connection broke, or nothing came in time
    List<ByteBuffer> next() throws IOException, InterruptedException {
        if (ended) {
            return List.of();
        }
        try {
            subscription.get(patience.toMillis(), TimeUnit.MILLISECONDS).request(1);
        } catch (ExecutionException | TimeoutException e) {
            throw new HttpTimeoutException("no body came within " + patience.toMillis() + " ms");
        }
        Signal signal = signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return switch (signal) {
            case null -> throw new HttpTimeoutException("nothing came for " + patience.toMillis() + " ms");
            case Piece piece -> piece.bytes();
            case End _ -> {
                ended = true;
                yield List.of();
            }
            case Broken broken -> {
                ended = true;
                throw new IOException(broken.cause().getMessage(), broken.cause());
            }
        };
    }

    /// Whether the body was read to its end.
    boolean isAtEnd() {
        return ended;
    }

    /// Drops the rest of the body; the connection is not used again unless the body had ended.
    @Override
    public void close() {
        if (!ended) {
            var _ = subscription.thenAccept(Flow.Subscription::cancel);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        signals.add(new Piece(bytes));
    }

    @Override
    public void onError(Throwable cause) {
        signals.add(new Broken(cause));
    }

    @Override
    public void onComplete() {
        signals.add(new End());
    }
}
