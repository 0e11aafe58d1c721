// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.collimate.sample.FigureInfo.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the grammar makes of the ways in which captions name their panels.
class CaptionPanelsTest {
    /// `LABELS|words` for each stretch, labels of the same stretch joined by commas.
    private static List<String> panels(String caption) {
        var lines = new ArrayList<String>();
        Panel last = null;
        for (var panel : CaptionPanels.of(caption)) {
            if (last != null && last.begin() == panel.begin() && last.end() == panel.end()) {
                var line = lines.removeLast();
                lines.add(line.replaceFirst("\\|", "," + panel.label() + "|"));
            } else {
                int begin = caption.offsetByCodePoints(0, panel.begin());
                int end = caption.offsetByCodePoints(0, panel.end());
                lines.add(panel.label() + "|" + caption.substring(begin, end));
            }
            last = panel;
        }
        return lines;
    }

    @Test
    void bracketedLettersStandBeforeTheirWords() {
        assertThat(panels("Lesion of the liver. (A) Axial CT. (B) Coronal MRI shows a cyst."))
                .containsExactly("A|(A) Axial CT.", "B|(B) Coronal MRI shows a cyst.");
    }

    @Test
    void lettersWithFullStopColonCommaOrBracketWork() {
        assertThat(panels("A. Axial view. B. Lateral view.")).containsExactly("A|A. Axial view.", "B|B. Lateral view.");
        assertThat(panels("A: skin; B: bone")).containsExactly("A|A: skin", "B|B: bone");
        assertThat(panels("a, The gene is long. b, The gene is short."))
                .containsExactly("A|a, The gene is long.", "B|b, The gene is short.");
        assertThat(panels("A) Rash. B) Shawl sign.")).containsExactly("A|A) Rash.", "B|B) Shawl sign.");
    }

    @Test
    void bareLettersThatLostTheirBoldFaceWork() {
        assertThat(panels("Binding of glucose. a The open state. b The closed state."))
                .containsExactly("A|a The open state.", "B|b The closed state.");
    }

    @Test
    void rangesAndListsGiveOnePanelALabel() {
        assertThat(panels("(a-c) Chest radiographs. (d, e) CT. (F and G) MRI of (a)."))
                .containsExactly("A,B,C|(a-c) Chest radiographs.", "D,E|(d, e) CT.", "F,G|(F and G) MRI of (a).");
        assertThat(panels("(A) and (B) Radiographs, (C) the fixator."))
                .containsExactly("A,B|(A) and (B) Radiographs", "C|(C) the fixator.");
        assertThat(panels("(A1) Skin. (A2) Bone. (B) Liver."))
                .containsExactly("A1|(A1) Skin.", "A2|(A2) Bone.", "B|(B) Liver.");
    }

    @Test
    void aSeriesOfLoneLettersMayBeginInMidSentence() {
        assertThat(panels("Films heated to a 30 °C, b 50 °C, and c 70 °C. The peak moves."))
                .containsExactly("A|a 30 °C", "B|b 50 °C", "C|c 70 °C.");
        assertThat(panels("Spectra of a milled straw, b washed straw and c ash."))
                .containsExactly("A|a milled straw", "B|b washed straw", "C|c ash.");
        assertThat(panels("Growth of a colony with vitamin B and a gene.")).isEmpty();
        assertThat(panels("A mass in a lobe, b-mode image.")).isEmpty();
    }

    @Test
    void aListOfPanelsMayStandWhollyInBrackets() {
        assertThat(panels("Activity of enzymes (A: one, B: two, and C: three) in leaves."))
                .containsExactly("A|A: one", "B|B: two", "C|C: three");
    }

    @Test
    void lettersWithAnEqualsSignBehindThePanelsAreAKey() {
        assertThat(panels("Spectra of leaves (A), roots (B), stems (C) and seeds (D). G = glucose, X = xylose."))
                .containsExactly("A|Spectra of leaves (A)", "B|roots (B)", "C|stems (C)", "D|seeds (D).");
    }

    @Test
    void twoPanelsAfterAPrepositionNeedNoCommaBetweenThem() {
        assertThat(panels("Network of proteins in leaves of (A) maize (B) rice. Lines show support."))
                .containsExactly("A|(A) maize", "B|(B) rice.");
    }

    @Test
    void romanNumeralsArePanels() {
        assertThat(panels("(i) Axial. (ii) Coronal. (iii) Sagittal."))
                .containsExactly("I|(i) Axial.", "II|(ii) Coronal.", "III|(iii) Sagittal.");
    }

    @Test
    void lettersBehindTheirWordsWork() {
        assertThat(panels("Expression in the leaves (a) and roots (b) of rice."))
                .containsExactly("A|Expression in the leaves (a)", "B|roots (b) of rice.");
    }

