// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// The readers of the phantom hospital: they put a study into words. Patients, studies and their priors come in; the
/// text of a report goes out with everything that it states, each with the span of its words, and questions with
/// answers. The words stand in data files, a folder a language. Read [org.collimate.phantom.words.Reader] first.
///
/// Nothing here is shared with the package that understands reports, so each may be tested on the other.
@NullMarked
package org.collimate.phantom.words;

import org.jspecify.annotations.NullMarked;
