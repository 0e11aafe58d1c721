// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is said of a finding's places without saying it: places that its name holds ("rib" of a rib fracture), and
/// places that are a place and a side ("base" and "bilateral"); from `place-rules.tsv`. Safe for many threads.
final class PlaceRules {
    static final String SIDE = "side:";

    private final Concepts concepts = Concepts.bundled();
    private final Map<String, Set<String>> implied = new HashMap<>();
    private final Set<String> always = new HashSet<>(); // joined even where the concept implies the place
    private final Map<String, String> joined = new HashMap<>();

    private PlaceRules() {
        for (var row : Table.read("place-rules.tsv", 3).rows()) {
            if (row[0].equals("implied")) {
                implied.computeIfAbsent(row[1], _ -> new HashSet<>()).addAll(List.of(row[2].split(" +")));
            } else {
                joined.put(row[1], row[2]);
                if (row[0].equals("always")) {
                    always.add(row[1].substring(0, row[1].indexOf(' ')));
                }
            }
        }
    }

    private static final class Bundled {
        static final PlaceRules RULES = new PlaceRules();
    }

    static PlaceRules bundled() {
        return Bundled.RULES;
    }

    /// True if the name of the concept says the place, or one inside it.
    boolean implies(String concept, String place) {
        var said = implied.get(concept);
        if (said == null) {
            return false;
        }
        if (said.contains(place)) {
            return true;
        }
        for (var inner : said) {
            if (concepts.isAround(place, inner)) {
                return true;
            }
        }
        return false;
    }

    /// What is to be told of these places: a place and its side as one where there is a name for both, without what the
    /// concept implies and without the places around a nearer one.
    List<String> told(String concept, List<String> places) {
        var names = new ArrayList<String>();
        boolean took = false;
        for (var place : places) {
            var one = place;
            boolean said = implies(concept, place);
            for (var side : places) {
                var both = side.startsWith(SIDE) ? joined.get(place + " " + side) : null;
                if (both != null && (!said || !implies(concept, both) && always.contains(place))) {
                    one = both;
                    took = true;
                    said = false;
                }
            }
            if (!said && !names.contains(one)) {
                names.add(one);
            }
        }
        boolean sides = !took;
        names.removeIf(name ->
                !sides && name.startsWith(SIDE) || names.stream().anyMatch(other -> concepts.isAround(name, other)));
        return names;
    }
}
