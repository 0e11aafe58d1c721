// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.collimate.dataset.Published;
import org.collimate.sample.Content;
import org.collimate.sample.Finding;
import org.collimate.sample.Picture;
import org.collimate.sample.Region;
import org.collimate.sample.Sample;
import org.collimate.sample.Volume;

/// The layout of PAXRay (Seibold et al. 2022): `images/KEY_VIEW.png`, `labels/KEY_VIEW.npy` (boolean, labels x rows x
/// columns), and `paxray.json` with the labels' names by number and, for `train`, `val` and `test`, which image goes
/// with which labels. Beside it `phrases.jsonl`: phrases of the reports with their structures and boxes.
public final class Paxray implements Published {
    private static final String INDEX = "paxray.json";
    private static final String PHRASES = "phrases.jsonl";
    private static final List<String> SPLITS = List.of("train", "val", "test");

    @Override
    public String name() {
        return "paxray";
    }

    /// Lines of the index are sorted, each once, and made one object at the end.
    @Override
    public List<File> files() {
        return List.of(new File(INDEX, "", true), File.of(PHRASES, ""));
    }

    @Override
    public void add(Sample sample, Lines lines) {
        var split = sample.split()
                .map(its -> its.name().equals("validation") ? "val" : its.name())
                .orElse("train");
        var parts = sample.parts();
        for (var part : parts) {
            if (part instanceof Volume mask
                    && mask.parent().isPresent()
                    && parts.get(mask.parent().get()) instanceof Picture picture) {
                var stem = sample.key() + "_" + picture.view().orElse("view");
                lines.add(
                        INDEX,
                        split + "\t"
                                + JsonLine.of(out -> {
                                    out.writeStringField("image", "images/" + stem + ".png");
                                    out.writeStringField("target", "labels/" + stem + ".npy");
                                }));
            }
        }
        for (var finding : sample.findings()) {
            if (finding.concept().system().equals("structure")) {
                finding.concept()
                        .code()
                        .ifPresent(code -> lines.add(
                                INDEX,
                                // Sorted as numbers: layer 0 is label 1.
                                "label\t" + String.format(java.util.Locale.ROOT, "%05d", Integer.parseInt(code) - 1)
                                        + "\t" + finding.concept().name()));
            }
        }
        phrases(sample, lines);
    }

    private static void phrases(Sample sample, Lines lines) {
        for (var finding : sample.findings()) {
            var evidence = finding.evidence();
            if (finding.concept().system().equals("phrase") && evidence.region().isPresent()) {
                var box = (Region.Box) sample.regions().get(evidence.region().get());
                lines.add(PHRASES, line(sample, finding, box));
            }
        }
    }

    private static String line(Sample sample, Finding finding, Region.Box box) {
        return JsonLine.of(out -> {
            out.writeStringField("id", sample.key());
            out.writeStringField(
                    "view",
                    sample.parts().get(box.part()) instanceof Picture picture
                            ? picture.view().orElse("")
                            : "");
            out.writeStringField("phrase", finding.concept().name());
            if (finding.evidence().span().isPresent()) {
                out.writeNumberField("begin", finding.evidence().span().get().begin());
                out.writeNumberField("end", finding.evidence().span().get().end());
            }
            out.writeArrayFieldStart("box");
            for (double side : new double[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
                out.writeNumber((int) side);
            }
            out.writeEndArray();
        });
    }

    @Override
    public boolean isAssembled(File file) {
        return file.path().equals(INDEX);
    }

    @Override
    public String assembled(File file, String lines) {
        var labels = new TreeMap<Integer, String>();
        var images = new TreeMap<String, List<String>>();
        lines.lines().forEach(line -> {
            var cells = line.split("\t", -1);
            if (cells[0].equals("label")) {
                labels.put(Integer.valueOf(cells[1]), cells[2]);
            } else {
                images.computeIfAbsent(cells[0], _ -> new ArrayList<>()).add(cells[1]);
            }
        });
        return JsonLine.of(out -> {
                    out.writeObjectFieldStart("label_dict");
                    for (var label : labels.entrySet()) {
                        out.writeStringField(String.valueOf(label.getKey()), label.getValue());
                    }
                    out.writeEndObject();
                    for (var split : SPLITS) {
                        out.writeFieldName(split);
                        out.writeRawValue("[" + String.join(",", images.getOrDefault(split, List.of())) + "]");
                    }
                })
                + "\n";
    }

    @Override
    public String imagePath(Sample sample, String member) {
        for (var part : sample.parts()) {
            if (part instanceof Picture picture && isMember(picture.content(), member)) {
                return "images/" + sample.key() + "_" + picture.view().orElse("view") + ".png";
            }
            if (part instanceof Volume mask
                    && isMember(mask.content(), member)
                    && mask.parent().isPresent()
                    && sample.parts().get(mask.parent().get()) instanceof Picture picture) {
                return "labels/" + sample.key() + "_" + picture.view().orElse("view") + ".npy";
            }
        }
        return "others/" + member;
    }

    private static boolean isMember(Content content, String member) {
        return content instanceof Content.Member(var name, var _) && name.equals(member);
    }
}
