// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.collimate.dataset.Published;
import org.collimate.label.ConceptKind;
import org.collimate.label.ImagingConcepts;
import org.collimate.label.Modality;
import org.collimate.sample.Certainty;
import org.collimate.sample.Sample;

/// The CSV files of ROCOv2 (Rückert et al. 2024): for each split captions, concepts and manually curated concepts
/// (modality, and for X-rays body region and direction), then the names of all concepts, and the licence of each image.
///
/// `valid` is our split `validation`. What the paper curated by hand comes here from the caption lexicon. Only concepts
/// that the caption affirms are listed; a figure of several pictures gives a row for each.
public final class Rocov2 implements Published {
    private static final List<String> SPLITS = List.of("train", "valid", "test");

    @Override
    public String name() {
        return "rocov2";
    }

    @Override
    public List<File> files() {
        var files = new java.util.ArrayList<File>();
        for (var split : SPLITS) {
            files.add(File.of(split + "_captions.csv", "ID,Caption\n"));
            files.add(File.of(split + "_concepts.csv", "ID,CUIs\n"));
            files.add(File.of(split + "_concepts_manual.csv", "ID,CUIs\n"));
        }
        files.add(new File("cui_mapping.csv", "CUI,Canonical name\n", true));
        files.add(File.of("license_information.csv", "ID,PMC_ID,License\n"));
        return files;
    }

    /// `train/ID.jpg`, as in the paper's release.
    @Override
    public String imagePath(Sample sample, String member) {
        var split = sample.split().map(its -> its.name().equals("validation") ? "valid" : its.name());
        return split.orElse("train") + "/" + id(member) + member.substring(member.lastIndexOf('.'));
    }

    /// The modality, as one of the paper's seven, and for X-rays what region and direction the caption names.
    private static SortedSet<String> curated(ImagingConcepts concepts) {
        var curated = new TreeSet<String>();
        for (var modality : concepts.modalities()) {
            modality.family().ifPresent(family -> curated.add(family.cui()));
        }
        if (curated.contains(Modality.XRAY.cui())) {
            for (var mention : concepts.mentions()) {
                boolean wanted = mention.kind() == ConceptKind.ANATOMY || mention.kind() == ConceptKind.DIRECTION;
                if (wanted && mention.certainty() == Certainty.PRESENT) {
                    mention.concept().code().ifPresent(curated::add);
                }
            }
        }
        return curated;
    }

    private static String id(String member) {
        return member.substring(0, member.lastIndexOf('.')).replace('.', '_');
    }

    @Override
    public void add(Sample sample, Lines lines) {
        FigureView.of(sample).ifPresent(view -> {
            var split = sample.split().map(its -> its.name().equals("validation") ? "valid" : its.name());
            if (split.filter(SPLITS::contains).isEmpty()) {
                return;
            }
            var concepts = new TreeMap<String, String>();
            for (var finding : sample.findings()) {
                if (finding.certainty() == Certainty.PRESENT
                        && finding.concept().system().equals("umls")) {
                    finding.concept()
                            .code()
                            .ifPresent(
                                    cui -> concepts.put(cui, finding.concept().name()));
                }
            }
            var curated = curated(ImagingConcepts.of(sample.text()));
            for (var member : view.members()) {
                var id = id(member);
                lines.add(split.get() + "_captions.csv", CsvLine.of(id, sample.text()));
                lines.add(split.get() + "_concepts.csv", CsvLine.of(id, String.join(";", concepts.keySet())));
                lines.add(split.get() + "_concepts_manual.csv", CsvLine.of(id, String.join(";", curated)));
                lines.add(
                        "license_information.csv",
                        CsvLine.of(
                                id,
                                view.details()
                                        .article()
                                        .pmcid()
                                        .orElse(view.details().article().id()),
                                sample.license().orElse("")));
            }
            concepts.forEach((cui, name) -> lines.add("cui_mapping.csv", CsvLine.of(cui, name)));
        });
    }
}
