// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.util.SplittableRandom;

/// Words without sense in the proportions of an article: short common ones often, terms of radiology here and there.
final class Prose {
    private static final String[] COMMON = ("the of and in with to was were for by at on is that as from this after"
                    + " between both not no had been which than or are we be all during")
            .split(" ");
    private static final String[] TERMS = ("patients study results analysis cells treatment group data expression model"
                    + " protein control lesion computed tomography magnetic resonance radiograph axial coronal sagittal"
                    + " contrast enhanced opacity nodule lobe effusion signal intensity margin left right upper lower"
                    + " lung liver kidney brain femur fracture ultrasound scan image shows arrow tumour tissue staining"
                    + " significant increased reduced observed measured compared response levels samples clinical"
                    + " different associated performed conditions activity region distribution response function mean"
                    + " values cohort readers agreed interval regression naïve β-blocker α-smooth 5-year")
            .split(" ");
    private static final String[] NAMES =
            ("Abel Brandt Castro Duarte Eriksson Fournier García Hansen Ito Jansen Kowalski Lindqvist Müller Novak"
                            + " Okafor Petrov Quist Rossi Schmidt Tanaka Ueda Vega Weber Xu Yilmaz Zhang")
                    .split(" ");

    private final SplittableRandom random;

    Prose(SplittableRandom random) {
        this.random = random;
    }

    String word() {
        return random.nextInt(5) < 2 ? COMMON[random.nextInt(COMMON.length)] : TERMS[random.nextInt(TERMS.length)];
    }

    String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    String title(int words) {
        var text = new StringBuilder();
        words(text, words, true);
        return text.toString();
    }

    /// Words with blanks between; the first one with a capital where a sentence begins.
    void words(StringBuilder out, int count, boolean begins) {
        for (int i = 0; i < count; i++) {
            var word = word();
            if (i > 0) {
                out.append(' ');
            }
            if (i == 0 && begins) {
                out.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
            } else {
                out.append(word);
            }
        }
    }

    /// A sentence and the blank after it.
    void sentence(StringBuilder out, int words) {
        words(out, words / 2, true);
        out.append(", ");
        words(out, words - words / 2, false);
        out.append(". ");
    }
}
