// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.PhantomStream;
import org.collimate.phantom.ViewKind;
import org.collimate.phantom.render.Radiography;
import org.collimate.phantom.words.Readers;
import org.collimate.provenance.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HospitalOnDiskTest {
    @TempDir
    private Path folder;

    private static HospitalFolder hospital(int patients, boolean more) {
        return new HospitalFolder(Hospital.of(6), Readers.of(List.of("en"), 0), patients, 128, more, more);
    }

    @Test
    void theNumberOfCoresChangesNoByte() throws IOException {
        hospital(6, false).write(folder.resolve("a"), 1, _ -> {});
        hospital(6, false).write(folder.resolve("b"), 3, _ -> {});
        assertThat(digests(folder.resolve("a")))
                .isEqualTo(digests(folder.resolve("b")))
                .hasSizeGreaterThan(15);
    }

    @Test
    void aRunThatWasStoppedGoesOnAndAFinishedOneIsLeftAlone() throws IOException {
        var whole = folder.resolve("whole");
        hospital(5, false).write(whole, 2, _ -> {});
        var stopped = folder.resolve("stopped");
        try {
            hospital(5, false).write(stopped, 1, done -> {
                if (done == 2) {
                    throw new IllegalStateException("pulled the plug");
                }
            });
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("pulled the plug");
        }
        assertThat(stopped.resolve("truth/studies.jsonl")).doesNotExist();
        assertThat(hospital(5, false).fits(stopped)).isTrue();
        hospital(5, false).write(stopped, 2, _ -> {});
        assertThat(digests(stopped)).isEqualTo(digests(whole));
        assertThat(hospital(4, false).fits(whole)).isFalse();
        hospital(5, false).write(whole, 2, _ -> {
            throw new AssertionError("nothing was to be done");
        });
    }

    @Test
    void aFolderWithSomethingElseDoesNotFit() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertThat(hospital(1, false).fits(folder)).isFalse();
        assertThat(hospital(1, false).fits(folder.resolve("new"))).isTrue();
    }

    @Test
    void everyIdentifierStandsWhereTheTruthSays() throws IOException {
        hospital(12, false).write(folder.resolve("h"), 2, _ -> {});
        var pattern = java.util.regex.Pattern.compile(
                "\\{\"file\":\"([^\"]+)\",\"kind\":\"[^\"]+\",\"text\":\"([^\"]+)\","
                    + "(?:\"begin\":(\\d+),\"end\":(\\d+)|\"frame\":0,\"box\":\\[(\\d+),(\\d+),(\\d+),(\\d+)\\])\\}");
        var matcher = pattern.matcher(Files.readString(folder.resolve("h/truth/studies.jsonl")));
        int words = 0;
        int boxes = 0;
        while (matcher.find()) {
            var file = folder.resolve("h").resolve(matcher.group(1));
            if (matcher.group(3) != null) {
                words++;
                var text = Files.readString(file);
                int begin = text.offsetByCodePoints(0, Integer.parseInt(matcher.group(3)));
                int end = text.offsetByCodePoints(0, Integer.parseInt(matcher.group(4)));
                assertThat(text.substring(begin, end)).isEqualTo(matcher.group(2));
            } else {
                boxes++;
                var image = ImageIO.read(file.toFile());
                int dots = 0;
                for (int y = Integer.parseInt(matcher.group(6)); y < Integer.parseInt(matcher.group(8)); y++) {
                    for (int x = Integer.parseInt(matcher.group(5)); x < Integer.parseInt(matcher.group(7)); x++) {
                        dots += image.getRaster().getSample(x, y, 0) == 235 ? 1 : 0;
                    }
                }
                // A letter or digit has at least nine dots.
                assertThat(dots).isGreaterThan(5 * matcher.group(2).length());
            }
        }
        assertThat(words).isGreaterThan(100);
        assertThat(boxes).isGreaterThan(5);
    }

    @Test
    void picturesAreGreyPngThatOthersReadWithTheSamePixels() throws IOException {
        var hospital = Hospital.of(6);
        var patient = hospital.patient(1);
        var study = hospital.firstStudy(patient);
        var picture = Radiography.take(hospital, patient, study, ViewKind.PA, 128);
        hospital(1, false).write(folder.resolve("h"), 1, _ -> {});
        var view = study.views().getFirst();
        var image =
                ImageIO.read(folder.resolve("h/images/" + patient.id() + "/" + study.id() + "/" + view.word() + ".png")
                        .toFile());
        assertThat(image.getWidth()).isEqualTo(128);
        if (view == ViewKind.PA) {
            for (int i = 0; i < picture.pixels().length; i++) {
                assertThat(image.getRaster().getSample(i % 128, i / 128, 0)).isEqualTo(picture.pixels()[i] & 0xff);
            }
        }
    }

    @Test
    void volumesAndMasksComeWhenAsked() throws IOException {
        hospital(1, true).write(folder.resolve("h"), 1, _ -> {});
        try (var files = Files.walk(folder.resolve("h/volumes"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .contains("ct.nii.gz", "labels.nii.gz", "labels.tsv", "report.txt");
        }
    }

    /// The same decoded pixels on every machine: these digests were made once and must never change unseen.
    @Test
    void pixelsAreThoseOfEveryOtherMachine() {
        var stream = new PhantomStream(Hospital.of(1), Readers.of(List.of("en"), 0), 64);
        assertThat(stream.samples(40)
                        .map(sample ->
                                Sha256.of(sample.picture().pixels()).hex().substring(0, 8))
                        .toList())
                .hasSize(40)
                .doesNotHaveDuplicates();
        var pixels = new java.io.ByteArrayOutputStream();
        stream.samples(20).forEach(sample -> pixels.writeBytes(sample.picture().pixels()));
        assertThat(Sha256.of(pixels.toByteArray()).hex()).startsWith("6eba412c6c024aa4");
    }

    private static TreeMap<String, String> digests(Path folder) throws IOException {
        var digests = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                digests.put(folder.relativize(file).toString(), Sha256.of(file).hex());
            }
        }
        return digests;
    }
}
