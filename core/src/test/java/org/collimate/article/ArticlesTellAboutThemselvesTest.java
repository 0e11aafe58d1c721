// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What stands around the figures: ids, titles, dates, keywords, text, bibliography; and wrappers of several articles.
class ArticlesTellAboutThemselvesTest {
    @Test
    void idsHaveOneForm() {
        var ids =
                meta("<article-id pub-id-type='pmc'>123.2</article-id><article-id pub-id-type='pmid'> 77 </article-id>"
                                + "<article-id pub-id-type='doi'>https://doi.org/10.1/ABC</article-id>"
                                + "<article-id pub-id-type='publisher-id'>x-1</article-id>")
                        .ids();
        assertThat(ids)
                .isEqualTo(new ArticleIds(
                        Optional.of("PMC123"), Optional.of("77"), Optional.of("10.1/abc"), Optional.of("x-1")));
        assertThat(meta("<article-id pub-id-type='pmcid'>PMC9</article-id>")
                        .ids()
                        .pmcid())
                .contains("PMC9");
    }

    @Test
    void theEarliestAndMostExactDateCounts() {
        assertThat(meta("<pub-date pub-type='collection'><year>2018</year></pub-date>"
                                + "<pub-date pub-type='epub'><day>3</day><month>11</month><year>2018</year></pub-date>"
                                + "<pub-date pub-type='pmc-release'><year>2001</year></pub-date>")
                        .date())
                .contains(new PublicationDate(2018, Optional.of(11), Optional.of(3)));
        assertThat(meta("<pub-date date-type='pub'><season>Jan-Feb</season><year>1999</year></pub-date>")
                        .date())
                .contains(new PublicationDate(1999, Optional.of(1), Optional.empty()));
        assertThat(meta("<pub-date><month>septiembre</month><year>2020</year></pub-date>")
                        .date())
                .contains(new PublicationDate(2020, Optional.of(9), Optional.empty()));
        assertThat(meta("<pub-date iso-8601-date='2021-02-03'/>").date())
                .contains(new PublicationDate(2021, Optional.of(2), Optional.of(3)));
    }

    @Test
    void titlesSubjectsAndKeywordsAreRead() {
        var article = meta("<title-group><article-title>Lungs <italic>in vivo</italic><xref ref-type='fn'>*</xref>"
            + "</article-title></title-group><article-categories><subj-group><subject>Medicine</subject><subj-group>"
            + "<subject>Radiology</subject></subj-group></subj-group></article-categories>"
            + "<kwd-group><title>Keywords</title><kwd>lung</kwd><kwd>CT</kwd></kwd-group><kwd-group"
            + " xml:lang='es'><kwd>pulmón</kwd><compound-kwd><compound-kwd-part>a</compound-kwd-part>"
            + "<compound-kwd-part>b</compound-kwd-part></compound-kwd></kwd-group><kwd-group"
            + " kwd-group-type='MESH'><kwd>Humans</kwd></kwd-group>");
        assertThat(article.title()).contains("Lungs in vivo");
        assertThat(article.subjects()).containsExactly("Medicine", "Radiology");
        assertThat(article.keywords()).containsExactly("lung", "CT", "pulmón", "a b");
        assertThat(article.mesh()).containsExactly("Humans");
    }

    @Test
    void abstractAndTextHaveOneLineAParagraph() {
        var article = read("<article><front><article-meta><abstract"
            + " abstract-type='graphical'><p>No.</p></abstract><abstract><sec><title>Aim</title><p>To"
            + " see.</p></sec><sec><title>End</title><p>Seen.</p></sec></abstract>"
            + "<trans-abstract><p>Otro.</p></trans-abstract></article-meta></front><body><sec><label>1</label><title>One</title><p>First<fig><caption><p>Not"
            + " here.</p></caption></fig></p><list><list-item><p>Item</p></list-item></list></sec></body></article>")
                .getFirst();
        assertThat(article.abstractText()).isEqualTo("Aim\nTo see.\nEnd\nSeen.");
        assertThat(article.text()).isEqualTo("One\nFirst\nItem");
    }

