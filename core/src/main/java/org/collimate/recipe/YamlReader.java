// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.ArrayList;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads YAML 1.2 into [Yaml]. Anchors, aliases, tags and files beyond [#LONGEST] are refused: a recipe needs none of
/// them, and they are how a small file becomes a large one.
final class YamlReader {
    /// The most characters a recipe has.
    static final int LONGEST = 1_000_000;

    private static final int DEEPEST = 20;

    private YamlReader() {}

    /// @param problems is told what is wrong
    /// @return empty if it cannot be read at all
    static Optional<Yaml> read(String text, Problems problems) {
        if (text.length() > LONGEST) {
            problems.add(1, "is longer than " + LONGEST + " characters, which no recipe is");
            return Optional.empty();
        }
        try {
            var settings = LoadSettings.builder()
                    .setCodePointLimit(LONGEST)
                    .setAllowDuplicateKeys(true)
                    .build();
            for (var event : new Parse(settings).parseString(text)) {
                if (event.getEventId() == Event.ID.Alias) {
                    problems.add(line(event.getStartMark()), "has an alias (*name), which recipes do not use");
                    return Optional.empty();
                }
            }
            var node = new Compose(settings).composeString(text);
            if (node.isEmpty()) {
                problems.add(1, "is empty, expected a recipe");
                return Optional.empty();
            }
            return Optional.of(convert(node.get(), 0));
        } catch (MarkedYamlEngineException e) {
            problems.add(line(e.getProblemMark()), "is not YAML: " + e.getProblem());
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(1, "is not YAML that a recipe uses: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Yaml convert(Node node, int depth) {
        int line = line(node.getStartMark());
        if (depth > DEEPEST) {
            throw new YamlEngineException("it is nested more than " + DEEPEST + " deep");
        }
        return switch (node) {
            case ScalarNode scalar ->
                new Yaml.Scalar(line, scalar.getValue(), scalar.isPlain() && isNothing(scalar.getValue()));
            case SequenceNode sequence -> {
                var items = new ArrayList<Yaml>();
                for (var item : sequence.getValue()) {
                    items.add(convert(item, depth + 1));
                }
                yield new Yaml.Sequence(line, items);
            }
            case MappingNode mapping -> {
                var entries = new ArrayList<Yaml.Entry>();
                for (NodeTuple tuple : mapping.getValue()) {
                    int keyLine = line(tuple.getKeyNode().getStartMark());
                    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                        throw new YamlEngineException("line " + keyLine + " has a key that is not a word");
                    }
                    entries.add(new Yaml.Entry(keyLine, key.getValue(), convert(tuple.getValueNode(), depth + 1)));
                }
                yield new Yaml.Mapping(line, entries);
            }
            default -> throw new YamlEngineException("line " + line + " has something that is no YAML value");
        };
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.equals("~") || text.equals("null");
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(place -> place.getLine() + 1).orElse(1);
    }
}
