// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// The invented chest as analytic shapes in the patient's millimetres (RAS+, the carina at height 0). A patient, a
/// study and a view come in; a [org.collimate.phantom.body.Body] goes out, from which radiographs are projected and
/// volumes filled. Read [org.collimate.phantom.body.Body] first.
@NullMarked
package org.collimate.phantom.body;

import org.jspecify.annotations.NullMarked;
