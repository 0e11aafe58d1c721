// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

/// A cell is null that a sample cannot do without.
final class MissingCell extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MissingCell(int column) {
        super("cell " + column + " of it or of a struct in it is null");
    }
}
