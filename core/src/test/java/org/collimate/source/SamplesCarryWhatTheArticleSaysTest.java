// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.Rejected;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Details;
import org.collimate.sample.Picture;
import org.collimate.sample.Role;
import org.collimate.sample.Value;
import org.collimate.sample.Words;
import org.collimate.testing.RecordingSink;
import org.collimate.testing.TinyPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesCarryWhatTheArticleSaysTest {
    private static final String FIGURES = """
        <fig id='F1'><label>Figure 1</label><caption><title>A title</title><p>Words.</p></caption>
        <alt-text>what is seen</alt-text><graphic xlink:href='f1.png'/><graphic xlink:href='f2'/></fig>
        <table-wrap id='T1'><caption><p>A table.</p></caption><graphic xlink:href='f1.png'/></table-wrap>
        <fig id='F2'><caption><p>Half.</p></caption><graphic xlink:href='f1.png'/><graphic xlink:href='no'/></fig>
        <fig><graphic xlink:href='f1.png'/></fig>
        """;

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    private RecordingSink read(String ids, ArticleSettings settings) throws IOException {
        var xml = "<article xmlns:xlink='http://www.w3.org/1999/xlink'><front><journal-meta><journal-title>J. Inv."
                + "</journal-title></journal-meta><article-meta>" + ids + "<year>2021</year><permissions><license "
                + "xlink:href='https://creativecommons.org/licenses/by/4.0/'/></permissions></article-meta></front>"
                + FIGURES + "</article>";
        Files.write(folder.resolve("a.xml"), xml.getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("f1.png"), TinyPictures.png(9, 9, 1));
        Files.write(folder.resolve("f2.gif"), TinyPictures.gif("two"));
        return Reads.all(settings, scratch, folder);
    }

    private static final String PMC = "<article-id pub-id-type='pmc'>123</article-id>";

    @Test
    void partsAreThePicturesThenTheCaptionThenTheAlternativeText() throws IOException {
        var sample = read(PMC, ArticleSettings.DEFAULT).kept.getFirst();
        assertThat(sample.key()).isEqualTo("PMC123-01");
        assertThat(sample.group()).isEqualTo("PMC123");
        assertThat(sample.license()).hasValue("CC-BY-4.0");
        assertThat(sample.source().path()).isEqualTo("a.xml#F1");
        assertThat(sample.source().digest()).hasValue(Sha256.of(folder.resolve("a.xml")));
        assertThat(sample.parts()).hasSize(4);
        assertThat(sample.parts().get(0)).isInstanceOfSatisfying(Picture.class, picture -> {
            assertThat(picture.media()).isEqualTo("image/png");
            assertThat(picture.digest()).isEqualTo(Sha256.of(TinyPictures.png(9, 9, 1)));
        });
        assertThat(sample.parts().get(1).media()).isEqualTo("image/gif");
        assertThat(sample.parts().get(2))
                .isEqualTo(new Words(Role.CAPTION, "A title\nWords.", Optional.of("en"), Optional.empty()));
        assertThat(sample.parts().get(3))
                .isEqualTo(new Words(Role.ALT, "what is seen", Optional.of("en"), Optional.of(0)));
        assertThat(sample.text()).isEqualTo("A title\nWords.");
        assertThat(sample.extras()).isEmpty();
        assertThat(sample.details()).isInstanceOfSatisfying(Details.ArticleFigure.class, details -> {
            assertThat(details.article().id()).isEqualTo("PMC123");
            assertThat(details.article().year()).hasValue(2021);
            assertThat(details.figure().label()).hasValue("Figure 1");
            assertThat(details.figure().kind()).isEqualTo("figure");
        });
    }

    @Test
    void aFigureThatLacksAPictureOrACaptionIsARejectAndTheParsersRemarksAreNotes() throws IOException {
        var sink = read(PMC, ArticleSettings.DEFAULT);
        assertThat(sink.kept).hasSize(1);
        assertThat(sink.rejected)
                .containsExactly(
                        new Rejected(
                                "PMC123-03",
                                "PMC123",
                                "a.xml#F2",
                                "articles",
                                Reason.IMAGE_MISSING,
                                "missing: graphic 2 of 2"),
                        new Rejected(
                                "PMC123-04",
                                "PMC123",
                                "a.xml#float-4",
                                "articles",
                                Reason.CAPTION_MISSING,
                                "no caption, expected words"));
        assertThat(sink.codes()).containsExactly("dom-parser");
    }

    @Test
    void whereImagesAreOptionalAFigureIsKeptWithThoseItHas() throws IOException {
        var settings = new ArticleSettings(ArticleSettings.Images.OPTIONAL, false, false, SourceLimits.DEFAULT);
        var sink = read(PMC, settings);
        assertThat(sink.kept).hasSize(2);
        assertThat(sink.kept.get(1).pictures()).hasSize(1);
        assertThat(sink.codes()).containsExactly("dom-parser", "image-missing");
    }

    @Test
    void tablesComeWhenTheyAreAskedFor() throws IOException {
        var settings = new ArticleSettings(ArticleSettings.Images.REQUIRED, true, false, SourceLimits.DEFAULT);
        var sink = read(PMC, settings);
        assertThat(sink.kept).extracting(sample -> sample.key()).containsExactly("PMC123-01", "PMC123-t02");
    }

    @Test
    void theArticlesColumnsComeWhenTheyAreAskedFor() throws IOException {
        var settings = new ArticleSettings(ArticleSettings.Images.REQUIRED, false, true, SourceLimits.DEFAULT);
        var extras = read(PMC, settings).kept.getFirst().extras();
        assertThat(extras.keySet())
                .containsExactly(
                        "article_abstract",
                        "article_text",
                        "article_citation",
                        "article_date",
                        "article_license",
                        "article_reference_ids",
                        "article_reference_count",
                        "article_reference_list",
                        "image_file_name");
        assertThat(extras)
                .containsEntry("article_citation", new Value.Text("J. Inv. 2021 Feb 3"))
                .containsEntry("article_date", new Value.Text("2021-02-03"))
                .containsEntry("article_license", new Value.Text("CC-BY-4.0"))
                .containsEntry("article_reference_ids", new Value.Texts(java.util.List.of("12345")))
                .containsEntry("article_reference_count", new Value.Whole(1))
                .containsEntry("image_file_name", new Value.Text("f1.png"));
    }

    @Test
    void anArticleWithoutAnyIdGoesByItsPath() throws IOException {
        var sample = read("", ArticleSettings.DEFAULT).kept.getFirst();
        assertThat(sample.group()).isEqualTo("a.xml");
        assertThat(sample.key()).isEqualTo("a-xml-" + Sha256.of("a.xml").hex().substring(0, 8) + "-01");
    }

    @ParameterizedTest
    @CsvSource({
        "PMC123, PMC123",
        "pmid-77, pmid-77",
        "10.1/a.b, 10-1-a-b-",
        "'', -",
        "\u00e9t\u00e9, -t--",
    })
    void idsBecomeSafeAndStayApart(String id, String start) {
        var safe = SampleKeys.safe(id);
        assertThat(safe).startsWith(start).matches("[A-Za-z0-9_-]+");
        assertThat(SampleKeys.safe("x".repeat(80))).hasSize(80);
        assertThat(SampleKeys.safe("x".repeat(81))).hasSize(89).isNotEqualTo(SampleKeys.safe("x".repeat(82)));
        assertThat(SampleKeys.safe("10.1/a.b")).isNotEqualTo(SampleKeys.safe("10.1/a/b"));
    }
}
