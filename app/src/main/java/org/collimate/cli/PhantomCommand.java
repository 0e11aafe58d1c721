// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.KnobSettings;
import org.collimate.phantom.Knobs;
import org.collimate.phantom.output.ContactSheet;
import org.collimate.phantom.output.HospitalFolder;
import org.collimate.phantom.words.Readers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `collimate phantom`: a hospital that never was.
@Command(
        name = "phantom",
        description = {
            "Makes a hospital that never was: radiographs, reports and the truth about them.",
            "",
            "DIR/images/PATIENT/STUDY/VIEW.png, DIR/reports/PATIENT/STUDY.txt, DIR/studies.csv,",
            "DIR/truth/studies.jsonl (one object a study), DIR/truth/questions.jsonl (one a question).",
            "The same command again goes on where it was stopped."
        },
        footer = {"", "Example: collimate phantom --patients 200 --seed 1 --out out/phantom --set confounder=0.9"})
final class PhantomCommand extends Verb {
    private static final int TILE = 200;

    @Option(names = "--patients", paramLabel = "N", description = "How many patients, 1 to 999999.")
    private int patients;

    @Option(names = "--seed", paramLabel = "S", description = "Any whole number; another one is another hospital.")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where it goes: nothing, an empty folder, or this hospital.")
    private @Nullable Path out;

    @Option(names = "--cores", paramLabel = "N", description = "How many cores to use; default: all.")
    private int cores = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--size",
            paramLabel = "PIXELS",
            description = "Height of the radiographs, 128 to 2048; default: 640.")
    private int size = 640;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Turns a knob, such as prevalence.effusion=0.5, confounder, cue-contrast, label-noise,"
                    + " uncertainty, site-shift, subgroup-gap; may be given many times.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "CODE",
            description = "Languages of the reports, each study in one of them: en, es; default: en.")
    private List<String> languages = List.of("en");

    @Option(
            names = "--typos",
            paramLabel = "SHARE",
            description = "Share of longer words that are mistyped, 0 to 1; default: 0.")
    private double typos;

    @Option(names = "--volumes", description = "Writes CT volumes with labels too: DIR/volumes/STUDY/ct.nii.gz …")
    private boolean volumes;

    @Option(names = "--masks", description = "Writes masks too: DIR/masks/PATIENT/STUDY/VIEW-ID.png.")
    private boolean masks;

    @Option(
            names = "--contact-sheet",
            paramLabel = "FILE",
            description = "Only draws one PNG of everything it can show.")
    private @Nullable Path contactSheet;

    @Option(names = "--json", description = "Prints the outcome as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws WrongUse, IOException {
        if (contactSheet != null) {
            Files.write(contactSheet, new ContactSheet(seed, TILE).png());
            return ExitCode.DONE;
        }
        var problems = new ArrayList<String>();
        var knobs = KnobSettings.read(Knobs.ordinary(), set);
        problems.addAll(knobs.problems());
        if (cores < 1 || cores > 1024) {
            problems.add("[--cores] found " + cores + ", expected 1 to 1024");
        }
        if (out == null) {
            problems.add("[--out] is missing, expected the folder where the hospital goes");
        } else if (Files.exists(out) && !Files.isDirectory(out)) {
            problems.add("[--out] " + out + " is a file, expected a folder or nothing");
        }
        HospitalFolder hospital = null;
        try {
            hospital = new HospitalFolder(
                    new Hospital(seed, knobs.knobs()), Readers.of(languages, typos), patients, size, volumes, masks);
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        if (problems.isEmpty() && hospital != null && out != null) {
            if (hospital.fits(out)) {
                return write(hospital, out);
            }
            problems.add("[--out] " + out + " holds something else, expected nothing, an empty folder or this very"
                    + " hospital to go on with; choose another place");
        }
        throw new WrongUse(problems);
    }

    private int write(HospitalFolder hospital, Path folder) throws IOException {
        long studies = hospital.write(folder, cores, new Told());
        if (json) {
            var object = new LinkedHashMap<String, Object>();
            object.put("out", folder.toString());
            object.put("patients", patients);
            object.put("studies", studies);
            out().println(Json.of(object));
        } else {
            out().println(patients + " patients with " + studies + " studies in " + folder);
        }
        out().flush();
        return ExitCode.DONE;
    }

    /// One line a tenth of the work.
    private final class Told implements java.util.function.IntConsumer {
        private int last;

        @Override
        public synchronized void accept(int done) {
            int tenth = (int) (10L * done / patients);
            if (tenth > last) {
                last = tenth;
                err().println(done + " of " + patients + " patients");
                err().flush();
            }
        }
    }
}
