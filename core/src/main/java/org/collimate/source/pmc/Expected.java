// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What is known of a file before it comes: its size, and its MD5 from the metadata or from the listing's ETag.
record Expected(OptionalLong bytes, String md5, String etag) {
    static final Expected NOTHING = new Expected(OptionalLong.empty(), "", "");

    static Expected of(ListedFile file, String md5FromMetadata) {
        return new Expected(OptionalLong.of(file.bytes()), md5FromMetadata, file.etag());
    }

    /// The MD5 that the content must have: the metadata's, else the listing's ETag where that is one.
    Optional<String> anyMd5() {
        return md5.isEmpty() ? plainMd5(etag) : Optional.of(md5);
    }

    /// An ETag that is the content's MD5: 32 hexadecimal digits and nothing else. One of an upload in parts ends in
    /// `-N`.
    static Optional<String> plainMd5(String etag) {
        String hex = etag.replace("\"", "").toLowerCase(Locale.ROOT);
        return !etag.startsWith("W/") && hex.matches("[0-9a-f]{32}") ? Optional.of(hex) : Optional.empty();
    }
}
