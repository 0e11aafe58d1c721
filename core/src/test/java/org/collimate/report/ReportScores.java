// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.collimate.sample.Certainty;

/// Scores the engine on the labelled reports of others and prints the tables; the tests hold the thresholds.
///
/// Arguments: which (`openi`, `ct`, `context`), folds such as `0123`, and `errors LABEL` to see what went wrong.
final class ReportScores {
    private ReportScores() {}

    static ReportLabeller labeller(String taxonomy) {
        var labels = Taxonomy.of(taxonomy);
        return ReportLabeller.of(ReportEngine.of(Language.english()), labels, Policy.of(labels.defaultPolicy()));
    }

    /// The labels that a set of reports has truth for.
    static List<String> scored(String taxonomy) {
        return Taxonomy.of(taxonomy).labels().stream()
                .filter(label -> !label.equals("No Finding") && !label.equals("Hernia"))
                .toList();
    }

    static LabelScores score(String taxonomy, List<ReportGold.Labelled> reports, Predicate<ReportGold.Labelled> which) {
        var labeller = labeller(taxonomy);
        var names = scored(taxonomy);
        return score(names, reports, which, text -> {
            var labels = labeller.label(text);
            return label -> labels.cell(names.get(label)).orElse(0) == 1;
        });
    }

    interface Guesser {
        IntPredicate guess(String text);
    }

    static LabelScores score(
            List<String> labels,
            List<ReportGold.Labelled> reports,
            Predicate<ReportGold.Labelled> which,
            Guesser guesser) {
        var scores = new LabelScores(labels);
        for (var report : reports) {
            if (!which.test(report)) {
                continue;
            }
            var truth = new boolean[labels.size()];
            var guess = new boolean[labels.size()];
            var guesses = guesser.guess(report.text());
            for (int i = 0; i < truth.length; i++) {
                truth[i] = report.truth().getOrDefault(labels.get(i), false);
                guess[i] = guesses.test(i);
            }
            scores.add(truth, guess);
        }
        return scores;
    }

    /// Negation, temporality and experiencer of the ConText kit as three columns of labels.
    static LabelScores context(List<ReportGold.Judged> rows) {
        var engine = ReportEngine.of(Language.english());
        var scores = new LabelScores(List.of("negated", "historical", "other person"));
        for (var row : rows) {
            var judged = judge(engine, row);
            scores.add(
                    new boolean[] {row.negated(), row.temporality().equals("Historical"), row.other()}, new boolean[] {
                        judged.certainty() == Certainty.ABSENT,
                        judged.temporality() == Temporality.HISTORICAL,
                        judged.experiencer() == Experiencer.OTHER
                    });
        }
        return scores;
    }

    static Assertion judge(ReportEngine engine, ReportGold.Judged row) {
        int at = row.sentence().toLowerCase(Locale.ROOT).indexOf(row.mention().toLowerCase(Locale.ROOT));
        int begin = Math.max(0, at);
        int end = at < 0
                ? Math.min(1, row.sentence().length())
                : at + row.mention().length();
        return engine.judge(row.sentence(), begin, end);
    }

    public static void main(String[] arguments) throws IOException {
        Path data = ReportGold.folder().orElseThrow();
        var which = arguments.length > 0 ? arguments[0] : "all";
        var folds = arguments.length > 1 ? arguments[1] : "01234";
        Predicate<ReportGold.Labelled> chosen = report -> folds.indexOf('0' + ReportGold.fold(report.id())) >= 0;
        if (which.equals("openi") || which.equals("all")) {
            var reports = ReportGold.openi(data);
            print(score("cxr-14", reports, chosen).table("Open-i, folds " + folds, 15));
            print(score("cxr-14", reports, chosen.and(ReportGold.Labelled::published))
                    .table("Open-i, NegBio's test list", 15));
            if (arguments.length > 2) {
                errors("cxr-14", reports, chosen, arguments[2]);
            }
        }
        if (which.equals("ct") || which.equals("all")) {
            var reports = ReportGold.ctRate(data);
            print(score("ct-rate-18", reports, chosen).table("CT-RATE, folds " + folds, 1));
            print(PlainRegexes.score(reports).table("CT-RATE, all folds, 18 plain regular expressions", 1));
            if (arguments.length > 2) {
                errors("ct-rate-18", reports, chosen, arguments[2]);
            }
        }
        if (which.equals("context") || which.equals("all")) {
            var rows = ReportGold.context(data);
            print(context(rows).table("ConText kit", 1));
            if (arguments.length > 2) {
                var engine = ReportEngine.of(Language.english());
                for (var row : rows) {
                    var judged = judge(engine, row);
                    boolean old = row.temporality().equals("Historical");
                    if (old != (judged.temporality() == Temporality.HISTORICAL)) {
                        print((old ? "MISSED " : "WRONG  ") + "historical: " + row.mention() + " | " + row.sentence());
                    }
                    if (row.negated() != (judged.certainty() == Certainty.ABSENT)) {
                        print((row.negated() ? "MISSED " : "WRONG  ") + row.mention() + " | " + row.sentence());
                    }
                }
            }
        }
    }

    private static void errors(
            String taxonomy, List<ReportGold.Labelled> reports, Predicate<ReportGold.Labelled> chosen, String label) {
        var labeller = labeller(taxonomy);
        for (var report : reports) {
            if (!chosen.test(report)) {
                continue;
            }
            boolean truth = report.truth().getOrDefault(label, false);
            boolean guess = labeller.label(report.text()).cell(label).orElse(0) == 1;
            if (truth != guess) {
                print((truth ? "MISSED " : "WRONG  ") + report.id());
                var reading = ReportEngine.of(Language.english()).read(report.text());
                var seen = false;
                for (var statement : reading.statements()) {
                    for (int counted : Taxonomy.of(taxonomy).labelsOf(statement.concept())) {
                        if (counted == Taxonomy.of(taxonomy).labels().indexOf(label)) {
                            var sentence = reading.sentences().get(statement.sentence());
                            print("   " + statement.concept() + " " + statement.certainty() + " "
                                    + statement.temporality() + (statement.alternative() ? " either: " : ": ")
                                    + report.text()
                                            .substring(sentence.begin(), sentence.end())
                                            .replace('\n', ' '));
                            seen = true;
                        }
                    }
                }
                if (!seen) {
                    print("   " + report.text().replace('\n', ' '));
                }
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(String text) {
        System.out.println(text);
    }
}
