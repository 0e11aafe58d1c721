// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

/// A regular file of a [FileTree]: its path with `/`, its size as the tree tells it, and where the tree keeps it.
record TreeFile(String path, long bytes, long place) {}
