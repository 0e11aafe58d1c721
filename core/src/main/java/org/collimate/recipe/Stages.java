// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.List;
import java.util.Optional;
import org.collimate.curate.ImagesReadable;

/// The stages that recipes can name. To add one, write its class with a settings record and add a line.
final class Stages {
    private static final List<StageKind<?>> ALL =
            List.of(new StageKind<>("images", ImagesReadable.Settings.DEFAULT, ImagesReadable::new));

    private Stages() {}

    static List<String> names() {
        return ALL.stream().<String>map(StageKind::name).toList();
    }

    static Optional<StageKind<?>> find(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .<StageKind<?>>map(kind -> kind)
                .findFirst();
    }
}
