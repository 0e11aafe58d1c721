// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.time.Duration;

/// How hard a server is asked.
///
/// @param connections how many requests run at once, 1 to 32
/// @param requestsPerSecond of all connections together, more than 0
/// @param connectTimeout until a connection stands
/// @param stallTimeout until an answer begins, and between any two pieces of it
/// @param slowestBytesPerSecond a slower answer is broken off (and resumed by the next try), at least 1
/// @param tries how often one thing is asked for, at least 1
/// @param firstPause before the second try; doubled for each one after it, with jitter
/// @param longestPause the most that back-off grows to
/// @param longestRetryAfter the most that a server may ask us to wait; more than that fails the id
/// @param seed of the jitter
public record Politeness(
        int connections,
        double requestsPerSecond,
        Duration connectTimeout,
        Duration stallTimeout,
        long slowestBytesPerSecond,
        int tries,
        Duration firstPause,
        Duration longestPause,
        Duration longestRetryAfter,
        long seed) {
    public static final Politeness DEFAULT = new Politeness(
            4,
            50,
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            1024,
            5,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            0);

    /// @throws IllegalArgumentException if a number is out of its range
    public Politeness {
        if (connections < 1 || connections > 32) {
            throw new IllegalArgumentException("found " + connections + " connections, expected 1 to 32");
        }
        if (!(requestsPerSecond > 0) || requestsPerSecond > 1_000_000) {
            throw new IllegalArgumentException(
                    "found " + requestsPerSecond + " requests a second, expected more than 0");
        }
        if (tries < 1 || slowestBytesPerSecond < 1) {
            throw new IllegalArgumentException(
                    "found " + tries + " tries at " + slowestBytesPerSecond + " bytes/s, expected at least 1 of each");
        }
    }

    public Politeness withConnections(int count) {
        return new Politeness(
                count,
                requestsPerSecond,
                connectTimeout,
                stallTimeout,
                slowestBytesPerSecond,
                tries,
                firstPause,
                longestPause,
                longestRetryAfter,
                seed);
    }

    public Politeness withRequestsPerSecond(double rate) {
        return new Politeness(
                connections,
                rate,
                connectTimeout,
                stallTimeout,
                slowestBytesPerSecond,
                tries,
                firstPause,
                longestPause,
                longestRetryAfter,
                seed);
    }

    public Politeness withTries(int count) {
        return new Politeness(
                connections,
                requestsPerSecond,
                connectTimeout,
                stallTimeout,
                slowestBytesPerSecond,
                count,
                firstPause,
                longestPause,
                longestRetryAfter,
                seed);
    }

    public Politeness withStallTimeout(Duration timeout) {
        return new Politeness(
                connections,
                requestsPerSecond,
                connectTimeout,
                timeout,
                slowestBytesPerSecond,
                tries,
                firstPause,
                longestPause,
                longestRetryAfter,
                seed);
    }
}
