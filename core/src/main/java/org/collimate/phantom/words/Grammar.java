// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The ways of saying each thing: a symbol and its templates. A grammar may stand on another one, whose symbols it sees
/// where it has none of its own.
final class Grammar {
    private final Map<String, List<Template>> symbols;
    private final List<Grammar> below;

    private Grammar(Map<String, List<Template>> symbols, List<Grammar> below) {
        this.symbols = symbols;
        this.below = below;
    }

    /// Reads a grammar file: `:: symbol` begins a symbol, every line after it is a way of saying it.
    ///
    /// @throws IllegalArgumentException with file and line where it is not well formed
    static Grammar read(String file, List<String> lines, Agreement agreement) {
        return read(file, lines, agreement, List.of());
    }

    /// The same, on top of this grammar.
    Grammar above(String file, List<String> lines, Agreement agreement) {
        return read(file, lines, agreement, List.of(this));
    }

    private static Grammar read(String file, List<String> lines, Agreement agreement, List<Grammar> below) {
        var symbols = new HashMap<String, List<Template>>();
        List<Template> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("::")) {
                open = new ArrayList<>();
                if (symbols.put(line.substring(2).strip(), open) != null) {
                    throw new IllegalArgumentException(
                            "[" + file + ":" + (i + 1) + "] the symbol stands here a second time: " + line);
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                open.add(TemplateReader.read(file + ":" + (i + 1), line, agreement));
            }
        }
        symbols.replaceAll((_, templates) -> List.copyOf(templates));
        return new Grammar(Map.copyOf(symbols), below);
    }

    /// The ways of saying a symbol; empty where it has none.
    List<Template> templates(String symbol) {
        List<Template> own = symbols.get(symbol);
        if (own != null) {
            return own;
        }
        return below.isEmpty() ? List.of() : below.getFirst().templates(symbol);
    }

    /// The symbols of this grammar alone, without those below.
    Map<String, List<Template>> own() {
        return symbols;
    }
}
