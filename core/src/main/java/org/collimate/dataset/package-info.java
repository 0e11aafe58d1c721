// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// A dataset on disk that everybody reads without us: tar shards, Parquet rows, a data card, Croissant and a manifest.
/// Samples and rejects come in, files with promised names and bytes go out, and come back as samples or as a list of
/// what is wrong with them. Read [org.collimate.dataset.Columns] first: every form of a row is made from it.
@NullMarked
package org.collimate.dataset;

import org.jspecify.annotations.NullMarked;
