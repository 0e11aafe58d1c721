// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the sections of a MIMIC-CXR report by the rules of the public parser of that dataset (`section_parser.py` of
/// MIT-LCP/mimic-cxr), its oddities included: upper-case words and a colon after a line break and a space; the search
/// for the next heading begins after the first line break of a section; empty findings and impressions are dropped;
/// where neither is there, what follows the first blank line of the last section is the `last_paragraph`.
final class MimicSections {
    private static final Pattern HEADING = Pattern.compile("\n ([A-Z ()/,-]++):\\s");
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> WITHIN = new LinkedHashMap<>();
    private static final String BLANK_LINE = "\n \n";

    static {
        for (var row : Table.read("mimic-headings.tsv", 3).rows()) {
            (row[2].isEmpty() ? NAMES : WITHIN).put(row[0], row[1]);
        }
    }

    private record Part(String name, int begin, int end) {}

    void find(Tokens tokens, Sections sections) {
        sections.clear();
        int token = 0;
        for (var part : parts(tokens.source())) {
            while (token < tokens.count && tokens.begin[token] < part.begin()) {
                token++;
            }
            int first = token;
            while (token < tokens.count && tokens.begin[token] < part.end()) {
                token++;
            }
            sections.add(first, token, part.name());
        }
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var heading = HEADING.matcher(text);
        if (heading.find()) {
            parts.add(new Part("preamble", 0, heading.start(1)));
            boolean more = true;
            while (more) {
                var name = heading.group(1);
                int begin = heading.end();
                int line = Math.max(begin, text.indexOf('\n', begin));
                more = heading.find(line);
                parts.add(new Part(name(name), begin, more ? heading.start() : text.length()));
            }
        } else {
            parts.add(new Part("full report", 0, text.length()));
        }
        parts.removeIf(
                part -> isMain(part) && text.substring(part.begin(), part.end()).isBlank());
        if (!parts.isEmpty() && parts.stream().noneMatch(MimicSections::isMain)) {
            var last = parts.getLast();
            int blank = text.indexOf(BLANK_LINE, last.begin());
            if (blank >= 0 && blank + BLANK_LINE.length() <= last.end()) {
                parts.set(parts.size() - 1, new Part(last.name(), last.begin(), blank));
                parts.add(new Part("last_paragraph", blank + BLANK_LINE.length(), last.end()));
            }
        }
        return parts;
    }

    private static boolean isMain(Part part) {
        return part.name().equals("impression") || part.name().equals("findings");
    }

    private static String name(String heading) {
        var name = heading.toLowerCase(Locale.ROOT).strip();
        var known = NAMES.get(name);
        if (known != null) {
            return known;
        }
        for (var within : WITHIN.entrySet()) {
            if (name.contains(within.getKey())) {
                return within.getValue();
            }
        }
        return name;
    }
}
