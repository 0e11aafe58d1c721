// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts `--set a.b=c` into a recipe before it is bound, so that a set value passes the same checks as a written one. A
/// step of the path is a key, or the name of an item of a list of named settings (`stages.images.minimum-side=64`).
final class Overrides {
    private Overrides() {}

    static Yaml apply(Yaml recipe, List<String> sets, Problems problems) {
        var changed = recipe;
        for (var set : sets) {
            int equal = set.indexOf('=');
            if (equal < 1) {
                problems.add(0, "'" + set + "' is not of the form key=value");
                continue;
            }
            var value = new Problems("--set");
            var yaml = YamlReader.read(set.substring(equal + 1), value);
            var scalar = new Yaml.Scalar(0, set.substring(equal + 1), false);
            changed = put(
                    changed,
                    List.of(set.substring(0, equal).strip().split("\\.")),
                    yaml.map(Overrides::onLineZero).orElse(scalar));
        }
        return changed;
    }

    private static Yaml put(Yaml yaml, List<String> path, Yaml value) {
        if (path.isEmpty()) {
            return value;
        }
        var key = path.getFirst();
        var rest = path.subList(1, path.size());
        return switch (yaml) {
            case Yaml.Sequence(int line, var items) ->
                new Yaml.Sequence(
                        line,
                        items.stream()
                                .map(item -> name(item).equals(Optional.of(key)) ? named(item, key, rest, value) : item)
                                .toList());
            case Yaml.Mapping(int line, var entries) -> new Yaml.Mapping(line, putEntry(entries, key, rest, value));
            case Yaml.Scalar(int line, var _, var _) -> new Yaml.Mapping(line, putEntry(List.of(), key, rest, value));
        };
    }

    private static List<Yaml.Entry> putEntry(List<Yaml.Entry> entries, String key, List<String> rest, Yaml value) {
        var changed = new ArrayList<Yaml.Entry>();
        boolean found = false;
        for (var entry : entries) {
            if (entry.key().equals(key) && !found) {
                changed.add(new Yaml.Entry(0, key, put(entry.value(), rest, value)));
                found = true;
            } else {
                changed.add(entry);
            }
        }
        if (!found) {
            changed.add(new Yaml.Entry(0, key, put(new Yaml.Scalar(0, "", true), rest, value)));
        }
        return changed;
    }

    /// An item of a list that is a name, or a name with settings.
    private static Optional<String> name(Yaml item) {
        return switch (item) {
            case Yaml.Scalar(var _, var text, var _) -> Optional.of(text);
            case Yaml.Mapping(var _, var entries)
            when entries.size() == 1 -> Optional.of(entries.getFirst().key());
            case Yaml.Mapping _, Yaml.Sequence _ -> Optional.empty();
        };
    }

    private static Yaml named(Yaml item, String key, List<String> rest, Yaml value) {
        var settings = item instanceof Yaml.Mapping(var _, var entries)
                ? entries.getFirst().value()
                : new Yaml.Scalar(item.line(), "", true);
        return new Yaml.Mapping(item.line(), List.of(new Yaml.Entry(item.line(), key, put(settings, rest, value))));
    }

    private static Yaml onLineZero(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Scalar(var _, var text, boolean empty) -> new Yaml.Scalar(0, text, empty);
            case Yaml.Sequence(var _, var items) ->
                new Yaml.Sequence(0, items.stream().map(Overrides::onLineZero).toList());
            case Yaml.Mapping(var _, var entries) ->
                new Yaml.Mapping(
                        0,
                        entries.stream()
                                .map(entry -> new Yaml.Entry(0, entry.key(), onLineZero(entry.value())))
                                .toList());
        };
    }
}
