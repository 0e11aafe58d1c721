// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Names of labels as a table: a number, a tab and a name a line, in UTF-8. Lines that are something else, such as a
/// heading, are left out.
public final class LabelNames {
    private static final long LARGEST = 1 << 20;

    private LabelNames() {}

    /// Reads a table; empty if there is none or it is no table.
    public static Map<Integer, String> read(Path table) throws IOException {
        var names = new TreeMap<Integer, String>();
        if (!Files.isRegularFile(table) || Files.size(table) > LARGEST) {
            return names;
        }
        try {
            for (var line : Files.readAllLines(table)) {
                var cells = line.split("\t", -1);
                if (cells.length >= 2 && cells[0].matches("[0-9]{1,5}") && !cells[1].isBlank()) {
                    names.put(Integer.valueOf(cells[0]), cells[1].strip());
                }
            }
        } catch (CharacterCodingException e) {
            return new TreeMap<>();
        }
        return names;
    }

    /// The table beside a label map: its name with `.tsv` instead of its ending.
    public static Map<Integer, String> beside(Path labelMap) throws IOException {
        var name = labelMap.getFileName().toString();
        var stem = name.replaceFirst("(?i)(\\.nii|\\.nii\\.gz|\\.mha|\\.mhd|\\.nrrd|\\.nhdr|\\.hdr|\\.img)$", "");
        return read(labelMap.resolveSibling(stem + ".tsv"));
    }
}
