// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collimate.gold.GoldCaptions;
import org.collimate.gold.TestData;
import org.collimate.sample.Certainty;
import org.collimate.sample.Concept;
import org.collimate.text.Cleaning;
import org.junit.jupiter.api.Test;

/// Scores the lexicon on the 150 captions labelled by reading, and prints how it compares with ROCO's automatic CUIs.
class ConceptsAgreeWithGoldTest {
    private static final Map<String, String> MODALITY = Map.ofEntries(
            Map.entry("x-ray", "C1306645"),
            Map.entry("ct", "C0040405"),
            Map.entry("mri", "C0024485"),
            Map.entry("ultrasonography", "C0041618"),
            Map.entry("echocardiography", "C0013516"),
            Map.entry("angiography", "C0002978"),
            Map.entry("fluoroscopy", "C0016356"),
            Map.entry("mammography", "C0024671"),
            Map.entry("pet-ct", "C1699633"),
            Map.entry("oct", "C0920367"),
            Map.entry("electron-microscopy", "C0026019"),
            Map.entry("photograph", "C0441468"),
            Map.entry("fluorescein-angiography", "C0016325"));
    private static final Map<String, String> DIRECTION = Map.of(
            "axial", "C0205131",
            "sagittal", "C0205129",
            "lateral", "C0205129",
            "coronal", "C0205123",
            "anteroposterior", "C1999039",
            "posteroanterior", "C1996865",
            "oblique", "C0442287");

    private static final class Counts {
        int right;
        int found;
        int wanted;

        void add(Set<String> ours, Set<String> truth) {
            found += ours.size();
            wanted += truth.size();
            right += (int) ours.stream().filter(truth::contains).count();
        }

        double f1() {
            return 2.0 * right / (found + wanted);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-30s P %.3f R %.3f F1 %.3f (%d right, %d found, %d wanted)",
                    name,
                    (double) right / found,
                    (double) right / wanted,
                    f1(),
                    right,
                    found,
                    wanted);
        }
    }

    @Test
    void namesModalityAnatomyAndDirectionOfTheGoldCaptions() throws IOException {
        var counts = new EnumMap<ConceptKind, Counts>(ConceptKind.class);
        for (var kind : List.of(ConceptKind.MODALITY, ConceptKind.ANATOMY, ConceptKind.DIRECTION)) {
            counts.put(kind, new Counts());
        }
        for (var gold : GoldCaptions.read("concepts")) {
            var mentions = ImagingConcepts.of(gold.caption()).mentions();
            requireNonNull(counts.get(ConceptKind.MODALITY))
                    .add(
                            codes(mentions, ConceptKind.MODALITY),
                            words(gold.labels().get(0), MODALITY));
            requireNonNull(counts.get(ConceptKind.ANATOMY))
                    .add(names(mentions), words(gold.labels().get(1), Map.of()));
            requireNonNull(counts.get(ConceptKind.DIRECTION))
                    .add(
                            codes(mentions, ConceptKind.DIRECTION),
                            words(gold.labels().get(2), DIRECTION));
        }
        for (var entry : counts.entrySet()) {
            System.out.println(entry.getValue().line(entry.getKey().word()));
            assertThat(entry.getValue().f1()).as(entry.getKey().word()).isGreaterThanOrEqualTo(0.90);
        }
    }

    /// ROCO's CUIs were made by a matcher of single words with every sense of each, so this is agreement, not truth.
    @Test
    void isComparedWithTheAutomaticConceptsOfRoco() throws IOException {
        var all = new Counts();
        var known = new Counts();
        var lexicon = Lexicon.imaging().entries().stream()
                .flatMap(entry -> entry.concept().code().stream())
                .collect(Collectors.toSet());
        int relevant = 0;
        var rows = TestData.csv("text/roco/radiology_validation.csv.gz");
        for (var row : rows) {
            var concepts = ImagingConcepts.of(Cleaning.of(row.get(3)));
            relevant += concepts.isRadiology() ? 1 : 0;
            var ours = new HashSet<String>();
            concepts.mentions().forEach(m -> m.concept().code().ifPresent(ours::add));
            var truth = Set.of(
                    row.get(5).isBlank() ? new String[0] : row.get(5).trim().split(" +"));
            all.add(ours, truth);
            known.add(ours, truth.stream().filter(lexicon::contains).collect(Collectors.toSet()));
        }
        System.out.println(all.line("ROCO, all its CUIs"));
        System.out.println(known.line("ROCO, CUIs of our lexicon"));
        System.out.println("radiology-only keeps " + relevant + " of " + rows.size() + " radiology captions");
        assertThat(known.f1()).isGreaterThan(0.3);
    }

    private static Set<String> codes(List<Mention> mentions, ConceptKind kind) {
        return mentions.stream()
                .filter(m -> m.kind() == kind && m.certainty() != Certainty.ABSENT)
                .flatMap(m -> m.concept().code().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.kind() == ConceptKind.ANATOMY)
                .map(Mention::concept)
                .map(Concept::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String cell, Map<String, String> codes) {
        var found = new HashSet<String>();
        for (var word : cell.isEmpty() ? new String[0] : cell.split("\\|")) {
            found.add(codes.getOrDefault(word, word));
        }
        return found;
    }
}
