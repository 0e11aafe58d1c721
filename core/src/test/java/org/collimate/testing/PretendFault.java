// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.time.Duration;
import java.util.Map;

/// A way in which a server misbehaves for one answer.
public sealed interface PretendFault {
    /// Another status, with headers, without a body.
    record Status(int code, Map<String, String> headers) implements PretendFault {
        public static Status of(int code) {
            return new Status(code, Map.of());
        }
    }

    /// The connection is closed after so many bytes of the body.
    record BreaksAfter(int bytes) implements PretendFault {}

    /// Nothing more comes after so many bytes, for this long; then the connection is closed.
    record StallsAfter(int bytes, Duration pause) implements PretendFault {}

    /// A pause after each piece of so many bytes.
    record Slow(int piece, Duration pause) implements PretendFault {}

    /// Another body, announced with its own length and the true ETag.
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a test, never compared
    record OtherBody(byte[] body, String contentType) implements PretendFault {
        public static OtherBody html() {
            return new OtherBody(
                    "<!DOCTYPE html><html><body>Please log in</body></html>"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "text/html; charset=utf-8");
        }

        public static OtherBody of(String text) {
            return new OtherBody(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "application/octet-stream");
        }
    }

    /// The right body with these headers instead of, or beside, the usual ones.
    record OtherHeaders(Map<String, String> headers) implements PretendFault {}

    /// `Range` is not understood: the whole file comes, with status 200.
    record IgnoresRange() implements PretendFault {}

    /// Something else happens first, then the answer is as it should be.
    record First(Runnable action) implements PretendFault {}
}
