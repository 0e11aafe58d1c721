// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.List;
import org.collimate.dataset.Published;
import org.collimate.dataset.published.BreastTables;
import org.collimate.dataset.published.ChestXray;
import org.collimate.dataset.published.Chexpert;
import org.collimate.dataset.published.DrrRate;
import org.collimate.dataset.published.Medicat;
import org.collimate.dataset.published.OpenPmc;
import org.collimate.dataset.published.PadChest;
import org.collimate.dataset.published.Paxray;
import org.collimate.dataset.published.PmcPairs;
import org.collimate.dataset.published.Rocov2;

/// The layouts that recipes can name under `write.published`. To add one, write its class and add a line.
final class PublishedLayouts {
    private static final List<Published> ALL = List.of(
            new PmcPairs(),
            new BreastTables(),
            new ChestXray(),
            new Chexpert(),
            new DrrRate(),
            new Medicat(),
            new OpenPmc(),
            new PadChest(),
            new Paxray(),
            new Rocov2());

    private PublishedLayouts() {}

    static List<String> names() {
        return ALL.stream().map(Published::name).toList();
    }

    /// The layout of a name that is among [#names()].
    static Published find(String name) {
        return ALL.stream()
                .filter(layout -> layout.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
