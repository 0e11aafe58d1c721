// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;
import org.collimate.sample.Source;
import org.collimate.testing.Packing;
import org.collimate.testing.RecordingSink;
import org.collimate.testing.TinyPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryContainerGivesTheSameSamplesTest {
    private static final String LONG = "a-name-that-is-longer-than-a-hundred-characters-".repeat(4);

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @BeforeEach
    void makeFiles() {
        files.put("PMC2/b.jpg", TinyPictures.png(9, 9, 4));
        files.put("PMC2/b.nxml", article("PMC2", fig("F1", "b") + fig("F2", "nowhere")));
        files.put("PMC1/a.nxml", article("PMC1", fig("F1", "a-1") + fig("F2", LONG) + fig("F3", "\u00e9t\u00e9.png")));
        files.put("PMC1/a-1.gif", TinyPictures.gif("thumb"));
        files.put("PMC1/a-1.png", TinyPictures.png(8, 8, 1));
        files.put("PMC1/" + LONG + ".png", TinyPictures.png(8, 8, 2));
        files.put("PMC1/\u00e9t\u00e9.png", TinyPictures.png(8, 8, 3));
        files.put("PMC1/a.pdf", new byte[] {1, 2, 3});
        files.put("PMC3/c.xml", "<article><broken".getBytes(StandardCharsets.UTF_8));
        files.put("PMC4/other.xml", "<book/>".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] article(String id, String figures) {
        return ("<article xmlns:xlink='http://www.w3.org/1999/xlink'><front><article-meta><article-id"
                        + " pub-id-type='pmc'>"
                        + id + "</article-id></article-meta></front><body>" + figures + "</body></article>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String fig(String id, String href) {
        return "<fig id='" + id + "'><caption><p>Words.</p></caption><graphic xlink:href='" + href + "'/></fig>";
    }

    @ParameterizedTest
    @EnumSource
    void aPackageGivesTheSameSamplesInEveryPacking(Packing packing) throws IOException {
        Packing.FOLDER.write(folder.resolve("plain"), "", files);
        var plain = Reads.all(scratch, folder.resolve("plain"));
        assertThat(plain.kept).hasSize(4);
        assertThat(plain.rejected).hasSize(2);

        packing.write(folder.resolve("packed"), "it", files);
        var packed = Reads.all(scratch, folder.resolve("packed"));
        assertThat(bare(packed.kept, packing)).isEqualTo(bare(plain.kept, Packing.FOLDER));
        assertThat(packed.rejected.stream().map(reject -> bare(reject.source(), packing) + reject.reason()))
                .isEqualTo(plain.rejected.stream()
                        .map(reject -> reject.source() + reject.reason())
                        .toList());
        assertThat(packed.codes()).containsExactlyInAnyOrderElementsOf(plain.codes());
        assertThat(scratch).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(names = "FOLDER", mode = EnumSource.Mode.EXCLUDE)
    void anArchiveIsKnownByItsContentAndNotByItsName(Packing packing) throws IOException {
        var named = packing == Packing.ZIP ? "it.tar" : "it.zip";
        Files.write(folder.resolve(named), packing.pack(files));
        Files.write(folder.resolve("without-extension"), packing.pack(files));
        var sink = Reads.all(scratch, folder);
        assertThat(sink.kept).hasSize(8);
        assertThat(sink.kept.getFirst().source().path()).isEqualTo(named + "!PMC1/a.nxml#F1");
        assertThat(sink.digests)
                .containsEntry(named, Sha256.of(folder.resolve(named)))
                .containsOnlyKeys(named, "without-extension");
    }

    @Test
    void whatDoesNotFitIntoMemoryGoesThroughTheScratchFolder() throws IOException {
        Packing.TAR_GZ.write(folder, "it", files);
        var small = new SourceLimits(1 << 20, 1 << 20, 1 << 30, 250, 1000, 0, 1 << 20, 100);
        var settings = new ArticleSettings(ArticleSettings.Images.REQUIRED, false, false, small);
        assertThat(Reads.all(settings, scratch, folder).kept).isEqualTo(Reads.all(scratch, folder).kept);
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aSingleXmlFileIsAPackageToo() throws IOException {
        Files.write(folder.resolve("a.xml"), files.get("PMC1/a.nxml"));
        var settings = new ArticleSettings(ArticleSettings.Images.OPTIONAL, false, false, SourceLimits.DEFAULT);
        var sink = Reads.all(settings, scratch, folder.resolve("a.xml"));
        assertThat(sink.kept)
                .extracting(sample -> sample.source().path())
                .containsExactly("a.xml#F1", "a.xml#F2", "a.xml#F3");
        assertThat(sink.kept.getFirst().pictures()).isEmpty();
    }

    @Test
    void digestsOfAFolderAreThoseOfTheFilesThatWereRead() throws IOException {
        Packing.FOLDER.write(folder, "", files);
        RecordingSink sink = Reads.all(scratch, folder);
        assertThat(sink.digests)
                .containsOnlyKeys(
                        "PMC1/a.nxml",
                        "PMC1/a-1.png",
                        "PMC1/" + LONG + ".png",
                        "PMC1/\u00e9t\u00e9.png",
                        "PMC2/b.nxml",
                        "PMC2/b.jpg",
                        "PMC3/c.xml",
                        "PMC4/other.xml")
                .containsEntry("PMC2/b.jpg", Sha256.of(TinyPictures.png(9, 9, 4)));
    }

    private static String bare(String source, Packing packing) {
        return source.replace("it" + packing.ending() + "!", "");
    }

    private static List<Sample> bare(List<Sample> samples, Packing packing) {
        return samples.stream()
                .map(sample -> new Sample(
                        sample.key(),
                        sample.group(),
                        sample.split(),
                        new Source(
                                bare(sample.source().path(), packing),
                                sample.source().digest()),
                        sample.license(),
                        sample.parts(),
                        sample.findings(),
                        sample.regions(),
                        sample.relations(),
                        sample.details(),
                        sample.extras()))
                .toList();
    }
}
