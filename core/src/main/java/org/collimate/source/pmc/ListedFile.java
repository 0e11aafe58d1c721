// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

/// A file as the bucket lists it: key, size in bytes, and ETag without quotes (may be empty).
record ListedFile(String key, long bytes, String etag) {}
