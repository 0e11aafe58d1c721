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
            new Kind("abscess", Pattern.compile("abscess")),
            new Kind("seroma", Pattern.compile("seroma")),
            new Kind("hematoma", Pattern.compile("ha?ematoma")),
            new Kind("collection", Pattern.compile("collection|cavity")),
            new Kind("enhancement", Pattern.compile("enhancement|enhancing")));
    /// These are named beside the lesion that they are of, or stand for one that the conclusion names.
    private static final List<String> WEAK = List.of("enhancement", "collection", "distortion");
    private static final Pattern NEGATED =
            Pattern.compile("\\b(?:no|without|nor|not|absence of|free of)(?: [a-z-]+){0,4}[ ,]*$");
    private static final Pattern GOES_ON = Pattern.compile(
            "^(?:on |by |at )?(?:ultrasound|sonography|mammography|mri)?,? ?(?:it|this|these|they|its|the"
                + " (?:mass|lesion|cyst|nodule|finding|area|abnormality|largest|node))\\b|^(?:measur|size|located|spanning|diameter)|^[^.]{0,45}\\b(?:it|they)"
                + " (?:is|are|lies?|sits?|measures?|has|have)\\b");

    private final CodePoints points;
    private final List<BreastLesion> found = new ArrayList<>();
    private Optional<BreastLesion> named = Optional.empty();

    private Lesions(String text) {
        points = CodePoints.of(text);
    }

    /// `side` is that of the whole examination, for a lesion whose sentence names none.
    static List<BreastLesion> of(String text, List<ReadSentence> sentences, Optional<Side> side) {
        var lesions = new Lesions(text);
        for (var section : List.of(
                BreastSection.FINDINGS, BreastSection.IMPRESSION, BreastSection.TECHNIQUE, BreastSection.INDICATION)) {
            lesions.named = Optional.empty();
            for (var sentence : sentences) {
                if (sentence.section() == section) {
                    lesions.read(sentence, side, section);
                }
            }
            if (!lesions.found.isEmpty()) {
                break;
            }
        }
        return lesions.withKinds(sentences);
    }

    private void read(ReadSentence sentence, Optional<Side> examined, BreastSection section) {
        var words = sentence.words();
        var clock = Measures.clock(words);
        var size = Measures.size(words);
        var distance = Measures.distance(words);
        var kind = kind(words);
        var side = Sides.of(words).filter(its -> its != Side.BILATERAL).or(sentence::under);
        if (clock.isEmpty() && size.isEmpty()) {
            named = kind.map(_ -> new BreastLesion(side, clock, distance, size, kind, span(sentence)));
            return;
        }
        boolean goesOn = GOES_ON.matcher(words).find();
        if (goesOn && !found.isEmpty() && named.isEmpty() && fits(found.getLast(), clock, size, side)) {
            found.add(joined(found.removeLast(), side, clock, distance, size, kind));
            return;
        }
        boolean isTold = section == BreastSection.FINDINGS
                ? kind.isPresent() || clock.isPresent() && size.isPresent() || goesOn && named.isPresent()
                : kind.isPresent() && size.isPresent();
        if (!isTold) {
            return;
        }
        var lesion = new BreastLesion(side, clock, distance, size, kind, span(sentence));
        if (named.isPresent() && (goesOn || kind.isEmpty())) {
            lesion = joined(named.get(), side, clock, distance, size, kind);
        }
        named = Optional.empty();
        found.add(lesion.side().isPresent() ? lesion : lesion.at(examined.filter(its -> its != Side.BILATERAL)));
    }

    private static BreastLesion joined(
            BreastLesion lesion,
            Optional<Side> side,
            Optional<Double> clock,
            Optional<Double> distance,
            Optional<Double> size,
            Optional<String> kind) {
        return new BreastLesion(
                lesion.side().or(() -> side),
                lesion.clock().or(() -> clock),
                lesion.distanceCentimetres().or(() -> distance),
                lesion.sizeMillimetres().or(() -> size),
                lesion.kind().or(() -> kind),
                lesion.span());
    }

    private static boolean fits(BreastLesion last, Optional<Double> clock, Optional<Double> size, Optional<Side> side) {
        return (clock.isEmpty() || last.clock().isEmpty() || clock.equals(last.clock()))
                && (size.isEmpty() || last.sizeMillimetres().isEmpty())
                && (side.isEmpty() || last.side().isEmpty() || side.equals(last.side()));
    }

    /// A lesion without a kind of its own, or with a weak one, gets the kind that the conclusion or the question names.
    private List<BreastLesion> withKinds(List<ReadSentence> sentences) {
        var all = new ArrayList<BreastLesion>();
        for (var lesion : found) {
            boolean isWeak = lesion.kind().isEmpty()
                    || WEAK.contains(lesion.kind().get())
                            && !lesion.kind().get().equals("distortion");
            all.add(isWeak ? lesion.of(concluded(sentences).or(lesion::kind)) : lesion);
        }
        return all;
    }

    private static Optional<String> concluded(List<ReadSentence> sentences) {
        for (var section : List.of(BreastSection.IMPRESSION, BreastSection.INDICATION)) {
            for (var sentence : sentences) {
                if (sentence.section() == section) {
                    var kind = kind(sentence.words()).filter(name -> !WEAK.contains(name));
                    if (kind.isPresent()) {
                        return kind;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The first kind that the words affirm, weak ones only where there is no other.
    private static Optional<String> kind(String words) {
        Optional<String> first = Optional.empty();
        int place = Integer.MAX_VALUE;
        for (var kind : KINDS) {
            int handicap = WEAK.contains(kind.name()) ? words.length() : 0;
            var matcher = kind.words().matcher(words);
            while (matcher.find()) {
                var before = words.substring(Math.max(0, matcher.start() - 60), matcher.start());
                if (!NEGATED.matcher(before).find() && matcher.start() + handicap < place) {
                    place = matcher.start() + handicap;
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
