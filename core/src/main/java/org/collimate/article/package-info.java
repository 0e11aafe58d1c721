// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Understands scientific articles: JATS and NLM XML comes in, an [org.collimate.article.Article] with its figures,
/// their captions and the places that cite them goes out. Pure functions of the document, usable without any pipeline.
/// Read [org.collimate.article.Article] first.
@NullMarked
package org.collimate.article;

import org.jspecify.annotations.NullMarked;
