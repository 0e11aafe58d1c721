// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recipes for reports run on the bundled samples; each prints how much of the samples' truth it finds.
class ReportRecipesWriteThePapersTablesTest {
    private static final Path SAMPLES = Path.of("..", "samples", "reports");

    /// What the invented reports say, as a reader of them would note it.
    private static final List<String> CHEXPERT = List.of(
            "p02 Cardiomegaly=1.0 Edema=1.0 Pleural Effusion=1.0 Support Devices=1.0",
            "p03 Consolidation=1.0 Pneumonia=1.0 Pleural Effusion=0.0",
            "p04 Lung Opacity=1.0 Atelectasis=-1.0 Pneumonia=-1.0 Pneumothorax=0.0",
            "p05 Pneumothorax=1.0",
            "p06 Lung Lesion=1.0",
            "p07 Support Devices=1.0 Pleural Effusion=1.0 Pneumothorax=0.0",
            "p08 Fracture=1.0 Pneumothorax=0.0 Consolidation=0.0",
            "p09 Lung Lesion=1.0 Atelectasis=1.0 Pleural Effusion=0.0",
            "p10 Pleural Other=1.0",
            "p11 Support Devices=1.0 Edema=-1.0 Consolidation=0.0",
            "p13 Cardiomegaly=1.0 Lung Opacity=0.0 Pleural Effusion=0.0 Support Devices=1.0");