    @Test
    void placesArePanelsWhereTheyHaveASibling() {
        assertThat(panels("Top row: axial CT. Bottom row: coronal CT."))
                .containsExactly("top row|Top row: axial CT.", "bottom row|Bottom row: coronal CT.");
        assertThat(panels("Frontal (left panel) and lateral (right panel) view."))
                .containsExactly("left|Frontal (left panel)", "right|lateral (right panel) view.");
        assertThat(panels("Radiograph of the shoulder (left)")).isEmpty();
    }

    @Test
    void aMentionInsideAnotherPanelIsNoPanel() {
        assertThat(panels("(A) Axial CT. (B) The same as in (A) with contrast; arrowhead in A."))
                .containsExactly("A|(A) Axial CT.", "B|(B) The same as in (A) with contrast; arrowhead in A.");
        assertThat(panels("(A-C) Growth at 1 h (A), 2 h (B) and 3 h (C)."))
                .containsExactly("A,B,C|(A-C) Growth at 1 h (A), 2 h (B) and 3 h (C).");
    }

    @Test
    void whatSpeaksOfAllPanelsBelongsToNone() {
        assertThat(panels("Rice. (A) Leaf. (B) Root. Scale bars = 10 µm. *p < 0.05. ER, reticulum."))
                .containsExactly("A|(A) Leaf.", "B|(B) Root.");
    }

    @Test
    void nestedLettersFollowTheOuterOnes() {
        assertThat(panels("(A) Leaf, upper side (a) and lower side (b). (B) Root."))
                .containsExactly("A|(A) Leaf, upper side (a) and lower side (b).", "B|(B) Root.");
    }

    @Test
    void abbreviationsStructuresAndFormulasAreNoPanels() {
        assertThat(panels("Echocardiogram with right ventricle (RV) and bladder (B)."))
                .isEmpty();
        assertThat(panels("H: hydroxyl unit; G: guaiacyl unit; A: ether; B: coumaran; C: resinol."))
                .isEmpty();
        assertThat(panels("The function f(a) of poly(A) and vitamin A in (R)-limonene."))
                .isEmpty();
        assertThat(panels("C. albicans and A. fumigatus in culture.")).isEmpty();
        assertThat(panels("A 40-year-old man with a cough. Arrow: nodule.")).isEmpty();
        assertThat(panels("Sections (H&E, x40) of the liver.")).isEmpty();
    }

    @Test
    void offsetsAreCodePoints() {
        var caption = "𝛼 and 𝛽. (A) 𝛾 rays. (B) X rays.";
        assertThat(CaptionPanels.of(caption)).containsExactly(new Panel("A", 9, 20), new Panel("B", 21, 32));
    }

    @Test
    void aNeutralSentenceBehindChangesNothingBeforeIt() {
        for (var caption : List.of(
                "(A) Axial CT. (B) Coronal MRI.",
                "Leaves (a) and roots (b).",
                "Left: liver. Right: spleen.",
                "a The open state. b The closed state.")) {
            var alone = CaptionPanels.of(caption);
            var longer = CaptionPanels.of(caption + " Scale bar, 10 µm.");
            assertThat(longer).isEqualTo(alone);
        }
    }

    @Test
    void anyTextGivesPanelsInsideIt() {
        long seed = Long.getLong("collimate.seed", 20261124L);
        System.out.println("CaptionPanelsTest seed " + seed);
        var random = new Random(seed);
        var pieces = List.of(
                "(A)",
                "(b)",
                "(a-c)",
                "A.",
                "B:",
                "a, ",
                "b The ",
                " left",
                "(right)",
                ". ",
                "; ",
                "\n",
                " and ",
                "(",
                ")",
                "in A",
                "Panel C",
                "(i)",
                "(ii)",
                "A–C ",
                "𝛼",
                "word ",
                "Z-A",
                "(Z-A)",
                ",",
                " (A, arrow)",
                "[B]",
                "Top: ");
        for (int run = 0; run < 20_000; run++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int length = text.codePointCount(0, text.length());
            int begin = 0;
            for (var panel : CaptionPanels.of(text.toString())) {
                assertThat(panel.begin()).as("seed %d, run %d", seed, run).isBetween(begin, length);
                assertThat(panel.end()).as("seed %d, run %d", seed, run).isBetween(panel.begin() + 1, length);
                begin = panel.begin();
            }
        }
    }

    /// A quadratic step would take minutes here even on an idle machine, a busy one takes some seconds.
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void timeGrowsWithTheLengthOnly() {
        assertThat(CaptionPanels.of("(A) Leaf (a) and root, (B) stem: b The (left) side. ".repeat(5_000)))
                .isNotEmpty();
        assertThat(CaptionPanels.of("(".repeat(250_000))).isEmpty();
        assertThat(CaptionPanels.of("a foo, b bar and c baz ".repeat(10_000))).isNotEmpty();
        CaptionPanels.of("(A, ".repeat(60_000));
        CaptionPanels.of("A, ".repeat(60_000));
    }
}
