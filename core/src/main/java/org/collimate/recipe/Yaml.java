// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.List;

/// A piece of YAML with the line it stands on, from 1. Everything that is not a list or a mapping is a text: what a
/// text means is decided by the record component it is bound to.
sealed interface Yaml {
    int line();

    /// @param empty whether nothing was written, as after `key:`
    record Scalar(int line, String text, boolean empty) implements Yaml {}

    record Sequence(int line, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    record Mapping(int line, List<Entry> entries) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    record Entry(int line, String key, Yaml value) {}
}
