// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Optional;
import org.collimate.provenance.Sha256;

/// Where a sample was found: a path inside the input, never the input's own folder, and the digest of that file.
///
/// `path` is written with `/`, a member of an archive follows a `!` (`a.tar.gz!PMC1/PMC1.nxml`), a place inside the
/// file follows a `#` (`PMC1.nxml#F1`).
public record Source(String path, Optional<Sha256> digest) {
    public static Source of(String path) {
        return new Source(path, Optional.empty());
    }
}
