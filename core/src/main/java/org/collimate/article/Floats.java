// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The floats of one article that become figures, as nodes of its tree, and how ids and labels lead to them.
final class Floats {
    /// A figure-to-be: its node, and the part of the article (sub-article or response) it stands in, `part` being the
    /// node of that part or of the article.
    record Entry(int node, int part, Figure.Kind kind) {}

    private final XmlTree tree;
    private final int article;
    private final List<Entry> floats = new ArrayList<>();
    private final Map<Integer, Integer> byNode = new HashMap<>();
    private final Map<Place, List<Integer>> byId = new HashMap<>();
    private final Map<NamedPlace, Integer> byName = new HashMap<>();
    private final List<Remark> remarks;

    private record Place(int part, String id) {}

    private record NamedPlace(int part, Mention.Name name) {}

    Floats(XmlTree tree, int article, List<Remark> remarks) {
        this.tree = tree;
        this.article = article;
        this.remarks = remarks;
        for (int node = article; node < tree.end(article); node++) {
            switch (tree.tag(node)) {
                case FIG -> add(node, Figure.Kind.FIGURE);
                case TABLE_WRAP -> {
                    if (Graphics.hasAny(tree, node)) {
                        add(node, Figure.Kind.TABLE);
                    }
                }
                default -> {
                    // no float
                }
            }
        }
        for (int node = article; node < tree.end(article); node++) {
            var tag = tree.tag(node);
            if (tag == Tag.FIG || tag == Tag.TABLE_WRAP || tag == Tag.FIG_GROUP || tag == Tag.TABLE_WRAP_GROUP) {
                register(node);
            }
        }
    }

    private void add(int node, Figure.Kind kind) {
        byNode.put(node, floats.size());
        floats.add(new Entry(node, partOf(node), kind));
    }

    /// A float's id leads to it, a group's to all its members.
    private void register(int node) {
        String id = tree.attribute(node, Attribute.ID);
        if (id.isEmpty()) {
            return;
        }
        var members = new ArrayList<Integer>();
        if (byNode.containsKey(node)) {
            members.add(byNode.getOrDefault(node, 0));
        } else if (tree.tag(node) != Tag.TABLE_WRAP) {
            for (int i = 0; i < floats.size(); i++) {
                if (tree.isInside(floats.get(i).node(), node)) {
                    members.add(i);
                }
            }
        }
        var place = new Place(partOf(node), id);
        if (byId.putIfAbsent(place, members) != null) {
            remarks.add(new Remark("id-duplicate", id, "a second float has this id, expected one; the first keeps it"));
        }
    }

    /// Tells under which label a figure stands, so that it can be found by its number.
    void named(int index, Optional<String> label) {
        if (label.isPresent()) {
            var name = Mention.ofLabel(label.get());
            if (name.number() >= 0) {
                byName.putIfAbsent(new NamedPlace(floats.get(index).part(), name), index);
            }
        }
    }

    List<Entry> all() {
        return floats;
    }

    /// The sub-article or response a node stands in, or the article itself.
    int partOf(int node) {
        int up = node;
        while (up != article && tree.tag(up) != Tag.SUB_ARTICLE && tree.tag(up) != Tag.RESPONSE) {
            up = tree.parent(up);
        }
        return up;
    }

    /// The figures that an id leads to from a part: its own first, then those of the parts around it. Empty for a float
    /// that is no figure; absent when no float has the id.
    Optional<List<Integer>> byId(String id, int part) {
        for (int scope = part; ; scope = partOf(tree.parent(scope))) {
            var found = byId.get(new Place(scope, id));
            if (found != null) {
                return Optional.of(found);
            }
            if (scope == article) {
                return Optional.empty();
            }
        }
    }

    /// The figure with this number, seen from a part of the article.
    Optional<Integer> byName(Mention.Name name, int part) {
        for (int scope = part; ; scope = partOf(tree.parent(scope))) {
            var found = byName.get(new NamedPlace(scope, name));
            if (found != null) {
                return Optional.of(found);
            }
            if (scope == article) {
                return Optional.empty();
            }
        }
    }

    /// The figure that a node is part of, if any.
    Optional<Integer> around(int node) {
        for (int up = node; up != article && up != XmlTree.NONE; up = tree.parent(up)) {
            var found = byNode.get(up);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
