// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collimate.phantom.Change;
import org.collimate.phantom.Device;
import org.collimate.phantom.DeviceKind;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Draws;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Place;
import org.collimate.phantom.Report;
import org.collimate.phantom.Study;
import org.collimate.phantom.TipPosition;
import org.collimate.phantom.Topic;
import org.collimate.sample.Side;

/// Asks about a study what it answers. Questions with yes or no are asked about as many studies of either answer, see
/// [QuestionBalance], so that who knows the question alone knows nothing. Of what is hedged, faint or overlooked
/// nothing is asked. The same questions are asked in every language.
public final class Questions {
    private final Language language;

    private Questions(Language language) {
        this.language = language;
    }

    public static Questions in(Language language) {
        return new Questions(language);
    }

    /// Kinds: `present`, `side`, `place`, `count`, `tip`, `comparison`.
    public List<Report.Question> about(Hospital hospital, Patient patient, Study study) {
        return new Asking(hospital, patient, study).all();
    }

    private final class Asking {
        private final Study study;
        private final QuestionBalance balance;
        private final Draws draws;
        private final Wording wording;
        private final List<Report.Question> questions = new ArrayList<>();

        Asking(Hospital hospital, Patient patient, Study study) {
            this.study = study;
            this.balance = QuestionBalance.of(hospital);
            this.draws = Topic.QUESTIONS.draws(hospital.seed(), patient.number(), study.number());
            int code = 26 * (language.code().charAt(0) - 'a') + language.code().charAt(1) - 'a';
            this.wording = new Wording(
                    language,
                    Draws.of(
                            hospital.seed(),
                            patient.number(),
                            study.number(),
                            Topic.QUESTIONS.ordinal() + 64 * (1 + code)));
        }

        List<Report.Question> all() {
            for (DiseaseKind kind : DiseaseKind.values()) {
                presence(kind);
            }
            for (DeviceKind kind : DeviceKind.values()) {
                presence(kind);
            }
            study.diseases().stream().filter(QuestionBalance::isSure).forEach(this::about);
            study.devices().stream().filter(Device::stated).forEach(this::about);
            count();
            return List.copyOf(questions);
        }

        private void presence(DiseaseKind kind) {
            double chance = draws.unit();
            QuestionBalance.answer(study, kind).ifPresent(yes -> {
                if (balance.asks("present." + Clauses.key(kind), yes, chance)) {
                    var cause = study.diseases().stream()
                            .filter(disease -> disease.kind() == kind)
                            .map(Disease::id)
                            .findFirst();
                    yesNo("present", Clause.of(Clauses.key(kind)), "question.present", yes, cause);
                }
            });
        }

        private void presence(DeviceKind kind) {
            double chance = draws.unit();
            QuestionBalance.answer(study, kind).ifPresent(yes -> {
                if (balance.asks("present." + Clauses.key(kind), yes, chance)) {
                    var cause = study.devices().stream()
                            .filter(device -> device.kind() == kind)
                            .map(Device::id)
                            .findFirst();
                    yesNo("present", Clause.of(Clauses.key(kind)), "question.present", yes, cause);
                }
            });
        }

        private void about(Disease disease) {
            boolean open = draws.chance(0.5);
            boolean same = draws.chance(0.5);
            double chance = draws.unit();
            Clause clause = Clause.of(Clauses.key(disease.kind()));
            boolean alone = study.diseases().stream()
                            .filter(one -> one.kind() == disease.kind())
                            .count()
                    == 1;
            var cause = Optional.of(disease.id());
            if (alone && (disease.side() == Side.LEFT || disease.side() == Side.RIGHT)) {
                if (open) {
                    ask(
                            "side",
                            clause,
                            "question.side",
                            "answer.side." + disease.side().word(),
                            cause);
                } else {
                    Side other = disease.side() == Side.LEFT ? Side.RIGHT : Side.LEFT;
                    Side asked = same ? disease.side() : other;
                    yesNo("side", clause.with(Fact.SIDE, asked.word()), "question.is-side", same, cause);
                }
            }
            if (alone
                    && Set.of(DiseaseKind.CONSOLIDATION, DiseaseKind.NODULE, DiseaseKind.MASS)
                            .contains(disease.kind())) {
                ask("place", clause, "question.place", place(disease), cause);
            }
            if (study.priorDate().isPresent() && alone) {
                String key = "increased." + Clauses.key(disease.kind());
                if (open) {
                    ask("comparison", clause, "question.change", "answer.change." + key(disease.change()), cause);
                } else if (disease.change() != Change.NEW
                        && balance.asks(key, disease.change() == Change.INCREASED, chance)) {
                    yesNo("comparison", clause, "question.increased", disease.change() == Change.INCREASED, cause);
                }
            }
        }

        private static String place(Disease disease) {
            return disease.place() == Place.MIDDLE_LOBE || disease.place() == Place.LINGULA
                    ? "answer.place." + key(disease.place())
                    : "answer.place." + key(disease.place()) + "."
                            + disease.side().word();
        }

        private void about(Device device) {
            double chance = draws.unit();
            boolean centimetres = draws.chance(0.5);
            if (device.kind() == DeviceKind.ENDOTRACHEAL_TUBE) {
                int tip = (int) Math.round(device.tipMillimetres());
                String length = centimetres ? language.formats().tenths(tip) + " cm" : tip + " mm";
                words(Clause.of(Clauses.key(device.kind())), "question.tip")
                        .ifPresent(text ->
                                questions.add(new Report.Question("tip", text, length, Optional.of(device.id()))));
            }
            boolean hasTip = device.kind() != DeviceKind.PACEMAKER && device.kind() != DeviceKind.CHEST_DRAIN;
            boolean good = device.position() == TipPosition.GOOD;
            if (hasTip && balance.asks("tip." + Clauses.key(device.kind()), good, chance)) {
                yesNo(
                        "tip",
                        Clause.of(Clauses.key(device.kind())),
                        "question.position",
                        good,
                        Optional.of(device.id()));
            }
        }

        private void count() {
            long there = study.devices().stream().filter(Device::stated).count();
            if (there > 0 && there == study.devices().size()) {
                words(Clause.of("common"), "question.count")
                        .ifPresent(text -> questions.add(
                                new Report.Question("count", text, Long.toString(there), Optional.empty())));
            }
        }

        private void yesNo(String kind, Clause clause, String symbol, boolean yes, Optional<Integer> cause) {
            ask(
                    kind,
                    clause,
                    symbol,
                    yes ? "answer.yes" : "answer.no",
                    yes ? cause : cause.filter(_ -> !kind.equals("present")));
        }

        private void ask(String kind, Clause clause, String symbol, String answer, Optional<Integer> cause) {
            Optional<String> reply = words(Clause.of("common"), answer);
            Optional<String> text = words(clause, symbol);
            if (text.isPresent() && reply.isPresent()) {
                questions.add(new Report.Question(kind, text.get(), reply.get().toLowerCase(Locale.ROOT), cause));
            }
        }

        private Optional<String> words(Clause clause, String symbol) {
            return wording.say(clause.with(Map.of()), symbol).map(phrase -> {
                var prose = new Prose(language.junctions());
                prose.capital();
                prose.say(phrase);
                return prose.words().toString();
            });
        }

        private static String key(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
