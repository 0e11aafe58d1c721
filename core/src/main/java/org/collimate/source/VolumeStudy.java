// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.Rejected;
import org.collimate.pipeline.SampleSource.Sink;
import org.collimate.pipeline.WorkUnit.InputFile;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Part;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Source;
import org.collimate.sample.Words;
import org.collimate.volume.LabelMap;
import org.collimate.volume.LabelNames;
import org.collimate.volume.ReadVolume;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VolumeReader;
import org.collimate.volume.VoxelUnit;
import org.collimate.volume.Voxels;

/// One volume on its way to a sample: radiographs of it, its report, its labels.
final class VolumeStudy {
    private static final String STAGE = "volumes";
    private static final long LONGEST_REPORT = 1 << 20;
    private static final Pattern SECTIONS =
            Pattern.compile("(?s)(?:^|\\n)FINDINGS:(.*?)\\nIMPRESSION:(.*)$", Pattern.CASE_INSENSITIVE);
    private static final Reason UNREADABLE = new Reason("volume-unreadable");

    private final List<InputFile> files;
    private final InputPaths inputs;
    private final VolumeSettings settings;
    private final Sink sink;
    private final String path;
    private final String study;
    private final String key;
    private final String group;
    private final Map<String, String> cells;

    VolumeStudy(List<InputFile> files, InputPaths inputs, StudyTables tables, VolumeSettings settings, Sink sink) {
        this.files = files;
        this.inputs = inputs;
        this.settings = settings;
        this.sink = sink;
        path = files.getFirst().path();
        study = VolumeFiles.study(path);
        key = SampleKeys.safe(study);
        var byName = tables.of(study);
        cells = byName.isEmpty() ? tables.of(FileName.base(study)) : byName;
        group = Optional.ofNullable(cells.get("patient"))
                .filter(cell -> !cell.isBlank())
                .or(() -> VolumeFiles.patient(study))
                .orElse(study);
    }

    void read() throws IOException {
        switch (VolumeReader.read(inputs.locate(path))) {
            case ReadVolume.Bad(var code, var detail) -> reject(code + ": " + detail);
            case ReadVolume.Ok(var _, var image) -> {
                if (image.voxels() instanceof Voxels.Colours) {
                    reject("volume-type: has colours, expected Hounsfield units");
                } else {
                    keep(rescaled(image.withUnit(VoxelUnit.HU)));
                }
            }
        }
    }

    private void reject(String detail) {
        sink.reject(new Rejected(key, group, path, STAGE, UNREADABLE, detail));
    }

    private VolumeImage rescaled(VolumeImage image) {
        if (settings.rescale() == VolumeSettings.Rescale.FILE) {
            return image;
        }
        float slope = number("RescaleSlope", 1);
        float intercept = number("RescaleIntercept", 0);
        if (slope == 1 && intercept == 0) {
            return image;
        }
        var values = new float[image.voxels().count()];
        for (int at = 0; at < values.length; at++) {
            values[at] = slope * image.voxels().at(at) + intercept;
        }
        return VolumeImage.of(image.grid(), values, image.unit());
    }

    private float number(String column, float otherwise) {
        try {
            float number = Float.parseFloat(cells.getOrDefault(column, ""));
            return Float.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void keep(VolumeImage image) throws IOException {
        var pictures = new StudyPictures(settings, image, settings.masks() ? labels() : Optional.empty());
        var parts = new ArrayList<Part>(pictures.parts());
        int words = parts.size();
        parts.addAll(words());
        var findings = new ArrayList<>(pictures.findings());
        findings.addAll(StudyLabels.findings(
                cells, parts.size() > words ? Optional.of(words) : Optional.empty(), findings.size()));
        var source = new Source(path, Optional.of(Sha256.of(inputs.locate(path))));
        var sample = Sample.of(key, group, source, parts).withFindings(findings);
        sink.keep(new Sample(
                sample.key(),
                sample.group(),
                sample.split(),
                sample.source(),
                sample.license(),
                sample.parts(),
                sample.findings(),
                pictures.regions(),
                sample.relations(),
                sample.details(),
                sample.extras()));
    }

    private Optional<LabelMap> labels() throws IOException {
        for (var file : files) {
            if (VolumeFiles.stem(file.path()).equals("labels") && !file.path().endsWith(".tsv")) {
                switch (VolumeReader.read(inputs.locate(file.path()))) {
                    case ReadVolume.Bad(var code, var detail) ->
                        sink.note(Diagnostic.warning(file.path(), "", code, detail));
                    case ReadVolume.Ok(var _, var image) -> {
                        try {
                            var names = LabelNames.beside(inputs.locate(file.path()));
                            return Optional.of(LabelMap.of(image).withNames(names));
                        } catch (IllegalArgumentException e) {
                            sink.note(
                                    Diagnostic.warning(file.path(), "", "volume-type", String.valueOf(e.getMessage())));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The report as a whole, then its findings and impression where a table has them apart.
    private List<Words> words() throws IOException {
        for (var file : files) {
            if (FileName.base(file.path()).equals("report.txt") && file.bytes() <= LONGEST_REPORT) {
                var bytes = Files.readAllBytes(inputs.locate(file.path()));
                return words(new String(bytes, StandardCharsets.UTF_8).strip());
            }
        }
        var findings = cells.getOrDefault("Findings_EN", "").strip();
        var impression = cells.getOrDefault("Impressions_EN", "").strip();
        if (findings.isEmpty() && impression.isEmpty()) {
            return List.of();
        }
        var whole = findings.isEmpty() || impression.isEmpty() ? findings + impression : findings + "\n" + impression;
        return words(whole, findings, impression);
    }

    /// A report that says where its findings and its impression begin has them apart, too.
    private static List<Words> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var sections = SECTIONS.matcher(text);
        return sections.find()
                ? words(text, sections.group(1).strip(), sections.group(2).strip())
                : words(text, "", "");
    }

    private static List<Words> words(String whole, String findings, String impression) {
        var words = new ArrayList<Words>();
        words.add(Words.of(Role.REPORT, whole));
        if (!findings.isEmpty()) {
            words.add(Words.of(Role.REPORT_FINDINGS, findings));
        }
        if (!impression.isEmpty()) {
            words.add(Words.of(Role.REPORT_IMPRESSION, impression));
        }
        return words;
    }
}
