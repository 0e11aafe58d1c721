// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.collimate.phantom.Study;
import org.collimate.phantom.body.Body;
import org.collimate.phantom.body.BodyVolume;
import org.collimate.volume.VolumeWriter;

/// Writes bodies as CT volumes with labels: `STUDY/ct.nii.gz`, `labels.nii.gz`, `labels.tsv`, `report.txt`, the layout
/// that the recipes of volumes read.
///
/// @param folder holds the studies' folders
record VolumeFolder(Path folder) {
    private static final double SPACING = 2;

    void write(Study study, Body body, String report) throws IOException {
        var made = BodyVolume.of(body, SPACING, study);
        var into = folder.resolve(study.id());
        Files.createDirectories(into);
        var beside = into.resolve(".part.nii.gz");
        VolumeWriter.write(made.ct(), beside);
        Files.move(beside, into.resolve("ct.nii.gz"), StandardCopyOption.ATOMIC_MOVE);
        VolumeWriter.write(made.labels(), beside);
        Files.move(beside, into.resolve("labels.nii.gz"), StandardCopyOption.ATOMIC_MOVE);
        var names = new StringBuilder("number\tname\n");
        made.labels()
                .names()
                .forEach((number, name) ->
                        names.append(number).append('\t').append(name).append('\n'));
        HospitalFolder.put(into.resolve("labels.tsv"), names.toString().getBytes(StandardCharsets.UTF_8));
        HospitalFolder.put(into.resolve("report.txt"), report.getBytes(StandardCharsets.UTF_8));
    }
}
