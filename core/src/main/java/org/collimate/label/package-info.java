// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// What words say is in a picture: how it was made, what part of the body it shows, from where, and what was found. A
/// text comes in, mentions of concepts with their place in the text go out. Read [org.collimate.label.ImagingConcepts]
/// first; the terms are data, in the tables beside it (`modality.tsv`, `direction.tsv`, `anatomy.tsv`, `finding.tsv`).
@NullMarked
package org.collimate.label;

import org.jspecify.annotations.NullMarked;
