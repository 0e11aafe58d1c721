// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collimate.dataset.DatasetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsDoWhatTheySayTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void optionalImagesKeepTheFigureWhoseFileIsLost() throws Exception {
        var dataset = Told.run("biomedica", Told.ARTICLES, folder.resolve("out"), "images=optional");
        assertThat(Told.reasons(dataset)).isEqualTo("bad-xml 1, duplicate-image 1, image-blank 1, no-figures 1");
        assertThat(Told.samples(dataset))
                .hasSize(12)
                .filteredOn(sample -> sample.key().equals("PMC9900002-03"))
                .singleElement()
                .satisfies(sample -> assertThat(sample.pictures()).isEmpty())
                .satisfies(sample -> assertThat(sample.text()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "commercial    | bad-xml 1, duplicate-image 1, image-missing 1, license 3, no-figures 1",
                "noncommercial | bad-xml 1, duplicate-image 1, image-missing 1, license 1, no-figures 1",
                "all           | bad-xml 1, duplicate-image 1, image-blank 1, image-missing 1, no-figures 1",
                "[CC0-1.0]     | bad-xml 1, image-missing 1, license 11, no-figures 1",
            })
    void licencesDropWhatIsNotAllowed(String licenses, String reasons) throws Exception {
        var dataset = Told.run("biomedica", Told.ARTICLES, folder.resolve("out"), "licenses=" + licenses);
        assertThat(Told.reasons(dataset)).isEqualTo(reasons);
    }

    @Test
    void aShardHasAsManySamplesAsTold() throws Exception {
        var dataset = Told.run("open-pmc", Told.ARTICLES, folder.resolve("out"), "write.shard-size=2");
        var reader = DatasetReader.open(dataset);
        assertThat(reader.manifest().counts().kept()).isEqualTo(11);
        long full = 0;
        for (var stem : reader.stems()) {
            var rows = Query.rows("SELECT count(*) FROM '%s/data/%s.parquet'", dataset, stem);
            assertThat(rows).first().asString().isIn("1", "2");
            full += rows.contains("2") ? 1 : 0;
        }
        assertThat(full).isGreaterThanOrEqualTo(4);
        assertThat(Told.files(dataset.resolve("shards"))).hasSameSizeAs(reader.stems());
    }

    @Test
    void embeddedImagesAreTheBytesOfTheShard() throws Exception {
        var plain = Told.run("biomedica", Told.ARTICLES, folder.resolve("plain"));
        var dataset = Told.run("biomedica", Told.ARTICLES, folder.resolve("out"), "write.images=embedded");
        assertThat(Query.rows(
                        "SELECT count(*) FROM '%s/data/*.parquet' WHERE sha256(image.bytes) = parts[1].sha256"
                                + " AND image.path = parts[1].member",
                        dataset))
                .containsExactly("11");
        assertThat(Query.rows(
                        "SELECT column_name FROM (DESCRIBE SELECT * FROM '%s/data/*.parquet')"
                                + " WHERE column_name = 'image'",
                        plain))
                .isEmpty();
        for (var tar : Told.files(plain.resolve("shards"))) {
            assertThat(dataset.resolve("shards").resolve(tar))
                    .hasSameBinaryContentAs(plain.resolve("shards").resolve(tar));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[articles,images,texts] | bad-xml 1, duplicate-image 4, image-blank 1, image-missing 1, no-figures 1",
                "[texts]                 | bad-xml 1, duplicate-text 3, image-blank 1, image-missing 1, no-figures 1",
                "[]                      | bad-xml 1, image-blank 1, image-missing 1, no-figures 1",
            })
    void anotherArticleWithTheSameFiguresLosesThemAsTold(String duplicates, String reasons) throws Exception {
        var dataset =
                Told.run("medicat", twice(true), folder.resolve("out"), "duplicates=" + duplicates, "split={train: 1}");
        assertThat(Told.reasons(dataset)).isEqualTo(reasons);
    }

    @Test
    void theSameArticleAgainIsDroppedAndItsFirstFileStays() throws Exception {
        var dataset = Told.run("medicat", twice(false), folder.resolve("out"));
        assertThat(Told.reasons(dataset))
                .isEqualTo("bad-xml 1, duplicate-article 3, duplicate-image 1, image-blank 1, image-missing 1,"
                        + " no-figures 1");
        assertThat(Told.samples(dataset))
                .noneMatch(sample -> sample.source().path().startsWith("again"));
    }

    /// The sample, and its first article once more: under another id, or the same.
    private Path twice(boolean renamed) throws IOException {
        var articles = folder.resolve("articles");
        try (var files = Files.walk(Told.ARTICLES)) {
            for (var file : files.toList()) {
                var to = articles.resolve(Told.ARTICLES.relativize(file).toString());
                Files.copy(file, to);
            }
        }
        var again = Files.createDirectories(articles.resolve("again"));
        for (var name : Told.files(articles.resolve("PMC9900001.1"))) {
            Files.copy(articles.resolve("PMC9900001.1").resolve(name), again.resolve(name));
        }
        if (renamed) {
            var xml = again.resolve("PMC9900001.1.xml");
            Files.writeString(
                    xml,
                    Files.readString(xml)
                            .replace("9900001", "9900009")
                            .replace("99000011", "99000099")
                            .replace("sample.0001", "sample.0009"));
        }
        return articles;
    }
}
