// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.List;
import java.util.Optional;
import org.collimate.provenance.Sha256;

/// A three-dimensional image (CT, MR, label map) as a file of bytes; `shape` is x, y, z and `spacingMillimetres` has
/// one number an axis, empty when unknown.
public record Volume(
        Role role,
        String media,
        Content content,
        Sha256 digest,
        Optional<Shape> shape,
        List<Double> spacingMillimetres,
        Optional<String> modality,
        Optional<Integer> parent)
        implements Part {
    public Volume {
        spacingMillimetres = List.copyOf(spacingMillimetres);
    }
}
