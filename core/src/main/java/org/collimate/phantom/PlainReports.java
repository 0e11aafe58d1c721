// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collimate.sample.Certainty;
import org.collimate.sample.Side;

/// One reader who writes plain English under headings: what is there, what is not, and the sum of it.
public final class PlainReports implements ReportWriter {
    private static final List<DiseaseKind> ASKED =
            List.of(DiseaseKind.EFFUSION, DiseaseKind.PNEUMOTHORAX, DiseaseKind.CONSOLIDATION, DiseaseKind.EDEMA);

    @Override
    public Report write(Hospital hospital, Patient patient, Study study, List<Study> priors) {
        var draws = Topic.WORDS.draws(hospital.seed(), patient.number(), study.number());
        var text = new ReportText();
        header(text, patient, study);
        text.section("EXAMINATION");
        text.words(
                study.views().contains(ViewKind.LATERAL)
                        ? "Chest radiograph, PA and lateral views.\n"
                        : "Chest radiograph, portable AP view.\n");
        text.section("INDICATION");
        text.words(capital(study.indication())).words(".\n");
        text.section("COMPARISON");
        study.priorDate()
                .ifPresentOrElse(
                        date -> text.words("Chest radiograph of ")
                                .identifier("date", date.toString())
                                .words(".\n"),
                        () -> text.words("None.\n"));
        var stated = study.diseases().stream().filter(Disease::stated).toList();
        var devices = study.devices().stream().filter(Device::stated).toList();
        text.section("FINDINGS");
        devices.forEach(device -> device(text, draws, device));
        stated.forEach(disease -> disease(text, draws, disease));
        absent(text, draws, study, stated);
        text.section("IMPRESSION");
        if (stated.isEmpty()) {
            text.words("No acute abnormality of the chest.\n");
        }
        for (var disease : stated) {
            text.sentence(
                    hedge(draws, disease.certainty()) + noun(disease) + ".",
                    disease.kind().label(),
                    disease.kind().word(),
                    disease.certainty(),
                    Optional.of(disease.id()),
                    Optional.of(disease.side()),
                    Optional.of(disease),
                    Optional.empty(),
                    Optional.empty());
        }
        text.words("\nRead by ").identifier("physician", study.reader()).words("\n");
        return text.report(questions(study, stated));
    }

