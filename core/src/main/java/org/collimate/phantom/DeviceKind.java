// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

/// What medicine leaves in a chest. CheXpert-14 calls all of them `Support Devices`.
public enum DeviceKind {
    ENDOTRACHEAL_TUBE("endotracheal tube"),
    NASOGASTRIC_TUBE("nasogastric tube"),
    CENTRAL_LINE("central venous catheter"),
    PACEMAKER("pacemaker"),
    CHEST_DRAIN("chest drain");

    private final String word;

    DeviceKind(String word) {
        this.word = word;
    }

    /// The label in the CheXpert-14 taxonomy.
    public String label() {
        return "Support Devices";
    }

    /// The finer name, in lower case.
    public String word() {
        return word;
    }
}
