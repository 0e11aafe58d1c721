// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.time.Duration;
import java.util.Optional;

/// The bucket did not give what it was asked for. The message says where, what was found and what was expected.
final class BucketException extends Exception {
    private static final long serialVersionUID = 1;

    /// What kind of trouble, which decides whether asking again helps.
    enum Kind {
        /// It is not there: never asked again.
        MISSING,
        /// The server says no, for good: never asked again.
        REFUSED,
        /// The answer contradicts itself or what we know: asked once more, since a proxy may be to blame.
        LYING,
        /// The server asks for patience: asked again, later.
        BUSY,
        /// Asked as often as the settings allow, in vain.
        UNREACHABLE
    }

    private final Kind kind;
    private final String words;
    private final transient Optional<Duration> retryAfter;

    BucketException(Kind kind, String message) {
        this(kind, message, Optional.empty());
    }

    BucketException(Kind kind, String message, Optional<Duration> retryAfter) {
        super(message);
        this.kind = kind;
        this.words = message;
        this.retryAfter = retryAfter;
    }

    Kind kind() {
        return kind;
    }

    /// The message, which every one of these has.
    String words() {
        return words;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    static BucketException lying(String where, String found, String expected) {
        return new BucketException(Kind.LYING, "[" + where + "] found " + found + ", expected " + expected);
    }
}
