// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Locale;

/// Who has the finding: the patient, or somebody else such as a relative.
public enum Experiencer {
    PATIENT,
    OTHER;

    /// The word on disk.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
