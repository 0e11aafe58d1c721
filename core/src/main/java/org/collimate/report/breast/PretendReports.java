// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Draws reports from the example sentences by a fixed seed: sections in their usual order, some left out, some with
/// several sentences; half of them under headings, where a heading may also stand over sentences of a related section.
final class PretendReports {
    private static final long SEED = 20260;

    private final Map<BreastSection, List<String>> sentences = new EnumMap<>(BreastSection.class);
    private final SplittableRandom random = new SplittableRandom(SEED);

    private PretendReports() {
        for (var row : Resource.rows("sentences.tsv")) {
            sentences
                    .computeIfAbsent(BreastSection.parse(row[0]), _ -> new ArrayList<>())
                    .add(row[1]);
        }
    }

    static List<SectionTrainer.Example> draw(int count) {
        var reports = new PretendReports();
        var drawn = new ArrayList<SectionTrainer.Example>(count);
        for (int i = 0; i < count; i++) {
            drawn.add(reports.draw());
        }
        return drawn;
    }

    private SectionTrainer.Example draw() {
        var text = new StringBuilder();
        var raw = new ArrayList<RawSentence>();
        var truth = new ArrayList<BreastSection>();
        boolean hasHeadings = random.nextBoolean();
        boolean isJoined = random.nextInt(4) == 0;
        for (var section : order()) {
            // A title seldom has a heading, also where everything else has.
            boolean isUnder = hasHeadings && (section != BreastSection.TITLE || random.nextInt(8) == 0);
            var heading = isUnder ? Optional.of(heading(section)) : Optional.<BreastSection>empty();
            for (int n = number(section); n > 0; n--) {
                var sentence = varied(pick(section));
                boolean isLine = section == BreastSection.TITLE || random.nextInt(8) == 0;
                if (isLine && !text.isEmpty()) {
                    text.setCharAt(text.length() - 1, '\n');
                }
                raw.add(new RawSentence(text.length(), text.length() + sentence.length(), heading));
                text.append(sentence).append(isLine ? '\n' : ' ');
                truth.add(section);
            }
        }
        if (isJoined && hasHeadings) {
            // A report whose only heading is that of its end.
            for (int i = 0; i < raw.size(); i++) {
                if (truth.get(i).compareTo(BreastSection.IMPRESSION) < 0) {
                    raw.set(i, new RawSentence(raw.get(i).begin(), raw.get(i).end(), Optional.empty()));
                }
            }
        }
        return new SectionTrainer.Example(text.toString(), raw, truth.toArray(BreastSection[]::new));
    }

    /// The usual order, with history and purpose, comparison and technique, findings and density swapped at times.
    private List<BreastSection> order() {
        var order = new ArrayList<>(List.of(BreastSection.ALL));
        for (var first : List.of(BreastSection.HISTORY, BreastSection.COMPARISON)) {
            if (random.nextInt(3) == 0) {
                int place = order.indexOf(first);
                java.util.Collections.swap(order, place, place + 1);
            }
        }
        if (random.nextInt(6) == 0) {
            java.util.Collections.swap(
                    order, order.indexOf(BreastSection.DENSITY), order.indexOf(BreastSection.FINDINGS));
        }
        return order;
    }

    private int number(BreastSection section) {
        int draw = random.nextInt(10);
        return switch (section) {
            case TITLE -> draw < 7 ? 1 : 0;
            case HISTORY, TECHNIQUE -> draw < 3 ? 0 : draw < 8 ? 1 : 2;
            case INDICATION, COMPARISON -> draw < 3 ? 0 : 1;
            case DENSITY -> draw < 2 ? 0 : draw < 8 ? 1 : 2;
            case FINDINGS -> 1 + draw / 2;
            case IMPRESSION -> draw < 7 ? 1 : 2;
            case RECOMMENDATION -> draw < 3 ? 0 : 1;
        };
    }

    private BreastSection heading(BreastSection section) {
        boolean isOther = random.nextInt(10) < 4;
        return switch (section) {
            case DENSITY -> isOther ? BreastSection.FINDINGS : section;
            case RECOMMENDATION -> isOther ? BreastSection.IMPRESSION : section;
            case HISTORY -> isOther ? BreastSection.INDICATION : section;
            case INDICATION -> isOther ? BreastSection.HISTORY : section;
            case TITLE, COMPARISON, TECHNIQUE, FINDINGS, IMPRESSION -> section;
        };
    }

    private String pick(BreastSection section) {
        var all = sentences.getOrDefault(section, List.of());
        return all.get(random.nextInt(all.size()));
    }

    /// As people write: in capitals, without the full stop, in small letters.
    private String varied(String sentence) {
        return switch (random.nextInt(12)) {
            case 0 -> sentence.toUpperCase(java.util.Locale.ROOT);
            case 1 -> sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence + ".";
            case 2 -> sentence.toLowerCase(java.util.Locale.ROOT);
            default -> sentence;
        };
    }
}
