// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.List;

/// What was understood of a breast report.
public record BreastReading(List<BreastSentence> sentences, BreastFields fields, List<BreastLesion> lesions) {
    public BreastReading {
        sentences = List.copyOf(sentences);
        lesions = List.copyOf(lesions);
    }
}
