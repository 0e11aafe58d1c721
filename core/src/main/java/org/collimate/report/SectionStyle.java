// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// How the headings of a report are recognised.
public enum SectionStyle {
    /// The headings of arbitrary hospitals: any case, with or without a colon, at the start of a line or inside one.
    ANY_HOSPITAL,
    /// The rules of the public MIMIC-CXR section parser: upper-case words and a colon at the start of a line.
    MIMIC
}
