// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// The dataset on disk: rows, shards, tables, and the files that describe the whole, as `docs/reference/dataset.md`
/// promises them to readers. Samples come in, files that everybody opens without us go out. Read
/// [org.collimate.dataset.SampleJson] first.
@NullMarked
package org.collimate.dataset;

import org.jspecify.annotations.NullMarked;
