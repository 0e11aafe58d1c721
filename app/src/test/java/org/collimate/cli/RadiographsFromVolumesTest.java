// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.collimate.sample.Picture;
import org.collimate.sample.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `drr` writes what it promises, and the recipes `drr-rate` and `paxray` make the files of their papers from the
/// bundled volumes.
class RadiographsFromVolumesTest {
    private static final Path VOLUMES = Path.of("..", "samples", "volumes");
    private static final Path CT = VOLUMES.resolve("sample-1/ct.nii.gz");

    @TempDir
    private Path folder;

    @Test
    void integralsAreFloatsOfRowsAndColumns() throws Exception {
        var out = folder.resolve("a.npy");
        Told.collimate("drr", CT, "--out", out, "--detector", "50x40", "--projection", "parallel", "--pixel", 8)
                .done();
        var bytes = ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN);
        int header = 10 + bytes.getShort(8);
        var words = new String(bytes.array(), 10, header - 10, StandardCharsets.US_ASCII);
        assertThat(words)
                .contains("'descr': '<f4'")
                .contains("'fortran_order': False")
                .contains("'shape': (40, 50)");
        assertThat(header % 64).isZero();
        assertThat(bytes.capacity()).isEqualTo(header + 4 * 50 * 40);
        // Through the middle: 200 mm of tissue or so, a fifth of it bone at most.
        assertThat((double) bytes.getFloat(header + 4 * (50 * 20 + 25))).isCloseTo(4.5, within(1.5));
        assertThat(bytes.getFloat(header)).isZero();
    }

    @Test
    void helpHasAnExample() {
        assertThat(Told.collimate("help", "drr").done()).contains("Example: collimate drr ct.nii.gz");
    }

    @Test
    void severalViewsAreNumberedAndPicturesAreBrightWhereBoneIs() throws Exception {
        var out = folder.resolve("b.png");
        var told = Told.collimate("drr", CT, "--out", out, "--view", "frontal,lateral,180", "--detector", "64x64");
        assertThat(told.done()).contains("b-0.png").contains("b-1.png").contains("b-2.png");
        assertThat(out).doesNotExist();
        var picture = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("b-0.png"))));
        assertThat(picture.getWidth()).isEqualTo(64);
        int spine = picture.getRaster().getSample(32, 20, 0);
        int lung = picture.getRaster().getSample(44, 20, 0);
        assertThat(spine).isGreaterThan(lung + 40);
    }

    @Test
    void masksComeWithATableOfWhatIsWhere() throws Exception {
        var masks = folder.resolve("masks.npy");
        Told.collimate(
                        "drr",
                        CT,
                        "--out",
                        folder.resolve("c.nii.gz"),
                        "--masks",
                        VOLUMES.resolve("sample-1/labels.nii.gz"),
                        "--masks-out",
                        masks)
                .done();
        var rows = Files.readAllLines(folder.resolve("masks.tsv"));
        assertThat(rows.getFirst()).isEqualTo("index\tlabel\tname\tpixels\tx0\ty0\tx1\ty1");
        assertThat(rows).hasSize(10);
        var right = List.of(rows.get(1).split("\t"));
        var left = List.of(rows.get(2).split("\t"));
        assertThat(right.get(2)).isEqualTo("lung_right");
        assertThat(left.get(2)).isEqualTo("lung_left");
        // The patient's left is on the right.
        assertThat(Integer.parseInt(left.get(4))).isGreaterThan(Integer.parseInt(right.get(4)));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var told = Told.collimate(
                "drr",
                "nowhere.nii",
                "--out",
                "x.jpg",
                "--view",
                "above",
                "--detector",
                "5",
                "--sad",
                -1,
                "--isocenter",
                "1,2",
                "--units",
                "cm",
                "--masks",
                "m.nii");
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err())
                .contains("[--out] found 'x.jpg'")
                .contains("[nowhere.nii] there is no such file")
                .contains("[--view] found 'above'")
                .contains("[--detector] found '5'")
                .contains("[--sad, --sid]")
                .contains("[--isocenter]")
                .contains("[--units] found 'cm', expected hu or mu")
                .contains("--masks-out go together");
    }

    @Test
    void drrRateHasTheTablesAndFoldersOfThePaper() throws Exception {
        var dataset = Told.run("drr-rate", VOLUMES, folder.resolve("rate"), "read.volumes.pixels=64");
        assertThat(Told.reasons(dataset)).isEqualTo("volume-unreadable 1");
        var samples = Told.samples(dataset);
        assertThat(samples).hasSize(4);
        for (var sample : samples) {
            assertThat(sample.pictures())
                    .map(picture -> picture.view().orElse(""))
                    .containsExactly("ap", "lateral");
            assertThat(sample.text()).startsWith("FINDINGS:");
            assertThat(sample.findings()).hasSize(18);
        }
        var labels = Files.readAllLines(dataset.resolve("published/train_labels.csv"));
        assertThat(labels.getFirst())
                .startsWith("VolumeName,Medical material,Arterial wall calcification,Cardiomegaly")
                .endsWith("Bronchiectasis,Interlobular septal thickening");
        assertThat(labels).contains("sample-2.nii.gz,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0");
        assertThat(Files.readString(dataset.resolve("published/train_reports.csv")))
                .startsWith("VolumeName,Findings_EN,Impressions_EN\n")
                .contains("sample-2.nii.gz,The cardiac silhouette is enlarged.");
        var out = folder.resolve("exported");
        Told.collimate("dataset", "export", dataset, "--layout", "drr-rate", "--out", out)
                .done();
        assertThat(out.resolve("train/AP/sample-2/sample-2/sample-2.png")).exists();
        assertThat(out.resolve("train/LATERAL/sample-2/sample-2/sample-2.png")).exists();
    }

    @Test
    void volumesNamedAsInCtRateKeepTheirNames() throws Exception {
        var input = folder.resolve("ct-rate");
        for (var name : List.of("train_1_a_1", "train_1_a_2", "train_22_b_1")) {
            var own = Files.createDirectories(input.resolve("train/" + name.substring(0, name.length() - 2)));
            // The same picture in two patients would be a duplicate.
            var ct = name.startsWith("train_1_") ? CT : VOLUMES.resolve("sample-2/ct.nii.gz");
            Files.copy(ct, own.resolve(name + ".nii.gz"));
        }
        Files.writeString(
                input.resolve("train_reports.csv"),
                "VolumeName,Findings_EN,Impressions_EN\ntrain_1_a_1.nii.gz,\"Heart, normal.\",Nothing.\n");
        var dataset = Told.run("drr-rate", input, folder.resolve("out"), "read.volumes.pixels=64");
        var samples = Told.samples(dataset);
        assertThat(samples)
                .map(sample -> sample.key() + " " + sample.group())
                .containsExactlyInAnyOrder("train_1_a_1 train_1", "train_1_a_2 train_1", "train_22_b_1 train_22");
        assertThat(samples).map(sample -> sample.text()).contains("Heart, normal.\nNothing.");
        var out = folder.resolve("exported");
        Told.collimate("dataset", "export", dataset, "--layout", "drr-rate", "--out", out)
                .done();
        var split = samples.stream()
                .filter(sample -> sample.group().equals("train_1"))
                .map(sample -> sample.split().orElseThrow().name().equals("train") ? "train" : "valid")
                .findFirst()
                .orElseThrow();
        assertThat(out.resolve(split + "/AP/train_1/train_1_a/train_1_a_2.png")).exists();
    }

    @Test
    void paxrayHasMasksAnIndexAndGroundedPhrases() throws Exception {
        var dataset = Told.run("paxray", VOLUMES, folder.resolve("paxray"), "read.volumes.pixels=64");
        var index = Files.readString(dataset.resolve("published/paxray.json"));
        assertThat(index)
                .startsWith("{\"label_dict\":{\"0\":\"lung_right\",\"1\":\"lung_left\",\"2\":\"heart\"")
                .contains("{\"image\":\"images/sample-1_lateral.png\",\"target\":\"labels/sample-1_lateral.npy\"}")
                .contains("\"val\":[");
        assertThat(Files.readString(dataset.resolve("published/phrases.jsonl"))).contains("\"phrase\":\"left lung\"");
        var sample = Told.samples(dataset).stream()
                .filter(each -> each.key().equals("sample-1"))
                .findFirst()
                .orElseThrow();
        var phrase = sample.findings().stream()
                .filter(finding -> finding.concept().name().equals("left lung")
                        && finding.evidence().region().isPresent())
                .findFirst()
                .orElseThrow();
        var span = phrase.evidence().span().orElseThrow();
        assertThat(sample.text().substring(span.begin(), span.end())).isEqualTo("left lung");
        var box = (Region.Box) sample.regions().get(phrase.evidence().region().orElseThrow());
        assertThat(sample.parts().get(box.part())).isInstanceOf(Picture.class);
        assertThat(box.x0()).isGreaterThan(30);
        var out = folder.resolve("exported");
        Told.collimate("dataset", "export", dataset, "--layout", "paxray", "--out", out)
                .done();
        var mask = Files.readAllBytes(out.resolve("labels/sample-1_frontal.npy"));
        assertThat(new String(mask, 10, 90, StandardCharsets.US_ASCII))
                .contains("'|b1'")
                .contains("(9, 64, 64)");
        assertThat(out.resolve("images/sample-1_frontal.png")).exists();
        assertThat(Told.collimate("evaluate", "grounding", dataset).done())
                .contains("phrases              15")
                .contains("phrases_with_a_mask  14")
                .contains("atlas_hit_rate");
    }

    @Test
    void aFolderWithoutVolumesIsTheUsersMistake() throws Exception {
        var told = Told.collimate(
                "run", "paxray", "--in", Path.of("..", "samples", "articles"), "--out", folder.resolve("o"));
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains("holds no volume, expected .nii.gz");
    }
}
