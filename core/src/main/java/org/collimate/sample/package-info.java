// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// The nouns: a sample is ordered parts, with everything said about them beside. Plain values, no input or output:
/// sources make them, stages change them, writers store them. Read [org.collimate.sample.Sample] first.
@NullMarked
package org.collimate.sample;

import org.jspecify.annotations.NullMarked;
