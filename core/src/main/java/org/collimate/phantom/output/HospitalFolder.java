// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Patient;
import org.collimate.phantom.ReportWriter;
import org.collimate.phantom.Study;
import org.collimate.phantom.ViewKind;
import org.collimate.phantom.body.Body;
import org.collimate.phantom.render.Picture;
import org.collimate.phantom.render.Radiography;
import org.collimate.pixel.GreyPng;

/// Writes a hospital into a folder, a patient at a time on each core; goes on where it was stopped. The same hospital
/// and settings give the same files, whatever the number of cores.
///
/// @param patients how many, from number 1 on
/// @param rows height of the radiographs in pixels, 128 to 2048
/// @param volumes whether each study's body is written as a CT volume too
/// @param masks whether masks are written for what is seen
public record HospitalFolder(
        Hospital hospital, ReportWriter reader, int patients, int rows, boolean volumes, boolean masks) {
    private static final String HEADER = "patient,study,number,date,age,sex,setting,site,image,report\n";
    private static final String WHAT = "truth/hospital.json";
    private static final String PARTS = ".parts";

    /// @throws IllegalArgumentException if a number is out of its range; the message says which
    public HospitalFolder {
        if (patients < 1 || patients > Hospital.MOST_PATIENTS) {
            throw new IllegalArgumentException(
                    "[--patients] found " + patients + ", expected 1 to " + Hospital.MOST_PATIENTS);
        }
        if (rows < 128 || rows > 2048) {
            throw new IllegalArgumentException("[--size] found " + rows + " pixels, expected 128 to 2048");
        }
    }

    /// Whether a folder may be written to: it is not there, is empty, or holds this very hospital, finished or not.
    public boolean fits(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        var what = folder.resolve(WHAT);
        if (Files.exists(what)) {
            return Files.readString(what).equals(describe());
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /// Writes what is missing.
    ///
    /// @param folder one that [#fits]
    /// @param done called with the number of finished patients, by any thread
    /// @return the number of studies
    public long write(Path folder, int cores, IntConsumer done) throws IOException {
        Files.createDirectories(folder.resolve("truth"));
        if (Files.exists(folder.resolve("truth/studies.jsonl"))) {
            return Files.readString(folder.resolve("studies.csv")).lines().count() - 1;
        }
        put(folder.resolve(WHAT), describe().getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder.resolve(PARTS));
        var count = new java.util.concurrent.atomic.AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(cores)) {
            var waiting = new ArrayList<Future<?>>();
            for (int number = 1; number <= patients; number++) {
                int one = number;
                waiting.add(workers.submit(() -> {
                    patient(folder, hospital.patient(one));
                    done.accept(count.incrementAndGet());
                }));
            }
            try {
                for (var each : waiting) {
                    each.get();
                }
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e.getCause());
            } catch (InterruptedException e) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted; the same command goes on where it stopped", e);
            }
        }
        return join(folder);
    }

    private void patient(Path folder, Patient patient) {
        var parts = folder.resolve(PARTS).resolve(patient.id());
        try {
            if (Files.exists(parts.resolve("studies.jsonl"))) {
                return;
            }
            var rowsText = new StringBuilder();
            var truth = new StringBuilder();
            var questions = new StringBuilder();
            var studies = hospital.studies(patient);
            for (int i = 0; i < studies.size(); i++) {
                var made = study(folder, patient, studies.get(i), studies.subList(0, i));
                rowsText.append(made.row());
                truth.append(made.line()).append('\n');
                questions.append(made.questions());
            }
            Files.createDirectories(parts);
            put(parts.resolve("studies.csv"), utf8(rowsText));
            put(parts.resolve("questions.jsonl"), utf8(questions));
            // Last, as it is the sign that the patient is whole.
            put(parts.resolve("studies.jsonl"), utf8(truth));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StudyTruth study(Path folder, Patient patient, Study study, List<Study> priors) throws IOException {
        var pictures = new ArrayList<Picture>();
        for (var view : study.views()) {
            var picture = Radiography.take(hospital, patient, study, view, rows);
            var file = folder.resolve(StudyTruth.image(patient, study, picture));
            Files.createDirectories(file.getParent());
            put(file, GreyPng.ofNoisy(picture.columns(), picture.rows(), picture.pixels()));
            pictures.add(picture);
            if (masks) {
                masks(folder, patient, study, picture);
            }
        }
        var report = reader.write(hospital, patient, study, priors);
        var file = folder.resolve(StudyTruth.report(patient, study));
        Files.createDirectories(file.getParent());
        put(file, report.text().getBytes(StandardCharsets.UTF_8));
        if (volumes) {
            var body = Body.of(hospital.seed(), patient, study, ViewKind.LATERAL, 1);
            new VolumeFolder(folder.resolve("volumes")).write(study, body, report.text());
        }
        return new StudyTruth(patient, study, pictures, report);
    }

    private static void masks(Path folder, Patient patient, Study study, Picture picture) throws IOException {
        int count = study.diseases().size() + study.devices().size();
        for (int owner = 0; owner < count; owner++) {
            if (picture.shadow().box(owner).isPresent()) {
                int id = owner < study.diseases().size()
                        ? study.diseases().get(owner).id()
                        : study.devices().get(owner - study.diseases().size()).id();
                var file = folder.resolve("masks/" + patient.id() + "/" + study.id() + "/"
                        + picture.view().word() + "-" + id + ".png");
                Files.createDirectories(file.getParent());
                put(
                        file,
                        GreyPng.ofNoisy(
                                picture.columns(),
                                picture.rows(),
                                picture.shadow().mask(owner)));
            }
        }
    }

    private long join(Path folder) throws IOException {
        long studies = 0;
        for (var name : List.of("studies.csv", "truth/questions.jsonl", "truth/studies.jsonl")) {
            var file = folder.resolve(name);
            var beside = beside(file);
            try (var out = Files.newBufferedWriter(beside)) {
                if (name.endsWith("csv")) {
                    out.write(HEADER);
                }
                for (int number = 1; number <= patients; number++) {
                    var part = folder.resolve(PARTS)
                            .resolve(hospital.patient(number).id())
                            .resolve(name.replace("truth/", ""));
                    var text = Files.readString(part);
                    studies += name.endsWith("csv") ? text.lines().count() : 0;
                    out.write(text);
                }
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        try (var walk = Files.walk(folder.resolve(PARTS))) {
            for (var path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        return studies;
    }

    private String describe() {
        var json = new JsonText().open('{');
        json.key("seed").word(Long.toString(hospital.seed()));
        json.key("patients").number(patients);
        json.key("size").number(rows);
        json.key("volumes").truth(volumes);
        json.key("masks").truth(masks);
        json.key("reader").word(reader.describe());
        json.key("knobs").open('{');
        var knobs = hospital.knobs();
        json.key("confounder").number(knobs.confounder());
        json.key("cue-contrast").number(knobs.cueContrast());
        json.key("label-noise").number(knobs.labelNoise());
        json.key("uncertainty").number(knobs.uncertainty());
        json.key("site-shift").number(knobs.siteShift());
        json.key("subgroup-gap").number(knobs.subgroupGap());
        knobs.prevalence()
                .forEach((kind, value) -> json.key("prevalence." + org.collimate.phantom.KnobSettings.key(kind))
                        .number(value));
        knobs.devices().forEach((kind, value) -> json.key("device." + org.collimate.phantom.KnobSettings.key(kind))
                .number(value));
        return json.close('}').close('}') + "\n";
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    /// A file is there whole or not at all.
    static void put(Path file, byte[] bytes) throws IOException {
        var beside = beside(file);
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
