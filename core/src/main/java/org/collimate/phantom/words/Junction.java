// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.List;
import java.util.regex.Pattern;

/// What two words become when they meet: "a effusion" is "an effusion", "de el" is "del".
///
/// @param next what the second word begins with
/// @param becomes the first word, changed
/// @param joins whether the second word is swallowed by the first
record Junction(String word, Pattern next, String becomes, boolean joins) {

    /// Reads the lines of a table: word, pattern of the next word, what the word becomes, `joins` or nothing.
    static List<Junction> read(String where, List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> {
                    String[] cells = line.split("\t", -1);
                    if (cells.length != 4) {
                        throw new IllegalArgumentException(
                                "[" + where + "] a line has " + cells.length + " cells, expected 4");
                    }
                    return new Junction(cells[0], Pattern.compile(cells[1]), cells[2], cells[3].equals("joins"));
                })
                .toList();
    }
}
