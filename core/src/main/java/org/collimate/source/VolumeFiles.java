// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the files of an input are to a study, told from their names: `ct.nii.gz` with `labels.nii.gz`, `labels.tsv` and
/// `report.txt` in a folder of its own; or volumes of any other name, several in a folder, as CT-RATE has them.
final class VolumeFiles {
    static final List<String> ENDINGS = List.of(".nii.gz", ".nii", ".mha", ".mhd", ".nrrd", ".nhdr");
    /// `train_12_a_2`: patient 12, scan a, reconstruction 2.
    private static final Pattern CT_RATE = Pattern.compile("((?:train|valid)_[0-9]+)_[a-z]+_[0-9]+");

    private VolumeFiles() {}

    static boolean isVolume(String path) {
        var base = FileName.base(path).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(base::endsWith) && !stem(base).equals("labels");
    }

    static boolean isTable(String path) {
        return FileName.extension(path).equals("csv");
    }

    /// A name without a volume's ending.
    static String stem(String path) {
        var base = FileName.base(path);
        var lower = base.toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(lower::endsWith)
                .findFirst()
                .map(ending -> base.substring(0, base.length() - ending.length()))
                .orElse(base);
    }

    /// Whether the volume has a folder of its own, with labels and report beside it.
    static boolean hasFolder(String path) {
        return stem(path).equals("ct") && !FileName.folder(path).isEmpty();
    }

    /// The study's name inside the input: the folder's path, or CT-RATE's name of a volume, or the path without ending.
    static String study(String path) {
        if (hasFolder(path)) {
            var folder = FileName.folder(path);
            return folder.substring(0, folder.length() - 1);
        }
        var stem = stem(path);
        return CT_RATE.matcher(stem).matches() ? stem : FileName.folder(path) + stem;
    }

    /// The patient that a study's name tells, if it does.
    static Optional<String> patient(String study) {
        var name = CT_RATE.matcher(study);
        if (name.matches()) {
            return Optional.of(name.group(1));
        }
        int slash = study.indexOf('/');
        return slash > 0 ? Optional.of(study.substring(0, slash)) : Optional.empty();
    }
}
