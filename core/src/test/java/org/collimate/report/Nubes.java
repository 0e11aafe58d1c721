// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The health records of NUBes (Lima 2020, CC BY-SA): sentences, and the concepts that a cue of negation or uncertainty
/// governs. Read from the test data folder; none of its words are in this repository.
final class Nubes {
    /// A stretch of one sentence, in UTF-16 units of the sentence.
    record Stretch(int begin, int end) {
        boolean meets(Stretch other) {
            return begin < other.end && other.begin < end;
        }
    }

    record Sentence(String text, List<Stretch> negated, List<Stretch> uncertain, List<Stretch> affirmed) {}

    private record Mark(String type, int begin, int end) {}

    private final Set<String> disorders = new HashSet<>();
    private final Map<String, String> files = new TreeMap<>();

    private Nubes(Path data) throws IOException {
        try (var in =
                new GZIPInputStream(Files.newInputStream(data.resolve("text/nubes-es/nubes_samples_001-007.tgz")))) {
            readArchive(in);
        }
        for (var annotations : files.entrySet()) {
            if (annotations.getKey().endsWith(".ann")) {
                for (var line : annotations.getValue().split("\n")) {
                    var cells = line.split("\t");
                    if (cells.length == 3 && cells[1].startsWith("DISO ")) {
                        disorders.add(cells[2].toLowerCase(java.util.Locale.ROOT));
                    }
                }
            }
        }
    }

    static List<Sentence> sentences(Path data) throws IOException {
        var nubes = new Nubes(data);
        var sentences = new ArrayList<Sentence>();
        for (var file : nubes.files.entrySet()) {
            if (file.getKey().endsWith(".txt")) {
                var name = file.getKey().substring(0, file.getKey().length() - 4);
                nubes.read(file.getValue(), nubes.files.getOrDefault(name + ".ann", ""), sentences);
            }
        }
        return sentences;
    }

    private void readArchive(InputStream in) throws IOException {
        var header = new byte[512];
        while (in.readNBytes(header, 0, 512) == 512 && header[0] != 0) {
            var name = new String(header, 0, 100, StandardCharsets.UTF_8).replace("\0", "");
            var octal = new String(header, 124, 12, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
            int size = Integer.parseInt(octal, 8);
            var body = in.readNBytes(size);
            in.skipNBytes((512 - size % 512) % 512);
            files.put(name, new String(body, StandardCharsets.UTF_8));
        }
    }

    private void read(String text, String annotations, List<Sentence> sentences) {
        var marks = new HashMap<String, Mark>();
        var scopes = new ArrayList<String[]>();
        for (var line : annotations.split("\n")) {
            var cells = line.split("\t");
            var words = cells.length > 1 ? cells[1].split(" ") : new String[0];
            if (line.startsWith("T")) {
                int end = Integer.parseInt(words[words.length - 1]);
                marks.put(cells[0], new Mark(words[0], Integer.parseInt(words[1]), end));
            } else if (line.startsWith("R") && words[0].equals("Scope")) {
                scopes.add(new String[] {words[1].substring(5), words[2].substring(5)});
            }
        }
        int at = 0;
        for (var sentence : text.split("\n", -1)) {
            int from = at;
            int to = from + sentence.length();
            at = to + 1;
            var negated = new ArrayList<Stretch>();
            var uncertain = new ArrayList<Stretch>();
            var cues = new ArrayList<Stretch>();
            for (var mark : marks.values()) {
                if (mark.type().endsWith("Marker") && mark.begin() >= from && mark.end() <= to) {
                    cues.add(new Stretch(mark.begin() - from, mark.end() - from));
                }
            }
            for (var scope : scopes) {
                var cue = marks.get(scope[0]);
                var concept = marks.get(scope[1]);
                if (cue != null && concept != null && concept.begin() >= from && concept.begin() < to) {
                    var stretch = new Stretch(concept.begin() - from, Math.min(concept.end(), to) - from);
                    (cue.type().startsWith("Neg") ? negated : uncertain).add(stretch);
                }
            }
            uncertain.removeIf(negated::contains); // both: counted once, as negated
            var taken = new ArrayList<>(negated);
            taken.addAll(uncertain);
            taken.addAll(cues);
            sentences.add(new Sentence(sentence, negated, uncertain, affirmed(sentence, taken)));
        }
    }

    /// Where a disorder that NUBes names somewhere stands outside every scope: it is affirmed there.
    private List<Stretch> affirmed(String sentence, List<Stretch> taken) {
        var lower = sentence.toLowerCase(java.util.Locale.ROOT);
        var words = new ArrayList<Stretch>();
        var matcher = java.util.regex.Pattern.compile("\\p{L}+").matcher(lower);
        while (matcher.find()) {
            words.add(new Stretch(matcher.start(), matcher.end()));
        }
        var found = new ArrayList<Stretch>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = Math.min(words.size() - 1, i + 4); j >= i; j--) {
                var stretch = new Stretch(words.get(i).begin(), words.get(j).end());
                if (stretch.end() - stretch.begin() >= 4
                        && disorders.contains(lower.substring(stretch.begin(), stretch.end()))) {
                    if (taken.stream().noneMatch(stretch::meets)) {
                        found.add(stretch);
                    }
                    i = j;
                    break;
                }
            }
        }
        return found;
    }
}
