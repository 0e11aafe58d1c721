// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.Optional;

/// A file that metadata names: its key, and the MD5 (32 lower-case hexadecimal digits, or empty) that it gives.
record NamedFile(String key, String md5) {
    static Optional<NamedFile> of(String key, String md5) {
        return key.isEmpty() ? Optional.empty() : Optional.of(new NamedFile(key, md5));
    }
}
