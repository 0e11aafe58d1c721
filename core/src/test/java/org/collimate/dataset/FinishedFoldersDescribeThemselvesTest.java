// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.collimate.provenance.Sha256;
import org.collimate.testing.SmallDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedFoldersDescribeThemselvesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static List<String> digests(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            var digests = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                digests.add(folder.relativize(file) + " " + Sha256.of(file));
            }
            return digests;
        }
    }

    @Test
    void theSameSamplesGiveTheSameBytesInAnyFolderAndLocale() throws Exception {
        SmallDataset.write(folder.resolve("a"), true);
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            SmallDataset.write(folder.resolve("another/b"), true);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(digests(folder.resolve("another/b"))).isEqualTo(digests(folder.resolve("a")));
    }

    @Test
    void theManifestComesBackEqualAndIsReadByOthers() throws Exception {
        SmallDataset.write(folder, false);
        var path = folder.resolve("dataset.json");
        var manifest = DatasetManifest.parse(Files.readAllBytes(path));
        assertThat(manifest.json()).isEqualTo(Files.readAllBytes(path));
        assertThat(manifest.files()).extracting(ListedFile::path).isSorted();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT counts.read, len(files) FROM '" + path + "'")) {
            found.next();
            assertThat(found.getLong(1)).isEqualTo(14);
            assertThat(found.getInt(2)).isEqualTo(manifest.files().size());
        }
    }

    @Test
    void theCardListsOnlySplitsThatHaveRows() throws Exception {
        SmallDataset.write(folder, false, SmallDataset.samples().subList(0, 9));
        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("path: data/train-*.parquet", "path: shards/validation-*.tar", "- \"n<1K\"")
                .doesNotContain("path: data/test");
    }

    @Test
    void theCardNamesRejectsByReason() throws Exception {
        SmallDataset.write(folder, false);
        assertThat(Files.readString(folder.resolve("README.md"))).contains("| image-missing | 1 | 7.1 % |");
    }

    @Test
    void sizesAndLicencesAreInTheWordsOfTheHub() {
        assertThat(DataCard.sizeCategory(999)).isEqualTo("n<1K");
        assertThat(DataCard.sizeCategory(1000)).isEqualTo("1K<n<10K");
        assertThat(DataCard.sizeCategory(6_000_000)).isEqualTo("1M<n<10M");
        assertThat(LicenseTag.of(Set.of("CC-BY-4.0", "", "LicenseRef-CC-BY"))).containsExactly("cc-by-4.0", "other");
    }

    @Test
    void aFolderWithoutItsManifestIsUnfinished() {
        assertThatThrownBy(() -> DatasetReader.open(folder))
                .isInstanceOf(DatasetFormatException.class)
                .hasMessageContaining("expected a finished dataset");
    }

    @Test
    void oneFileIsReadByItsPlace() throws Exception {
        SmallDataset.write(folder, false);
        var dataset = DatasetReader.open(folder);
        try (var rows = dataset.rows("train-00001")) {
            rows.next();
            var row = rows.next().orElseThrow();
            var bytes = dataset.member("train-00001", row.places().getFirst());
            assertThat(Sha256.of(bytes))
                    .isEqualTo(row.sample().pictures().getFirst().digest());
            assertThatThrownBy(() -> dataset.member("train-00001", new MemberPlace(0, "x", 1L << 40, 5)))
                    .hasMessageContaining("expected a place inside the tar");
        }
    }

    @Test
    void anImageFolderHasEveryPictureAndItsText() throws Exception {
        SmallDataset.write(folder.resolve("in"), false);
        var export = new DatasetExport(List.of(new ImageFolder()));
        export.export(folder.resolve("in"), "imagefolder", folder.resolve("out"));
        assertThat(Files.readAllLines(folder.resolve("out/train/metadata.jsonl")))
                .hasSize(8)
                .first()
                .asString()
                .startsWith("{\"file_name\":\"k000.00.png\",\"key\":\"k000\",\"text\":\"Röntgenbild 0\\n");
        assertThat(SmallDataset.shape(Files.readAllBytes(folder.resolve("out/test/k011.00.png"))))
                .isPresent();
        assertThatThrownBy(() -> export.export(folder.resolve("in"), "imagefolders", folder.resolve("out2")))
                .hasMessage("no layout named 'imagefolders'; there are: imagefolder");
    }
}