    private static final List<String> PADCHEST = List.of(
            "001_e01.png | ['normal']",
            "002_e02.png | ['cardiomegaly', 'pleural effusion', 'vascular redistribution']",
            "004_e04.png | ['laminar atelectasis', 'hiatal hernia', 'kyphosis']",
            "005_e05.png | ['consolidation', 'pneumonia']",
            "006_e06.png | ['normal']",
            "007_e07.png | ['dual chamber device', 'aortic elongation', 'costophrenic angle blunting']",
            "008_e08.png | ['apical pleural thickening', 'calcified granuloma']",
            "009_e09.png | ['nodule']",
            "010_e10.png | ['pneumothorax']",
            "012_e12.png | ['callus rib fracture', 'scoliosis']");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void chexpertHasTheColumnsOfItsReleaseAndTheLabelsOfTheSample() throws IOException {
        var dataset = Told.run("chexpert", SAMPLES.resolve("chest"), folder.resolve("chexpert"));
        var rows = new TreeMap<String, String[]>();
        List<String> header = List.of();
        for (var name : List.of("train.csv", "valid.csv", "test.csv")) {
            var lines = Files.readAllLines(dataset.resolve("published").resolve(name));
            assertThat(lines.getFirst())
                    .startsWith("Path,Sex,Age,Frontal/Lateral,AP/PA,No Finding,Enlarged Cardiomediastinum,Cardiomegaly,"
                            + "Lung Opacity,Lung Lesion,Edema,");
            header = List.of(lines.getFirst().split(","));
            for (var line : lines.subList(1, lines.size())) {
                rows.put(line.split("/")[1] + line.split("/")[2], line.split(",", -1));
            }
        }
        assertThat(rows).hasSize(14);
        assertThat(rows.get("p01study2"))
                .startsWith("sample/p01/study2/view1_lateral.jpg", "Female", "65", "Lateral", "");
        int right = 0;
        int all = 0;
        for (var expected : CHEXPERT) {
            var cells = expected.substring(4).split("(?<=\\d) ");
            for (var cell : cells) {
                var name = cell.substring(0, cell.indexOf('='));
                all++;
                right += java.util.Objects.requireNonNull(rows.get(expected.substring(0, 3) + "study1"))[
                                header.indexOf(name)]
                                .equals(cell.substring(cell.indexOf('=') + 1))
                        ? 1
                        : 0;
            }
        }
        System.out.println("chexpert: " + right + " of " + all + " labels of the sample are right");
        assertThat((double) right / all).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void chestXrayHasTheColumnsOfItsReleaseAndItsLists() throws IOException {
        var dataset = Told.run("chestx-ray8", SAMPLES.resolve("chest"), folder.resolve("cxr"));
        var lines = Files.readAllLines(dataset.resolve("published/Data_Entry_2017_v2020.csv"));
        assertThat(lines)
                .hasSize(15)
                .first()
                .isEqualTo("Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,"
                        + "Patient Gender,View Position,OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y]");
        assertThat(lines)
                .contains("sample/p05/study1/view1_frontal.jpg,Pneumothorax,,p05,24,M,PA,,,,")
                .contains("sample/p01/study1/view1_frontal.jpg,No Finding,,p01,64,F,PA,,,,")
                .contains("sample/p06/study1/view1_frontal.jpg,Emphysema|Nodule,,p06,67,M,PA,,,,");
        var lists = Files.readAllLines(dataset.resolve("published/train_val_list.txt"))
                        .size()
                + Files.readAllLines(dataset.resolve("published/test_list.txt")).size();
        assertThat(lists).isEqualTo(14);
        System.out.println("chestx-ray8: "
                + lines.stream().filter(line -> line.contains(",No Finding,")).count()
                + " of 14 reports without a finding");
    }

    @Test
    void padchestHasTheColumnsOfItsReleaseAndTheLabelsOfTheSample() throws IOException {
        var dataset = Told.run("padchest", SAMPLES.resolve("padchest"), folder.resolve("padchest"));
        var table = dataset.resolve("published/PADCHEST_chest_x_ray_images_labels_160K_01.02.19.csv");
        assertThat(Files.readAllLines(table).getFirst().split(","))
                .hasSize(36)
                .startsWith("", "ImageID", "ImageDir")
                .endsWith("Labels", "Localizations", "LabelsLocalizationsBySentence", "labelCUIS", "LocalizationsCUIS");
        var rows = Query.rows(
                "SELECT ImageID, Labels, Localizations FROM read_csv('%s/published/PADCHEST*.csv', header = true)"
                        + " ORDER BY ImageID",
                dataset);
        assertThat(rows).hasSize(12).contains("006_e06.png | ['normal'] | []");
        int right = 0;
        for (var expected : PADCHEST) {
            right += rows.stream().anyMatch(row -> row.startsWith(expected)) ? 1 : 0;
        }
        System.out.println(
                "padchest: " + right + " of " + PADCHEST.size() + " reports of the sample have all labels right");
        assertThat((double) right / PADCHEST.size()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void breastReportsHaveSectionsAndTheFieldsOfThePaper() throws IOException {
        var dataset = Told.run("birads-bert", SAMPLES.resolve("birads-bert"), folder.resolve("breast"));
        var fields = Files.readAllLines(dataset.resolve("published/fields.csv"));
        assertThat(fields)
                .hasSize(13)
                .contains("ID,Modality,Purpose,Density,BPE,Menopausal Status,PreviousCa,BI-RADS,Side,Size mm,Clock")
                .contains("m02,mammography-ultrasound,diagnostic,b,Not Stated,Not Stated,Not Stated,4C,left,18,2")
                .contains("m03,mri,screening,d,mild,pre,Not Stated,1,bilateral,,")
                .contains("m08,mammography-ultrasound,diagnostic,c,Not Stated,peri,Not Stated,3,right,9,10");
        var sections = Files.readAllLines(dataset.resolve("published/sections.csv"));
        assertThat(sections).contains("m04,1,history,Postmenopausal woman treated for right breast cancer in 2014.");
        System.out.println("birads-bert: " + (sections.size() - 1) + " sentences with a section, "
                + fields.stream()
                        .skip(1)
                        .filter(line -> !line.split(",")[7].equals("Not Stated"))
                        .count()
                + " of 12 reports with a BI-RADS category");
    }

    @Test
    void reportsBecomeStudiesAndFindingsWithWords() throws IOException {
        var dataset = Told.run("chexpert", SAMPLES.resolve("chest"), folder.resolve("again"));
        assertThat(Query.rows(
                        "SELECT study.sex, study.age, \"group\", label_pneumothorax, languages[1]"
                                + " FROM '%s/data/*.parquet' WHERE study.id = 'c06'",
                        dataset))
                .containsExactly("Male | 24 | p05 | 1 | en");
        assertThat(Query.rows(
                        "SELECT f.name, f.certainty, f.side, substring(text, f.\"begin\" + 1, f.\"end\" - f.\"begin\")"
                                + " FROM (SELECT text, unnest(findings) AS f FROM '%s/data/*.parquet'"
                                + " WHERE study.id = 'c09') WHERE f.name = 'Fracture' LIMIT 1",
                        dataset))
                .singleElement()
                .asString()
                // How many words belong to a mention is the engine's to say.
                .startsWith("Fracture | present | left | fracture");
    }
}
