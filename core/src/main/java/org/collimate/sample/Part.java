// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Optional;

/// A piece of a sample that a model sees or reads. Video, sound and measured series join when their sources do.
public sealed interface Part permits Picture, Volume, Words {
    Role role();

    /// The media type (RFC 6838), such as `image/png` or `text/plain`.
    String media();

    /// The index of the part this one belongs to: an `alt` text to its image, a mask to its volume.
    Optional<Integer> parent();
}
