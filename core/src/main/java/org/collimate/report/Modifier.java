// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// A phrase that describes a finding: a kind of attribute and its value.
record Modifier(Kind kind, String value) {
    enum Kind {
        SIDE,
        SEVERITY,
        CHANGE,
        COUNT,
        UNIT,
        PRIOR,
        TIP,
        UPTAKE,
        SLICE,
        GRADE,
        RECOMMENDATION,
        PLAIN
    }
}
