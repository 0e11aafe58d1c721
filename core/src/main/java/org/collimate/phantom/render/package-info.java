// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Radiographs of invented bodies, straight from their analytic shapes. A body and a view come in; line integrals,
/// grey pictures, masks and boxes go out. Read [org.collimate.phantom.render.Radiography] first.
@NullMarked
package org.collimate.phantom.render;

import org.jspecify.annotations.NullMarked;
