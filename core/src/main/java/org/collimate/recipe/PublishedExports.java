// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.List;
import org.collimate.dataset.Layout;
import org.collimate.dataset.PublishedExport;

/// The layouts in which a dataset can be exported as a paper published it.
public final class PublishedExports {
    private PublishedExports() {}

    public static List<Layout> all() {
        return PublishedLayouts.names().stream()
                .<Layout>map(name -> new PublishedExport(PublishedLayouts.find(name)))
                .toList();
    }
}
