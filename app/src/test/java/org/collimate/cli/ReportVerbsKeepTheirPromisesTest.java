// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportVerbsKeepTheirPromisesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void labelsStandInThePublishedOrderWithTheInputsIds() throws IOException {
        var in = file(
                "in.csv",
                "nr,words\nb,\"Left effusion.\nNo pneumothorax.\"\na,Possible pneumonia.\n\"x,1\",Clear lungs.\n");
        Told.collimate("report", "label", in, "--id", "nr", "--text", "words", "--out", folder.resolve("out.csv"))
                .done();
        assertThat(read("out.csv")).isEqualTo("""
            id,No Finding,Enlarged Cardiomediastinum,Cardiomegaly,Lung Lesion,Lung Opacity,Edema,Consolidation,Pneumonia,Atelectasis,Pneumothorax,Pleural Effusion,Pleural Other,Fracture,Support Devices
            b,,,,,,,,,,0,1,,,
            a,,,,,,,,-1,,,,,,
            "x,1",1,,,,,,,,,,,,,
            """);
    }

    @Test
    void theOutcomeIsTheSameForAnyNumberOfCores() throws IOException {
        var table = IntStream.range(0, 3_000)
                .mapToObj(
                        i -> i + "," + (i % 3 == 0 ? "Small effusion." : i % 3 == 1 ? "No effusion." : "Edema likely."))
                .collect(Collectors.joining("\n", "id,text\n", "\n"));
        var in = file("in.csv", table);
        for (int cores : new int[] {1, 2, 4}) {
            Told.collimate(
                            "report",
                            "label",
                            in,
                            "--cores",
                            cores,
                            "--out",
                            folder.resolve(cores + ".csv"),
                            "--evidence",
                            folder.resolve(cores + ".jsonl"))
                    .done();
        }
        assertThat(read("2.csv")).isEqualTo(read("1.csv")).isEqualTo(read("4.csv"));
        assertThat(read("2.jsonl")).isEqualTo(read("1.jsonl")).isEqualTo(read("4.jsonl"));
        assertThat(read("1.csv").lines().skip(1).map(line -> line.split(",")[0]))
                .containsExactlyElementsOf(
                        IntStream.range(0, 3_000).mapToObj(Integer::toString).toList());
    }

    @Test
    void evidenceHasThePlacesOfWordsInCodePoints() throws IOException {
        var in = file("in.jsonl", "{\"id\":\"s\",\"text\":\"FINDINGS: 😀 Small left effusion.\"}\n");
        Told.collimate(
                        "report",
                        "label",
                        in,
                        "--out",
                        folder.resolve("out.csv"),
                        "--evidence",
                        folder.resolve("why.jsonl"))
                .done();
        assertThat(read("why.jsonl"))
                .startsWith("{\"id\":\"s\",\"sections\":[{\"name\":\"findings\",\"begin\":10,\"end\":")
                .contains("\"name\":\"Pleural Effusion\"")
                .contains("\"begin\":23,\"end\":31,\"section\":\"findings\",\"side\":\"left\"");
    }

    @Test
    void badRowsAreNamedLeftOutAndCounted() throws IOException {
        var in = file("in.csv", "id,text\n1,Effusion.\n2,a,b\n3,Edema.\n");
        var told = Told.collimate("report", "label", in, "--out", folder.resolve("out.csv"));
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err())
                .contains("in.csv, line 3] has 3 cells, expected 2")
                .contains("2 reports were read, 1 left out");
        assertThat(read("out.csv").lines()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--text reprt | has no column 'reprt'; did you mean 'report'?",
                "--text report --taxonomy chexpert14 | did you mean 'chexpert-14'?",
                "--text report --policy chexprt | did you mean 'chexpert'?",
                "--text report --language xx | there is no language 'xx'",
                "--text report --taxonomy srr-55 --layout published | no table was published for srr-55",
                "--text report --cores 0 | expected 1 to 1024",
            })
    void aWrongCommandSaysWhatIsRightAndWritesNothing(String options, String expected) throws IOException {
        var in = file("in.csv", "study,report\n1,Effusion.\n");
        var words = ("report|label|" + in + "|--out|" + folder.resolve("out.csv") + "|" + options.replace(' ', '|'))
                .split("\\|");
        var told = Told.collimate((Object[]) words);
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.err()).contains(expected);
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void anInputOfAnotherKindOrWithoutReportsIsTwo() throws IOException {
        assertThat(Told.collimate("report", "label", file("in.docx", "x")).err())
                .contains("expected .txt, .csv");
        assertThat(Told.collimate("report", "label", folder.resolve("none.csv")).code())
                .isEqualTo(2);
        Files.createDirectories(folder.resolve("empty"));
        assertThat(Told.collimate("report", "label", folder.resolve("empty")).err())
                .contains("holds no report");
    }

    @Test
    void standardInputIsOneTextAndGoesToStandardOutput() {
        var in = System.in;
        var out = System.out;
        var said = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream("Cardiomegaly.".getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            assertThat(Told.collimate("report", "label", "-").code()).isZero();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("\n-,,,1,,,,,,,,,,,\n");
    }

    @Test
    void publishedLayoutsAreThoseOfTheReleases() throws IOException {
        var in = file("1.txt", "Effusion and atelectasis. No edema.");
        Told.collimate(
                        "report",
                        "label",
                        in,
                        "--taxonomy",
                        "cxr-14",
                        "--layout",
                        "published",
                        "--out",
                        folder.resolve("a.csv"))
                .done();
        assertThat(read("a.csv")).isEqualTo("Image Index,Finding Labels\n1,Atelectasis|Effusion\n");
        Told.collimate("report", "label", in, "--layout", "published", "--out", folder.resolve("b.csv"))
                .done();
        assertThat(read("b.csv"))
                .startsWith("Reports,No Finding,")
                .contains("\nEffusion and atelectasis. No edema.,,,,,,0.0,");
    }

    @Test
    void assertSpeaksOfThePhraseAtItsFirstPlace() throws IOException {
        var in = file("in.csv", """
            id,text,mention
            1,There is no  pleural effusion today.,PLEURAL EFFUSION
            2,Possible pneumonia.,pneumonia
            3,Nothing of the kind.,fracture
            """);
        Told.collimate("report", "assert", in, "--out", folder.resolve("out.csv"))
                .done();
        assertThat(read("out.csv"))
                .isEqualTo("id,certainty,temporality,experiencer\n"
                        + "1,absent,recent,patient\n"
                        + "2,possible,recent,patient\n"
                        + "3,,,\n");
    }

    @Test
    void sectionsOfADatasetsReportsComeWithItsKeys() throws IOException {
        var dataset = Told.run("chexpert", Path.of("..", "samples", "reports", "chest"), folder.resolve("dataset"));
        Told.collimate("report", "sections", dataset, "--out", folder.resolve("out.jsonl"))
                .done();
        assertThat(read("out.jsonl").lines()).hasSize(14).allMatch(line -> line.startsWith("{\"id\":\"c"));
        assertThat(read("out.jsonl")).contains("{\"name\":\"impression\",\"begin\":");
    }
}
