// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Understands files of two-dimensional images: what kind a file is, whether it can be read to its end, how large it
/// is, which pixels it shows, and whether it shows anything. Bytes come in, plain values go out; nothing is thrown.
/// Read [org.collimate.pixel.PixelReader] first, then [org.collimate.pixel.PixelDigest] for what makes two pictures
/// equal.
@NullMarked
package org.collimate.pixel;

import org.jspecify.annotations.NullMarked;
