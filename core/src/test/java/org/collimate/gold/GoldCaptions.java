// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.gold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collimate.provenance.Sha256;
import org.collimate.text.Cleaning;

/// The gold files joined with the captions they speak of, found in the test data by digest.
public final class GoldCaptions {
    /// A caption and the cells of its line after the digest.
    public record Labelled(String id, String caption, List<String> labels) {}

    private GoldCaptions() {}

    /// The lines of `gold/NAME.tsv` with their captions; every one must be found.
    public static List<Labelled> read(String name) throws IOException {
        var captions = byDigest();
        var labelled = new ArrayList<Labelled>();
        try (var in = GoldCaptions.class.getResourceAsStream("/gold/" + name + ".tsv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"));
            for (var line : lines.toList()) {
                var cells = List.of(line.split("\t", -1));
                var caption = captions.get(cells.get(2));
                if (caption == null) {
                    throw new IllegalStateException(
                            "[" + cells.get(1) + "] no caption has this digest; the data changed");
                }
                labelled.add(new Labelled(cells.get(1), caption, cells.subList(3, cells.size())));
            }
        }
        return labelled;
    }

    private static Map<String, String> byDigest() throws IOException {
        var captions = new HashMap<String, String>();
        for (var caption : JatsCaptions.all()) {
            put(captions, caption);
        }
        for (var file : List.of("radiology", "non-radiology")) {
            for (var row : TestData.csv("text/roco/" + file + "_validation.csv.gz")) {
                put(captions, Cleaning.of(row.get(3).replace('\n', ' ')));
            }
        }
        return captions;
    }

    private static void put(Map<String, String> captions, String caption) {
        captions.put(Sha256.of(caption.replace('\n', ' ')).hex(), caption);
    }
}
