// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// Asks the server of the base address, and no other: a redirect is followed only within it. Safe for many threads.
final class Connection implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client;
    private final BaseAddress base;
    private final Politeness politeness;
    private final String program;

    Connection(BaseAddress base, Politeness politeness, String program) {
        this.base = base;
        this.politeness = politeness;
        this.program = program;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(politeness.connectTimeout())
                .build();
    }

    /// Sends one GET. The caller closes the answer.
    ///
    /// @param what the key or listing, for messages
    Answer get(String what, URI address, Map<String, String> headers)
            throws IOException, BucketException, InterruptedException {
        URI here = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var request = HttpRequest.newBuilder(here)
                    .timeout(politeness.stallTimeout())
                    .header("User-Agent", program)
                    .GET();
            headers.forEach(request::header);
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofPublisher());
            var body = new BodyReader(response.body(), politeness.stallTimeout());
            var answer = new Answer(response.statusCode(), response.headers(), body);
            if (!List.of(301, 302, 303, 307, 308).contains(answer.status())) {
                return answer;
            }
            answer.close();
            here = next(what, here, answer);
        }
        throw new BucketException(
                BucketException.Kind.REFUSED,
                "[" + what + "] found more than " + MOST_REDIRECTS + " redirects in a row, expected a file");
    }

    private URI next(String what, URI here, Answer answer) throws BucketException {
        URI next;
        try {
            next = here.resolve(answer.header("Location").orElse(""));
        } catch (IllegalArgumentException unreadable) {
            next = URI.create("");
        }
        if (!base.permits(next)) {
            throw new BucketException(
                    BucketException.Kind.REFUSED,
                    "[" + what + "] found a redirect (" + answer.status()
                            + ") away from the base address, expected a file; only " + base + " is asked, nothing else:"
                            + " give another --base-url if the bucket has moved");
        }
        return next;
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