    @Test
    void theBibliographyKeepsWordsApart() {
        var entries = read("<article><body/><back><ref-list><ref"
            + " id='B1'><label>1</label><element-citation><name><surname>Roe</surname><given-names>J</given-names></name><article-title>On"
            + " <italic>E</italic>x</article-title><year>2001</year><pub-id pub-id-type='pmid'>5</pub-id><pub-id"
            + " pub-id-type='doi'>10.1/X</pub-id></element-citation></ref></ref-list></back></article>")
                .getFirst()
                .bibliography();
        assertThat(entries)
                .containsExactly(new BibliographyEntry(
                        Optional.of("B1"),
                        Optional.of("1"),
                        "Roe J On Ex 2001 5 10.1/X",
                        Optional.of("5"),
                        Optional.of("10.1/x")));
    }

    @Test
    void captionsKeepEverythingThatIsText() {
        var figure = read("<article xml:lang='en'><body><fig id='F1'><label>Fig. 1.</label><caption"
            + " xml:lang='pt'><p>Outra.</p></caption><caption"
            + " xml:lang='en'><title>Title.</title><p>One<list><list-item><label>a</label><p>two</p></list-item></list>three"
            + " <inline-formula><alternatives><tex-math>x</tex-math><mml:math>y</mml:math>"
            + "</alternatives></inline-formula></p><p>Four<supplementary-material><caption><p>no</p></caption>"
            + "</supplementary-material>.</p></caption><alt-text>Alt</alt-text><alternatives><graphic"
            + " xlink:href='a.tif'/><graphic xlink:href='a.thumb.jpg' specific-use='thumbnail'/><graphic"
            + " xlink:href='a.jpg'/></alternatives><media mimetype='image' l:href='b'/><media mimetype='video'"
            + " l:href='c'/></fig></body></article>")
                .getFirst()
                .figures()
                .getFirst();
        assertThat(figure.caption()).isEqualTo("Title.\nOne two three y\nFour.");
        assertThat(figure.title()).contains("Title.");
        assertThat(figure.altText()).contains("Alt");
        assertThat(figure.graphics())
                .containsExactly(
                        new Figure.Graphic(List.of("a.jpg", "a.tif", "a.thumb.jpg")), new Figure.Graphic(List.of("b")));
    }

    @Test
    void aWrapperGivesAllItsArticles() {
        assertThat(read("<pmc-articleset><article><body><fig id='a'/></body></article><article/></pmc-articleset>"))
                .hasSize(2);
    }

    @Test
    void jatsIsKnownByItsRoot() {
        assertThat(looks("<?xml version='1.0'?><!-- <html> --><!DOCTYPE article [<!ENTITY a '>'>]><article>"))
                .isTrue();
        assertThat(looks("<pmc-articleset><article/>")).isTrue();
        assertThat(looks("<response><article/>")).isTrue();
        assertThat(looks("<response><error/>")).isFalse();
        assertThat(looks("<article xmlns='http://docbook.org/ns/docbook'>")).isFalse();
        assertThat(looks("<html><article/></html>")).isFalse();
        assertThat(looks("not xml")).isFalse();
        assertThat(new JatsReader().looksLikeJats("\uFEFF<article/>".getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
    }

    private static boolean looks(String head) {
        return new JatsReader().looksLikeJats(head.getBytes(StandardCharsets.UTF_8));
    }

    private static Article meta(String xml) {
        return read("<article><front><article-meta>" + xml + "</article-meta></front></article>")
                .getFirst();
    }

    private static List<Article> read(String xml) {
        var parsed = new JatsReader().read(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed).isInstanceOf(Parsed.Ok.class);
        return ((Parsed.Ok) parsed).articles();
    }
}
