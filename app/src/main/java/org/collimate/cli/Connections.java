// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.List;
import org.collimate.recipe.Catalogue;

/// The parts of the library that stand behind the verbs, in one place.
///
/// @param more verbs that bring all they need with them
public record Connections(Catalogue catalogue, RunsRecipes runner, ReadsDatasets datasets, List<Object> more) {
    public Connections {
        more = List.copyOf(more);
    }

    /// What this program has.
    static Connections standard() {
        var missing = new NotConnected();
        // A verb more is an object more in the list: new FetchCommand()
        return new Connections(Catalogue.standard(), missing, missing, List.of());
    }
}
