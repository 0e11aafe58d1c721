// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.List;

/// Why chests are looked at: keys, which the writers of reports put into words.
public final class Indications {
    public static final List<String> ROUTINE = List.of("preoperative", "routine", "employment", "cough");
    public static final List<String> ACUTE =
            List.of("dyspnea", "chest pain", "fever", "trauma", "cough", "hemoptysis", "shortness of breath");
    public static final List<String> BEDSIDE = List.of("tube position", "line placement", "ventilated", "follow-up");

    private Indications() {}
}
