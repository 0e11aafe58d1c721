// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.ArrayList;
import java.util.List;
import org.collimate.dataset.Published;
import org.collimate.sample.Certainty;
import org.collimate.sample.Content;
import org.collimate.sample.Picture;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Words;
import org.collimate.source.StudyLabels;

/// The layout of DRR-RATE (Hou et al. 2024): pictures as `train/AP/train_1/train_1_a/train_1_a_1.png` and the same
/// under
/// `LATERAL`, beside the tables of CT-RATE: reports and the 18 labels by `VolumeName`.
///
/// `valid` is everything that is not `train`. A study that CT-RATE did not name lies in folders of its group and key.
public final class DrrRate implements Published {
    private static final List<String> SPLITS = List.of("train", "valid");

    @Override
    public String name() {
        return "drr-rate";
    }

    @Override
    public List<File> files() {
        var files = new ArrayList<File>();
        var header = new ArrayList<>(List.of("VolumeName"));
        header.addAll(StudyLabels.NAMES);
        for (var split : SPLITS) {
            files.add(File.of(split + "_reports.csv", "VolumeName,Findings_EN,Impressions_EN\n"));
            files.add(File.of(split + "_labels.csv", CsvLine.of(header.toArray(String[]::new)) + "\n"));
        }
        return files;
    }

    @Override
    public void add(Sample sample, Lines lines) {
        var split = split(sample);
        var volume = sample.key() + ".nii.gz";
        var findings = words(sample, Role.REPORT_FINDINGS);
        var impression = words(sample, Role.REPORT_IMPRESSION);
        boolean isWhole = findings.isEmpty() && impression.isEmpty();
        lines.add(split + "_reports.csv", CsvLine.of(volume, isWhole ? sample.text() : findings, impression));
        var cells = new ArrayList<>(List.of(volume));
        for (var label : StudyLabels.NAMES) {
            cells.add(sample.findings().stream()
                    .filter(finding -> finding.concept().system().equals(StudyLabels.SYSTEM)
                            && finding.concept().name().equals(label))
                    .findFirst()
                    .map(finding -> finding.certainty() == Certainty.PRESENT ? "1" : "0")
                    .orElse(""));
        }
        lines.add(split + "_labels.csv", CsvLine.of(cells.toArray(String[]::new)));
    }

    @Override
    public String imagePath(Sample sample, String member) {
        var view = view(sample, member);
        int last = sample.key().lastIndexOf('_');
        var scan = sample.group().length() < last ? sample.key().substring(0, last) : sample.key();
        var folder = sample.group().replace('/', '-');
        return split(sample) + "/" + (view.equals("lateral") ? "LATERAL" : "AP") + "/" + folder + "/" + scan + "/"
                + sample.key() + ".png";
    }

    private static String split(Sample sample) {
        return sample.split().filter(split -> !split.name().equals("train")).isPresent() ? "valid" : "train";
    }

    private static String words(Sample sample, Role role) {
        return sample.parts().stream()
                .filter(part -> part.role() == role && part instanceof Words)
                .map(part -> ((Words) part).text())
                .findFirst()
                .orElse("");
    }

    /// The view of the picture that is stored as `member`, or the empty string.
    static String view(Sample sample, String member) {
        for (Picture picture : sample.pictures()) {
            if (picture.content() instanceof Content.Member(var name, var _) && name.equals(member)) {
                return picture.view().orElse("");
            }
        }
        return "";
    }
}
