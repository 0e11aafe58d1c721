// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// What an image file says of itself before its pixels, in the terms of no format.
///
/// @param width pixels, as the file claims
/// @param height pixels, as the file claims
/// @param channels samples a pixel as stored, see [Decoded.Ok]
/// @param bits bits a sample as stored
/// @param layout what the samples of the decoded rows mean
record ImageHeader(ImageFormat format, int width, int height, int channels, int bits, Layout layout) {}
