// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

/// Something in a dataset that is not as promised: where it is, what was found and what was expected.
public record Problem(String where, String found, String expected) {
    @Override
    public String toString() {
        return "[" + where + "] " + found + ", expected " + expected;
    }
}
