// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.collimate.pipeline.WorkUnit;
import org.collimate.sample.Sample;
import org.collimate.testing.Packing;
import org.collimate.testing.SyntheticArticles;
import org.collimate.testing.TinyPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingIsTheSameEverywhereTest {
    private static final SourceLimits SMALL =
            new SourceLimits(1 << 20, 1 << 20, 1L << 30, 250, 100_000, 1 << 20, 20_000, 7);
    private static final ArticleSettings SPLIT =
            new ArticleSettings(ArticleSettings.Images.REQUIRED, false, false, SMALL);

    @TempDir
    Path one;

    @TempDir
    Path two;

    @TempDir
    Path scratch;

    private static byte[] xml(String id) {
        return ("<article xmlns:xlink='http://www.w3.org/1999/xlink'><article-meta><article-id pub-id-type='pmc'>" + id
                        + "</article-id></article-meta><fig id='F1'><caption><p>W</p></caption><graphic xlink:href='"
                        + id
                        + "-f1'/></fig></article>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static LinkedHashMap<String, byte[]> flat(int articles) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < articles; i++) {
            files.put("flat/PMC" + i + ".xml", xml("PMC" + i));
            files.put("flat/images/PMC" + i + "-f1.png", TinyPictures.png(9, 9, i));
        }
        return files;
    }

    @Test
    void theListingDoesNotDependOnTheFolderNorOnTheOrderOfItsMaking() throws IOException {
        SyntheticArticles.ofNoise(4).write(one, 60);
        var files = new ArrayList<Path>();
        try (var all = Files.walk(one)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        java.util.Collections.shuffle(files, new Random(1));
        for (var file : files) {
            var copy = two.resolve(one.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        var settings = ArticleSettings.DEFAULT;
        assertThat(Reads.units(Reads.source(settings, scratch, two)))
                .isEqualTo(Reads.units(Reads.source(settings, scratch, one)))
                .isEqualTo(Reads.units(Reads.source(settings, scratch, one)));
    }

    @Test
    void pathsAreInTheOrderOfTheirUtf8Bytes() {
        var paths = new ArrayList<>(List.of("a/b", "a.xml", "a", "a-b", "\uffee", "\ud83d\ude00", "Z", "\u00e9"));
        paths.sort(PathOrder.BYTES);
        assertThat(paths).containsExactly("Z", "a", "a-b", "a.xml", "a/b", "\u00e9", "\uffee", "\ud83d\ude00");
    }

    @Test
    void unitsAreNumberedFromZeroBoundedAndHoldEveryFileOnce() throws IOException {
        SyntheticArticles.ofNoise(4).write(one, 150);
        var units = Reads.units(Reads.source(SPLIT, scratch, one));
        var seen = new ArrayList<String>();
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            assertThat(unit.number()).isEqualTo(i);
            if (!unit.name().endsWith("!")) {
                unit.files().forEach(file -> seen.add(file.path()));
                long articles = unit.files().stream()
                        .filter(file -> FileName.kind(file.path()) == FileName.Kind.ARTICLE)
                        .count();
                assertThat(articles).isLessThanOrEqualTo(7);
                assertThat(articles < 2 || unit.bytes() < 2 * 20_000)
                        .as(unit.name())
                        .isTrue();
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(units).extracting(WorkUnit::name).anyMatch(name -> name.endsWith("!"));
    }

    @ParameterizedTest
    @EnumSource(names = {"FOLDER", "ZIP", "TAR"})
    void aLargeFlatPackageIsReadInRangesAndGivesTheSame(Packing packing) throws IOException {
        packing.write(one, "it", flat(100));
        var units = Reads.units(Reads.source(SPLIT, scratch, one));
        assertThat(units.size()).isGreaterThan(10);
        assertThat(units).allMatch(unit -> unit.end() > unit.begin());
        var split = Reads.all(SPLIT, scratch, one);
        var whole = Reads.all(scratch, one);
        assertThat(split.kept).hasSize(100).containsExactlyElementsOf(whole.kept);
        assertThat(split.digests.keySet()).containsExactlyInAnyOrderElementsOf(whole.digests.keySet());
    }

    @Test
    void severalFoldersAreNumberedAndSeveralFilesGoByTheirNames() throws IOException {
        Packing.FOLDER.write(one, "", flat(1));
        Packing.FOLDER.write(two, "", flat(1));
        Packing.ZIP.write(two, "it", flat(1));
        assertThat(paths(one)).containsExactly("flat/PMC0.xml#F1");
        assertThat(paths(one, two))
                .containsExactly("1/flat/PMC0.xml#F1", "2/flat/PMC0.xml#F1", "2/it.zip!flat/PMC0.xml#F1");
        assertThat(paths(two.resolve("it.zip"))).containsExactly("it.zip!flat/PMC0.xml#F1");
        assertThat(paths(one, two.resolve("it.zip"))).containsExactly("flat/PMC0.xml#F1", "it.zip!flat/PMC0.xml#F1");
        assertThat(paths(two, two.resolve("it.zip")))
                .containsExactly("1/flat/PMC0.xml#F1", "1/it.zip!flat/PMC0.xml#F1", "2/it.zip!flat/PMC0.xml#F1");
    }

    private List<String> paths(Path... inputs) throws IOException {
        return Reads.all(scratch, inputs).kept.stream()
                .map(Sample::source)
                .map(source -> source.path())
                .sorted()
                .toList();
    }

    @Test
    void hiddenFilesAndTheBooksOfADownloadAreLeftOut() throws IOException {
        Packing.FOLDER.write(one, "", flat(1));
        Packing.FOLDER.write(
                one,
                "",
                new LinkedHashMap<>(java.util.Map.of(
                        ".git/x.xml", xml("PMC7"), "flat/.DS_Store", new byte[3], "_fetch/state.jsonl", new byte[3])));
        assertThat(Reads.units(Reads.source(ArticleSettings.DEFAULT, scratch, one))
                        .getFirst()
                        .files())
                .extracting(WorkUnit.InputFile::path)
                .containsExactly("flat/PMC0.xml", "flat/images/PMC0-f1.png");
    }

    @Test
    void inputsThatAreNotThereAreAllNamed() {
        assertThatThrownBy(() -> Reads.source(ArticleSettings.DEFAULT, scratch, one.resolve("no"), one.resolve("nor")))
                .isInstanceOfSatisfying(UnusableInputException.class, e -> assertThat(e.problems())
                        .hasSize(2));
        assertThatThrownBy(() -> Reads.source(ArticleSettings.DEFAULT, scratch))
                .isInstanceOf(UnusableInputException.class);
    }

    @Test
    void inputsWithoutAnyArticleAreUnusable() throws IOException {
        Files.write(one.resolve("book.xml"), "<book/>".getBytes(StandardCharsets.UTF_8));
        Files.write(one.resolve("f.png"), TinyPictures.png(9, 9, 1));
        Packing.ZIP.write(one, "empty", new LinkedHashMap<>());
        Packing.TAR_GZ.write(one, "other", new LinkedHashMap<>(java.util.Map.of("a.pdf", new byte[3])));
        var source = Reads.source(ArticleSettings.DEFAULT, scratch, one);
        assertThatThrownBy(() -> Reads.units(source))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("holds no article, expected JATS XML");
    }
}
