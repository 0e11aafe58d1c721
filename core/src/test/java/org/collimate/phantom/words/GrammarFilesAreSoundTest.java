// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.collimate.phantom.DeviceKind;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the writers of grammar files can get wrong.
class GrammarFilesAreSoundTest {
    /// Slots that a report fills itself.
    private static final Set<String> VALUES = Set.of(
            "noun",
            "distance",
            "age",
            "referrer",
            "reader",
            "prior.date",
            "study.date",
            "study.accession",
            "patient.listed",
            "patient.name",
            "patient.number",
            "patient.birth",
            "patient.address",
            "patient.phone");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everySlotIsAFactAValueAnAgreeingWordOrASymbol(String code) {
        Language language = Language.of(code);
        var unknown = new TreeSet<String>();
        language.subjects().forEach((subject, grammar) -> {
            check(language, grammar, language.common(), subject, unknown);
            check(language, grammar, grammar, subject, unknown);
        });
        assertThat(unknown).isEmpty();
    }

    private static void check(Language language, Grammar lookup, Grammar from, String subject, Set<String> unknown) {
        from.own()
                .forEach((symbol, templates) ->
                        templates.forEach(template -> slots(template.pieces()).forEach(slot -> {
                            boolean known = Fact.named(slot.fact()).isPresent()
                                    || VALUES.contains(slot.name())
                                    || language.agreement()
                                            .form(
                                                    slot.name(),
                                                    language.agreement()
                                                            .classes()
                                                            .getFirst())
                                            .isPresent()
                                    || !lookup.templates(slot.name()).isEmpty();
                            boolean ofASubject = from == language.common()
                                    && (slot.name().startsWith("question.")
                                            || slot.name().startsWith("absent.item"));
                            if (!known && !ofASubject) {
                                unknown.add(subject + ": {" + slot.name() + "} in " + symbol);
                            }
                        })));
    }

    private static List<Piece.Slot> slots(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> switch (piece) {
                    case Piece.Slot slot -> List.of(slot).stream();
                    case Piece.Maybe maybe -> slots(maybe.pieces()).stream();
                    case Piece.OneOf(List<List<Piece>> choices) ->
                        choices.stream().flatMap(choice -> slots(choice).stream());
                    case Piece.Mention mention -> slots(mention.pieces()).stream();
                    case Piece.Literal literal -> List.<Piece.Slot>of().stream();
                    case Piece.Ending ending -> List.<Piece.Slot>of().stream();
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyKindHasItsGrammarAndNoOther(String code) {
        var kinds = new HashSet<String>();
        for (DiseaseKind kind : DiseaseKind.values()) {
            kinds.add(Clauses.key(kind));
        }
        for (DeviceKind kind : DeviceKind.values()) {
            kinds.add(Clauses.key(kind));
        }
        assertThat(Language.of(code).subjects().keySet()).isEqualTo(kinds);
    }

    /// Every fact of every finding finds its words, whatever the sentence.
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyFactThatIsToBeSaidIsSaid(String code) {
        Language language = Language.of(code);
        for (boolean terse : List.of(false, true)) {
            for (Ward ward : Ward.sick(250)) {
                var draws = Topic.WORDS.draws(
                        Ward.SEED, ward.patient().number(), ward.study().number());
                var content = Content.of(ward.study(), draws);
                var flags = new HashSet<String>();
                flags.add(ward.study().priorDate().isPresent() ? "prior" : "first");
                if (terse) {
                    flags.add("terse");
                }
                var clauses =
                        new Clauses(language.formats(), java.util.Map.of("prior.date", new Token.Text("1")), flags);
                var wording = new Wording(language, draws);
                for (Point point : content.found()) {
                    if (point instanceof Point.Found found) {
                        String what = found.first().certainty().word() + (terse ? ".terse" : "");
                        assertSaid(wording, clauses.found(found), what, what + ".any");
                        for (String doubt : List.of("probable", "possible", "unlikely")) {
                            String hedge = doubt + (terse ? ".terse" : "");
                            assertSaid(wording, clauses.found(found), hedge, hedge + ".any");
                        }
                        assertSaid(
                                wording,
                                clauses.found(found).without(Fact.SIZE),
                                "impression" + (terse ? ".terse" : ""),
                                "impression" + (terse ? ".terse" : "") + ".any");
                    } else if (point instanceof Point.Gone(Disease disease)) {
                        String what = "resolved" + (terse ? ".terse" : "");
                        assertSaid(wording, clauses.gone(disease), what, what + ".any");
                    }
                }
                for (Point point : content.tubes()) {
                    if (point instanceof Point.Placed placed) {
                        String what = "present" + (terse ? ".terse" : "");
                        assertSaid(wording, clauses.placed(placed), what, what + ".any");
                        assertSaid(wording, clauses.placed(placed).without(Fact.TIP), what, what + ".any");
                    }
                }
            }
        }
    }

    private static void assertSaid(Wording wording, Clause clause, String... symbols) {
        var phrase = wording.say(clause, symbols);
        assertThat(phrase)
                .as(clause.subject() + " " + clause.facts() + " by " + symbols[0])
                .isPresent();
        assertThat(phrase.get().said().keySet())
                .as("seed " + Ward.SEED + ": " + clause.subject() + " " + clause.facts() + " by "
                        + phrase.get().tokens())
                .isEqualTo(clause.facts().keySet());
    }
}
