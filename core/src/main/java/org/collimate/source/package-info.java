// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Finds what a person points at, a folder, a file or an archive, and turns the articles in it into samples: each
/// figure with its picture, its caption and the places that cite it. Files and archives come in, samples, rejects and
/// diagnostics go out; nothing is written, no link is followed, no name leads outside. Read
/// [org.collimate.source.ArticlesSource] first, then [org.collimate.source.ImageMatcher].
@NullMarked
package org.collimate.source;

import org.jspecify.annotations.NullMarked;
