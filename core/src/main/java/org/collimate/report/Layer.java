// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

/// The kinds of phrases, each matched for itself: a place may lie inside a finding, a cue beside a modifier.
enum Layer {
    FINDING,
    PLACE,
    CUE,
    MODIFIER,
    HEADING;

    static final int COUNT = values().length;
}