    private static void header(ReportText text, Patient patient, Study study) {
        text.words("Name: ").identifier("name", patient.listedName()).words("\n");
        text.words("MRN: ").identifier("mrn", patient.recordNumber());
        text.words("   Born: ").identifier("birth-date", patient.birthDate().toString()).words("\n");
        text.words("Address: ").identifier("address", patient.address());
        text.words("   Phone: ").identifier("phone", patient.phone()).words("\n");
        text.words("Date: ").identifier("date", study.date().toString());
        text.words("   Accession: ").identifier("accession", study.accession()).words("\n");
        text.words("Referred by: ").identifier("physician", study.referrer()).words("\n");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String hedge(Draws draws, Certainty certainty) {
        return switch (certainty) {
            case PRESENT -> "";
            case PROBABLE -> draws.pick(List.of("probable ", "likely "));
            case POSSIBLE -> draws.pick(List.of("possible ", "questionable "));
            case UNLIKELY -> "unlikely ";
            case ABSENT -> "no ";
        };
    }

    private static String side(Side side) {
        return side == Side.MIDLINE ? "" : side.word() + " ";
    }

    /// What the disease is called with side and place; the mention stands in brackets.
    private static String noun(Disease disease) {
        var size = disease.severity().word();
        var side = side(disease.side());
        var word = "[" + disease.kind().word() + "]";
        return switch (disease.kind()) {
            case EFFUSION, PNEUMOTHORAX -> size + " " + side + word;
            case CONSOLIDATION -> word + " in the " + side + disease.place().word();
            case NODULE, MASS ->
                millimetres(disease) + " " + word + " in the " + side + disease.place().word();
            case ATELECTASIS -> side + (disease.place() == Place.BASE ? "basilar " : "lower lobe ") + word;
            case EDEMA -> (disease.severity() == Severity.SMALL ? "mild" : size) + " " + word;
            case CARDIOMEGALY, EMPHYSEMA, WIDE_MEDIASTINUM -> word;
            case FRACTURE -> side + ordinal(disease.rib()) + " " + word;
        };
    }

    private static String millimetres(Disease disease) {
        return (int) disease.sizeMillimetres() + " mm";
    }

    private static String ordinal(int number) {
        return number + (number == 1 ? "st" : number == 2 ? "nd" : number == 3 ? "rd" : "th");
    }

    private static String changed(Change change) {
        return switch (change) {
            case NO_PRIOR, RESOLVED -> "";
            case NEW -> ", new since the prior study";
            case UNCHANGED -> ", unchanged";
            case INCREASED -> ", increased since the prior study";
            case DECREASED -> ", decreased since the prior study";
        };
    }

    private static void disease(ReportText text, Draws draws, Disease disease) {
        var noun = hedge(draws, disease.certainty()) + noun(disease);
        var sentence = draws.pick(List.of("There is " + article(noun), noun + " is seen", noun + " is noted"))
                + changed(disease.change())
                + ".";
        boolean measured = disease.kind() == DiseaseKind.NODULE || disease.kind() == DiseaseKind.MASS;
        text.sentence(
                sentence,
                disease.kind().label(),
                disease.kind().word(),
                disease.certainty(),
                Optional.of(disease.id()),
                Optional.of(disease.side()),
                Optional.of(disease),
                Optional.of(disease.change()),
                measured ? Optional.of(millimetres(disease)) : Optional.empty());
    }

    private static String article(String noun) {
        boolean uncounted = noun.contains("[consolidation]")
                || noun.contains("[atelectasis]")
                || noun.contains("[pulmonary edema]")
                || noun.contains("[cardiomegaly]")
                || noun.contains("[emphysema]");
        return uncounted ? noun : "a " + noun;
    }

    private static void device(ReportText text, Draws draws, Device device) {
        var name = side(device.side()) + "[" + device.kind().word() + "]";
        int centimetres = (int) Math.floor(Math.abs(device.tipMillimetres()) / 10 + 0.5);
        var value = centimetres + " cm";
        var direction = device.tipMillimetres() < 0 ? " below" : " above";
        var where = switch (device.kind()) {
            case ENDOTRACHEAL_TUBE, CENTRAL_LINE -> " with its tip " + value + direction + " the carina";
            case NASOGASTRIC_TUBE ->
                device.position() == TipPosition.GOOD
                        ? " with its tip in the stomach"
                        : " with its tip at the lower esophagus";
            case PACEMAKER -> " with two leads";
            case CHEST_DRAIN -> "";
        };
        boolean measured = device.kind() == DeviceKind.ENDOTRACHEAL_TUBE || device.kind() == DeviceKind.CENTRAL_LINE;
        text.sentence(
                draws.pick(List.of("there is a " + name, name)) + where + changed(device.change()) + ".",
                device.kind().label(),
                device.kind().word(),
                Certainty.PRESENT,
                Optional.of(device.id()),
                Optional.of(device.side()),
                Optional.empty(),
                Optional.of(device.change()),
                measured ? Optional.of(value) : Optional.empty());
    }

    private static void absent(ReportText text, Draws draws, Study study, List<Disease> stated) {
        for (var kind : ASKED) {
            boolean there = stated.stream().anyMatch(disease -> disease.kind() == kind);
            // An overlooked one is denied as if it were not there: that is what overlooking means.
            if (!there && draws.chance(0.7)) {
                text.sentence(
                        draws.pick(List.of("no [" + kind.word() + "].", "there is no [" + kind.word() + "].")),
                        kind.label(),
                        kind.word(),
                        Certainty.ABSENT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        study.resolved().stream().anyMatch(old -> old.kind() == kind)
                                ? Optional.of(Change.RESOLVED)
                                : Optional.empty(),
                        Optional.empty());
            }
        }
    }

    private static List<Report.Question> questions(Study study, List<Disease> stated) {
        var questions = new ArrayList<Report.Question>();
        for (var kind : DiseaseKind.values()) {
            var found = stated.stream().filter(disease -> disease.kind() == kind).findFirst();
            questions.add(new Report.Question(
                    "present",
                    "Is there " + kind.word() + "?",
                    found.isPresent() ? "yes" : "no",
                    found.map(Disease::id)));
            found.filter(disease -> disease.side() == Side.LEFT || disease.side() == Side.RIGHT)
                    .filter(_ -> stated.stream().filter(disease -> disease.kind() == kind).count() == 1)
                    .ifPresent(disease -> questions.add(new Report.Question(
                            "side",
                            "On which side is the " + kind.word() + "?",
                            disease.side().word(),
                            Optional.of(disease.id()))));
        }
        questions.add(new Report.Question(
                "count",
                "How many devices are there?",
                Long.toString(study.devices().stream().filter(Device::stated).count()),
                Optional.empty()));
        return questions;
    }
}
