// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.output;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collimate.phantom.Change;
import org.collimate.phantom.Device;
import org.collimate.phantom.Disease;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Report;
import org.collimate.phantom.Study;
import org.collimate.phantom.render.Picture;
import org.collimate.sample.Certainty;

/// What is true of a study, as one line of JSON.
final class StudyTruth {
    private final Patient patient;
    private final Study study;
    private final List<Picture> pictures;
    private final Report report;

    StudyTruth(Patient patient, Study study, List<Picture> pictures, Report report) {
        this.patient = patient;
        this.study = study;
        this.pictures = List.copyOf(pictures);
        this.report = report;
    }

    static String image(Patient patient, Study study, Picture picture) {
        return "images/" + patient.id() + "/" + study.id() + "/"
                + picture.view().word() + ".png";
    }

    static String report(Patient patient, Study study) {
        return "reports/" + patient.id() + "/" + study.id() + ".txt";
    }

    /// The object of `truth/studies.jsonl`.
    String line() {
        var json = new JsonText().open('{');
        json.key("patient").word(patient.id());
        json.key("study").word(study.id());
        json.key("age").number(patient.ageOn(study.date()));
        json.key("sex").word(patient.sex().letter());
        json.key("views").open('[');
        for (var picture : pictures) {
            json.open('{').key("view").word(picture.view().word());
            json.key("image").word(image(patient, study, picture));
            json.key("width").number(picture.columns());
            json.key("height").number(picture.rows()).close('}');
        }
        json.close(']');
        json.key("report").word(report(patient, study));
        json.key("language").word(report.language());
        findings(json);
        identifiers(json);
        shown(json);
        json.key("site").number(study.site().number());
        json.key("setting").word(study.setting().word());
        json.key("number").number(study.number());
        return json.close('}').toString();
    }

    /// What the report says, each thing once.
    private void findings(JsonText json) {
        json.key("findings").open('[');
        var said = new HashSet<String>();
        for (var statement : report.statements()) {
            var key = statement.kind()
                    + statement.certainty()
                    + statement.cause().map(Object::toString).orElse("");
            if (!said.add(key)) {
                continue;
            }
            json.open('{').key("name").word(statement.name());
            json.key("kind").word(statement.kind());
            json.key("certainty").word(statement.certainty().word());
            statement.side().ifPresent(side -> json.key("side").word(side.word()));
            statement.place().ifPresent(place -> json.key("place").word(place.word()));
            statement.severity().ifPresent(severity -> json.key("severity").word(severity.word()));
            statement.change().filter(change -> change != Change.NO_PRIOR).ifPresent(change -> json.key("change")
                    .word(change.word()));
            statement.value().ifPresent(value -> json.key("value").word(value));
            json.key("begin").number(statement.mention().begin());
            json.key("end").number(statement.mention().end());
            json.key("section").word(statement.section());
            statement.cause().ifPresent(cause -> json.key("id").number(cause));
            boxes(json, statement.cause().flatMap(this::owner).filter(_ -> statement.certainty() != Certainty.ABSENT));
            json.close('}');
        }
        json.close(']');
    }

    private void boxes(JsonText json, Optional<Integer> owner) {
        json.key("boxes").open('{');
        owner.ifPresent(number -> {
            for (var picture : pictures) {
                picture.shadow().box(number).ifPresent(box -> {
                    json.key(picture.view().word()).open('[');
                    for (double edge : box) {
                        json.number(edge);
                    }
                    json.close(']');
                });
            }
        });
        json.close('}');
    }

    /// The place of a disease or device among those of the study.
    private Optional<Integer> owner(int id) {
        for (int i = 0; i < study.diseases().size(); i++) {
            if (study.diseases().get(i).id() == id) {
                return Optional.of(i);
            }
        }
        for (int i = 0; i < study.devices().size(); i++) {
            if (study.devices().get(i).id() == id) {
                return Optional.of(study.diseases().size() + i);
            }
        }
        return Optional.empty();
    }

    private void identifiers(JsonText json) {
        json.key("identifiers").open('[');
        for (var identifier : report.identifiers()) {
            json.open('{').key("file").word(report(patient, study));
            json.key("kind").word(identifier.kind());
            json.key("text").word(identifier.text());
            json.key("begin").number(identifier.span().begin());
            json.key("end").number(identifier.span().end()).close('}');
        }
        for (var picture : pictures) {
            for (var burned : picture.burnedIn()) {
                json.open('{').key("file").word(image(patient, study, picture));
                json.key("kind").word(burned.kind());
                json.key("text").word(burned.text());
                json.key("frame").number(0);
                json.key("box").open('[').number(burned.x0()).number(burned.y0());
                json.number(burned.x1()).number(burned.y1()).close(']').close('}');
            }
        }
        json.close(']');
    }

    /// What is in the picture, whatever the report says of it.
    private void shown(JsonText json) {
        json.key("shown").open('[');
        int owner = 0;
        for (var disease : study.diseases()) {
            disease(json, disease);
            boxes(json, Optional.of(owner++));
            json.close('}');
        }
        for (var device : study.devices()) {
            device(json, device);
            boxes(json, Optional.of(owner++));
            json.close('}');
        }
        json.close(']');
    }

    private static void disease(JsonText json, Disease disease) {
        json.open('{').key("id").number(disease.id());
        json.key("name").word(disease.kind().label());
        json.key("kind").word(disease.kind().word());
        json.key("side").word(disease.side().word());
        json.key("place").word(disease.place().word());
        json.key("extent").number(disease.extent());
        json.key("size_mm").number(disease.sizeMillimetres());
        if (disease.rib() > 0) {
            json.key("rib").number(disease.rib());
        }
        json.key("certainty").word(disease.certainty().word());
        json.key("change").word(disease.change().word());
        json.key("contrast").number(disease.contrast());
        json.key("stated").truth(disease.stated());
    }

    private static void device(JsonText json, Device device) {
        json.open('{').key("id").number(device.id());
        json.key("name").word(device.kind().label());
        json.key("kind").word(device.kind().word());
        json.key("side").word(device.side().word());
        json.key("tip_mm").number(device.tipMillimetres());
        json.key("position").word(device.position().word());
        json.key("change").word(device.change().word());
        json.key("contrast").number(device.contrast());
        json.key("stated").truth(device.stated());
    }

    /// The lines of `truth/questions.jsonl`, one a question.
    String questions() {
        var lines = new StringBuilder();
        for (var question : report.questions()) {
            var json = new JsonText().open('{');
            json.key("study").word(study.id());
            json.key("kind").word(question.kind());
            json.key("question").word(question.question());
            json.key("answer").word(question.answer());
            question.cause().ifPresent(cause -> json.key("id").number(cause));
            lines.append(json.close('}')).append('\n');
        }
        return lines.toString();
    }

    /// The row of `studies.csv`.
    String row() {
        var front = image(patient, study, pictures.getFirst());
        return String.format(
                Locale.ROOT,
                "%s,%s,%d,%s,%s,%s,%s,%d,%s,%s\n",
                patient.id(),
                study.id(),
                study.number(),
                study.date(),
                patient.ageOn(study.date()),
                patient.sex().letter(),
                study.setting().word(),
                study.site().number(),
                front,
                report(patient, study));
    }
}
