// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFilesAreThePapersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void medicatHasTheKeysAndTypesOfThePapersOwnLines() throws Exception {
        var theirs = testData("images/jats-packages/medicat-sample/sample.jsonl");
        assumeTrue(Files.exists(theirs), "skipped: no MedICaT sample (set COLLIMATE_TEST_DATA)");
        var ours = lines(Told.run("medicat", Told.ARTICLES, folder.resolve("medicat")), "medicat.jsonl");
        var expected = JsonKeys.of(Files.readAllLines(theirs));
        var found = JsonKeys.of(ours);
        assertThat(found.keySet()).containsExactlyElementsOf(expected.keySet());
        // What only Unpaywall knows is null in all our lines, and so has no type.
        found.forEach((key, types) -> assertThat(expected.get(key)).as(key).containsAll(types));
        for (var known : Set.of("pdf_hash", "fig_uri", "s2orc_references", "radiology", "oa_info.oa.license")) {
            assertThat(found.get(known)).as(known).isEqualTo(expected.get(known));
        }
        assertThat(ours).hasSize(11).allMatch(line -> line.matches("\\{\"pdf_hash\":\"[0-9a-f]{40}\".*"));
    }

    @Test
    void openPmcHasItsFiveKeysAndTheEnrichedPairsTheirs() throws Exception {
        var dataset = Told.run("open-pmc", Told.ARTICLES, folder.resolve("open-pmc"));
        assertThat(JsonKeys.of(lines(dataset, "open-pmc.jsonl")).keySet())
                .containsExactly("PMC_ID", "media_id", "caption", "media_url", "media_name");
        assertThat(lines(dataset, "granular.jsonl"))
                .filteredOn(line -> line.contains("PMC9900001_F1"))
                .singleElement()
                .asString()
                .contains("\"label\":\"B\",\"caption\":\"(B) Radiograph after two weeks.\"")
                .contains("\"width\":876,\"height\":288");
    }

    @Test
    void biomedclipHasPairsWithTheFieldsOfThePapersPipeline() throws Exception {
        var dataset = Told.run("biomedclip", Told.ARTICLES, folder.resolve("biomedclip"));
        assertThat(JsonKeys.of(lines(dataset, "pairs.jsonl")).keySet())
                .containsExactly(
                        "pmid", "pmc", "location", "fig_caption", "fig_id", "fig_label", "graphic_ref", "pair_id");
    }

    @Test
    void biomedicaHas25ColumnsInTheTablesAndInTheShards() throws Exception {
        var dataset = Told.run("biomedica", Told.ARTICLES, folder.resolve("biomedica"));
        var expected = List.of(
                "image_file_name | VARCHAR",
                "image_cluster_id | BIGINT",
                "image_hash | VARCHAR",
                "image_label_id | BIGINT",
                "image_panel_type | VARCHAR",
                "image_panel_subtype | VARCHAR",
                "image_primary_label | VARCHAR[]",
                "image_secondary_label | VARCHAR[]",
                "image_size | BIGINT[]",
                "image_set | VARCHAR",
                "image_context | VARCHAR[]",
                "article_accession_id | VARCHAR",
                "article_title | VARCHAR",
                "article_journal | VARCHAR",
                "article_date | VARCHAR",
                "article_abstract | VARCHAR",
                "article_mesh_terms | VARCHAR[]",
                "article_keywords | VARCHAR[]",
                "article_reference_ids | VARCHAR[]",
                "article_reference_count | BIGINT",
                "article_reference_list | VARCHAR[]",
                "article_subject | VARCHAR[]",
                "article_citation | VARCHAR",
                "article_license | VARCHAR",
                "article_text | VARCHAR");
        assertThat(Query.rows(
                        "SELECT column_name, column_type FROM (DESCRIBE SELECT COLUMNS('^(image|article)_')"
                                + " FROM '%s/data/*.parquet')",
                        dataset))
                .containsExactlyElementsOf(expected);
        var head = Told.collimate("dataset", "head", dataset, "-n", 100)
                .done()
                .lines()
                .toList();
        assertThat(head).isNotEmpty();
        assertThat(JsonKeys.of(head).keySet())
                .containsAll(expected.stream().map(row -> row.split(" ")[0]).toList());
        assertThat(Query.rows(
                        "SELECT image_file_name, image_size, article_accession_id, len(image_context),"
                                + " image_hash = parts[1].sha256 FROM '%s/data/*.parquet' WHERE key = 'PMC9900001-01'",
                        dataset))
                .containsExactly("sample-0001-g001.jpg | [876, 288] | PMC9900001 | 2 | true");
    }

    @Test
    void rocov2HasItsTablesAndEveryIdIsAnImageOfTheExport() throws Exception {
        // A train split alone would leave the other tables empty.
        var dataset = Told.run("rocov2", Told.ARTICLES, folder.resolve("rocov2"), "seed=7");
        var export = folder.resolve("export");
        Told.collimate("dataset", "export", dataset, "--layout", "rocov2", "--out", export)
                .done();
        var images = new LinkedHashSet<String>();
        for (var split : List.of("train", "valid", "test")) {
            var ids = table(dataset, split + "_captions.csv", "ID", "Caption").stream()
                    .map(row -> row.get(0))
                    .toList();
            assertThat(table(dataset, split + "_concepts.csv", "ID", "CUIs"))
                    .map(row -> row.get(0))
                    .isEqualTo(ids);
            assertThat(table(dataset, split + "_concepts_manual.csv", "ID", "CUIs"))
                    .map(row -> row.get(0))
                    .isEqualTo(ids);
            assertThat(Told.files(export.resolve(split)))
                    .map(name -> name.substring(0, name.lastIndexOf('.')))
                    .containsExactlyInAnyOrderElementsOf(ids);
            images.addAll(ids);
        }
        assertThat(images).hasSize(6);
        assertThat(table(dataset, "license_information.csv", "ID", "PMC_ID", "License"))
                .map(row -> row.get(0))
                .containsExactlyInAnyOrderElementsOf(images);
        var named = table(dataset, "cui_mapping.csv", "CUI", "Canonical name").stream()
                .map(row -> row.get(0))
                .toList();
        for (var split : List.of("train", "valid", "test")) {
            for (var row : table(dataset, split + "_concepts.csv", "ID", "CUIs")) {
                assertThat(named).contains(row.get(1).split(";"));
            }
        }
        for (var file : Told.files(dataset.resolve("published"))) {
            assertThat(export.resolve(file))
                    .hasSameTextualContentAs(dataset.resolve("published").resolve(file));
        }
    }

    @Test
    void captionsWithCommasQuotesAndLinesComeBackFromTheCsv() throws Exception {
        var articles = Files.createDirectories(folder.resolve("articles"));
        var sample = Told.ARTICLES.resolve("PMC9900001.1");
        for (var file : Told.files(sample)) {
            Files.copy(sample.resolve(file), articles.resolve(file));
        }
        var xml = articles.resolve("PMC9900001.1.xml");
        var caption = "Axial contrast-enhanced CT of the chest at the level of the heart.";
        var text = Files.readString(xml);
        assertThat(text).contains(caption);
        Files.writeString(xml, text.replace(caption, "Axial \"low-dose\", CT; of 5,000 ☢."));
        var dataset = Told.run("rocov2", articles, folder.resolve("rocov2"), "split={train: 1}");
        assertThat(table(dataset, "train_captions.csv", "ID", "Caption"))
                .filteredOn(row -> row.get(0).equals("PMC9900001-02_00"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(1))
                        .isEqualTo("Axial \"low-dose\", CT; of 5,000 ☢. No enlarged lymph node is seen."));
    }

    /// The file that lists the images, and the key that names an image relative to `images`.
    @ParameterizedTest
    @CsvSource({
        "medicat,      medicat.jsonl,  fig_uri",
        "open-pmc,     open-pmc.jsonl, media_name",
        "open-pmc,     granular.jsonl, media_name",
        "biomedclip,   pairs.jsonl,    graphic_ref",
        "imagefolder,  */metadata.jsonl, file_name",
    })
    void anExportHasEveryImageThatItsFilesName(String layout, String file, String key) throws Exception {
        // Any dataset can be exported in any layout.
        var dataset = Told.run("biomedica", Told.ARTICLES, folder.resolve("dataset"));
        var out = folder.resolve("out");
        Told.collimate("dataset", "export", dataset, "--layout", layout, "--out", out)
                .done();
        var named = Query.rows("SELECT %s FROM read_json_auto('%s/%s') ORDER BY ALL", key, out, file);
        var stored = Told.samples(dataset).stream()
                .flatMap(sample -> sample.pictures().stream())
                .toList();
        assertThat(named).hasSize(11).hasSameSizeAs(stored).doesNotHaveDuplicates();
        try (var files = Files.walk(out)) {
            var images = files.filter(Files::isRegularFile)
                    .map(path ->
                            Optional.ofNullable(path.getFileName()).orElse(path).toString())
                    .filter(name -> name.matches(".*\\.(jpg|png|gif|tif)"))
                    // MedICaT: figures/{pdf_hash}_{fig_uri}
                    .map(name -> layout.equals("medicat") ? name.substring(41) : name)
                    .toList();
            assertThat(images).containsExactlyInAnyOrderElementsOf(named);
        }
    }

    private static List<String> lines(Path dataset, String file) throws IOException {
        return Files.readAllLines(dataset.resolve("published").resolve(file));
    }

    /// The rows of a CSV file whose header must be this; read by Commons CSV as RFC 4180 says.
    private static List<CSVRecord> table(Path dataset, String file, String... header) throws IOException {
        try (var csv = CSVFormat.RFC4180.parse(
                Files.newBufferedReader(dataset.resolve("published").resolve(file)))) {
            var rows = csv.getRecords();
            assertThat(rows.getFirst().toList()).as(file).containsExactly(header);
            return rows.subList(1, rows.size());
        }
    }

    private static Path testData(String path) {
        return Optional.ofNullable(System.getenv("COLLIMATE_TEST_DATA"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared", "data"))
                .resolve(path);
    }
}
