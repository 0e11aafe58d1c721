// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Optional;

/// A text: a caption, a report, a question. `language` is a BCP 47 tag such as `en`, empty when unknown.
public record Words(Role role, String text, Optional<String> language, Optional<Integer> parent) implements Part {
    public static Words of(Role role, String text) {
        return new Words(role, text, Optional.empty(), Optional.empty());
    }

    @Override
    public String media() {
        return "text/plain";
    }

    public Words withText(String changed) {
        return new Words(role, changed, language, parent);
    }
}
