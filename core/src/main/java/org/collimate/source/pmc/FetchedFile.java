// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import org.collimate.provenance.Sha256;

/// A file that arrived whole: its path below the output folder (the bucket's key), its size and digest, and the ETag it
/// had then (without quotes, may be empty).
record FetchedFile(String path, long bytes, Sha256 sha256, String etag) {}
