// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Optional;

/// Under which terms an article, or one of its figures, may be used.
///
/// `spdx` is an SPDX identifier, `LicenseRef-CC-BY` and kin for a Creative Commons licence without a version, empty
/// when no licence that has a name is stated. `statement` is the evidence: the address or sentence it was read from.
public record License(Optional<String> spdx, LicenseGroup group, String statement) {
    public static final License NONE = new License(Optional.empty(), LicenseGroup.OTHER, "");
}
