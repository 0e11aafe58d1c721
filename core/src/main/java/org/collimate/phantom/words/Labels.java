// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.Locale;
import org.collimate.phantom.DiseaseKind;

/// Labels that sentences state beside what they are about, and the finer names that go with them.
final class Labels {
    private Labels() {}

    /// The finer name of a label that a template names: `Cardiomegaly` is `cardiomegaly`, as [DiseaseKind#word] has it
    /// where exactly one kind has this label, else the label in lower case.
    static String kind(String label) {
        DiseaseKind only = null;
        for (DiseaseKind kind : DiseaseKind.values()) {
            if (kind.label().equals(label)) {
                if (only != null) {
                    return label.toLowerCase(Locale.ROOT);
                }
                only = kind;
            }
        }
        return only == null ? label.toLowerCase(Locale.ROOT) : only.word();
    }
}
