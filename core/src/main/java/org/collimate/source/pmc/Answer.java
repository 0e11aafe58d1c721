// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What came back: status, headers, and the body still to be read.
record Answer(int status, HttpHeaders headers, BodyReader body) implements AutoCloseable {
    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /// The body's length as announced, empty when it is not.
    OptionalLong length() {
        String value = header("Content-Length").orElse("");
        return value.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    boolean isHtml() {
        return header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    @Override
    public void close() {
        body.close();
    }
}
