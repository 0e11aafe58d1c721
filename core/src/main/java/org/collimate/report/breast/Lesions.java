// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collimate.sample.Side;
import org.collimate.sample.Span;
import org.collimate.text.CodePoints;

/// Finds the lesions of a report: a sentence that names one and says where it is or how large; a sentence after it that
/// names none but goes on about it ("It measures 12 mm") adds to it.
final class Lesions {
    private record Kind(String name, Pattern words) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("cyst", Pattern.compile("\\bcysts?\\b")),
            new Kind("fibroadenoma", Pattern.compile("fibroadenoma")),
            new Kind("calcifications", Pattern.compile("calcification|microcalc")),
            new Kind("distortion", Pattern.compile("distortion")),
            new Kind("asymmetry", Pattern.compile("asymmetr")),
            new Kind("non-mass enhancement", Pattern.compile("non[- ]?mass|\\bnme\\b")),
            new Kind(
                    "mass",
                    Pattern.compile(
                            "\\bmass(?:es)?\\b|\\bnodules?\\b|\\blesions?\\b|tumou?r|carcinoma|malignancy|opacity")),
            new Kind("focus", Pattern.compile("\\bfoc(?:us|i)\\b")),
            new Kind("lymph node", Pattern.compile("lymph node|\\bnodes?\\b|adenopathy")),
            new Kind("hematoma", Pattern.compile("h(?:a)?ematoma|seroma|collection")),
            new Kind("enhancement", Pattern.compile("enhancement|enhancing")));
    private static final Pattern NEGATED =
            Pattern.compile("\\b(?:no|without|nor|not?|absence of|free of)(?: [a-z-]+){0,4}[ ,]*$");
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:it|this|the"
                + " (?:mass|lesion|cyst|nodule|finding|area|calcifications|abnormality|largest)|measur|size|located|spanning|these|they)\\b");

    private final CodePoints points;
    private final List<BreastLesion> found = new ArrayList<>();

    private Lesions(String text) {
        points = CodePoints.of(text);
    }

    /// `side` is that of the whole examination, for a lesion whose sentence names none.
    static List<BreastLesion> of(String text, List<ReadSentence> sentences, Optional<Side> side) {
        var lesions = new Lesions(text);
        for (var section : List.of(BreastSection.FINDINGS, BreastSection.IMPRESSION)) {
            for (var sentence : sentences) {
                if (sentence.section() == section) {
                    lesions.read(sentence, side);
                }
            }
            if (!lesions.found.isEmpty()) {
                break;
            }
        }
        return lesions.found;
    }

    private void read(ReadSentence sentence, Optional<Side> examined) {
        var words = sentence.words();
        var clock = Measures.clock(words);
        var size = Measures.size(words);
        var distance = Measures.distance(words);
        if (clock.isEmpty() && size.isEmpty()) {
            return;
        }
        var kind = kind(words);
        if (!found.isEmpty() && GOES_ON.matcher(words).find() && fits(found.getLast(), clock, size)) {
            var last = found.removeLast();
            found.add(new BreastLesion(
                    last.side(),
                    last.clock().or(() -> clock),
                    last.distanceCentimetres().or(() -> distance),
                    last.sizeMillimetres().or(() -> size),
                    last.kind().or(() -> kind),
                    last.span()));
            return;
        }
        if (kind.isEmpty() && (clock.isEmpty() || size.isEmpty())) {
            return;
        }
        var side = Sides.of(words)
                .filter(its -> its != Side.BILATERAL)
                .or(sentence::under)
                .or(() -> examined.filter(its -> its != Side.BILATERAL));
        found.add(new BreastLesion(side, clock, distance, size, kind, span(sentence)));
    }

    private static boolean fits(BreastLesion last, Optional<Integer> clock, Optional<Double> size) {
        return (clock.isEmpty() || last.clock().isEmpty() || clock.equals(last.clock()))
                && (size.isEmpty() || last.sizeMillimetres().isEmpty());
    }

    /// The first kind that the words affirm.
    private static Optional<String> kind(String words) {
        Optional<String> first = Optional.empty();
        int place = Integer.MAX_VALUE;
        for (var kind : KINDS) {
            var matcher = kind.words().matcher(words);
            while (matcher.find()) {
                var before = words.substring(Math.max(0, matcher.start() - 60), matcher.start());
                if (!NEGATED.matcher(before).find() && matcher.start() < place) {
                    place = matcher.start();
                    first = Optional.of(kind.name());
                }
            }
        }
        return first;
    }

    private Span span(ReadSentence sentence) {
        return points.span(sentence.begin(), sentence.end());
    }
}
