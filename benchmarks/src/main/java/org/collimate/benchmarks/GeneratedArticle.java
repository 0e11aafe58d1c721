// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// Writes the JATS of one invented article. In 100 kB it has about as many elements of each kind as 260 articles of
/// PubMed Central had in 100 kB of theirs: 51 references with 4 names each, 45 paragraphs in 15 sections, 75 citations
/// of references, 15 of figures, 4 or 5 figures, a table of 150 cells, 90 words in italics, 60 in superior or inferior
/// type.
///
/// The same number gives the same bytes. Used by one thread.
final class GeneratedArticle {
    private static final int FIRST_PMCID = 7_000_000;
    private static final int REFERENCES = 51;
    private static final String[] LICENSES = {"by/4.0/", "by-nc/4.0/", "by-nc-nd/4.0/"};

    private final StringBuilder xml = new StringBuilder(110_000);
    private final Prose prose;
    private final SplittableRandom random;
    private final int number;
    private final int references;
    private int figuresCited;

    private GeneratedArticle(int number, int bytes) {
        this.number = number;
        random = new SplittableRandom(number);
        prose = new Prose(random);
        references = Math.max(1, (int) ((long) REFERENCES * bytes / 100_000));
    }

    /// The XML of article `number`, at least `bytes` bytes of it.
    static byte[] xml(int number, int bytes) {
        return new GeneratedArticle(number, bytes).write(bytes).getBytes(StandardCharsets.UTF_8);
    }

    /// How many figures an article has: 4.6 in the mean.
    static int figures(int number) {
        return number % 5 < 3 ? 5 : 4;
    }

    /// What the article is called.
    static String id(int number) {
        return "PMC" + (FIRST_PMCID + number);
    }

    /// The key that a figure's sample has, `figure` counted from 1.
    static String key(int number, int figure) {
        return id(number) + "-0" + figure;
    }

    /// What the figure's file and its href are called, without an ending.
    static String picture(int number, int figure) {
        return "jrnl-12-" + number + "-g00" + figure;
    }

    private String write(int bytes) {
        front();
        var back = back();
        xml.append("<body>\n");
        int paragraphs = 0;
        int section = 0;
        do {
            section++;
            xml.append("<sec id=\"s").append(section).append("\"><title>");
            xml.append(prose.title(4)).append("</title>\n");
            for (int i = 0; i < 3; i++) {
                paragraph(paragraphs++);
            }
            if (section <= figures(number)) {
                figure(section);
            }
            if (section == 2) {
                table();
            }
            xml.append("</sec>\n");
        } while (xml.length() + back.length() < bytes || section < figures(number));
        return xml.append("</body>\n").append(back).append("</article>\n").toString();
    }

    private void front() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<article xmlns:xlink=\"http://www.w3.org/1999/xlink\" article-type=\"research-article\"")
                .append(" xml:lang=\"en\">\n<front><journal-meta><journal-title-group><journal-title>Journal of")
                .append(" Invented Radiology</journal-title></journal-title-group><publisher><publisher-name>N. N.")
                .append("</publisher-name></publisher></journal-meta>\n<article-meta><article-id pub-id-type=\"pmc\">")
                .append(id(number))
                .append("</article-id><article-id pub-id-type=\"doi\">10.9999/generated.")
                .append(number)
                .append("</article-id><article-categories><subj-group subj-group-type=\"heading\"><subject>Article")
                .append("</subject></subj-group></article-categories><title-group><article-title>")
                .append(prose.title(12))
                .append("</article-title></title-group><contrib-group>");
        for (int i = 0; i < 6; i++) {
            xml.append("<contrib contrib-type=\"author\">");
            name();
            xml.append("<xref ref-type=\"aff\" rid=\"a1\"><sup>1</sup></xref></contrib>");
        }
        xml.append("</contrib-group><aff id=\"a1\"><label>1</label><institution>Institute of Invention</institution>")
                .append("</aff><pub-date pub-type=\"epub\"><day>3</day><month>2</month><year>")
                .append(2005 + number % 20)
                .append("</year></pub-date><permissions><license xlink:href=\"https://creativecommons.org/licenses/")
                .append(LICENSES[number % LICENSES.length])
                .append("\"><license-p>Open access.</license-p></license></permissions><abstract><p>");
        for (int i = 0; i < 8; i++) {
            prose.sentence(xml, 22);
        }
        xml.append("</p></abstract><kwd-group><kwd>radiology</kwd><kwd>invention</kwd></kwd-group></article-meta>")
                .append("</front>\n");
    }

    private void name() {
        xml.append("<name><surname>")
                .append(prose.name())
                .append("</surname><given-names>")
                .append((char) ('A' + random.nextInt(26)))
                .append("</given-names></name>");
    }

    private String back() {
        int begin = xml.length();
        xml.append("<back><ack><p>The authors thank nobody.</p></ack><ref-list><title>References</title>\n");
        for (int i = 1; i <= references; i++) {
            xml.append("<ref id=\"B").append(i).append("\"><label>").append(i);
            xml.append("</label><element-citation publication-type=\"journal\"><person-group"
                    + " person-group-type=\"author\">");
            for (int names = 0; names < 4; names++) {
                name();
            }
            xml.append("</person-group><article-title>")
                    .append(prose.title(10))
                    .append("</article-title><source>J Inv</source><year>")
                    .append(1990 + random.nextInt(30))
                    .append("</year><volume>")
                    .append(random.nextInt(90))
                    .append("</volume><fpage>")
                    .append(random.nextInt(900))
                    .append("</fpage><lpage>")
                    .append(random.nextInt(900))
                    .append("</lpage><pub-id pub-id-type=\"pmid\">")
                    .append(10_000_000 + random.nextInt(20_000_000))
                    .append("</pub-id></element-citation></ref>\n");
        }
        xml.append("</ref-list></back>\n");
        var back = xml.substring(begin);
        xml.setLength(begin);
        return back;
    }

    private void paragraph(int count) {
        xml.append("<p>");
        for (int sentence = 0; sentence < 8; sentence++) {
            switch (sentence) {
                case 0 -> {
                    prose.words(xml, 14, true);
                    xml.append(" <italic>").append(prose.word()).append("</italic> ");
                    prose.words(xml, 6, false);
                    xml.append(" [<xref ref-type=\"bibr\" rid=\"B").append(1 + random.nextInt(references));
                    xml.append("\">").append(1 + random.nextInt(references)).append("</xref>]. ");
                }
                case 2 -> citation(count);
                case 3 -> {
                    prose.words(xml, 12, true);
                    xml.append(" 10<sup>3</sup> m<sub>2</sub> in <italic>").append(prose.word());
                    xml.append("</italic> (<xref ref-type=\"bibr\" rid=\"B").append(1 + random.nextInt(references));
                    xml.append("\">").append(prose.name()).append(" et al., 2019</xref>). ");
                }
                default -> prose.sentence(xml, 24);
            }
        }
        xml.append("</p>\n");
    }

    /// Every third paragraph cites a figure, in turn.
    private void citation(int count) {
        prose.words(xml, 16, true);
        if (count % 3 == 0) {
            int figure = 1 + figuresCited++ % figures(number);
            xml.append(" (<xref ref-type=\"fig\" rid=\"F")
                    .append(figure)
                    .append("\">Fig. ")
                    .append(figure);
            xml.append(figuresCited % 2 == 0 ? "</xref>A)" : "</xref>)");
        }
        xml.append(". ");
    }

    private void figure(int figure) {
        xml.append("<fig id=\"F").append(figure).append("\"><label>Figure ").append(figure);
        xml.append("</label><caption><title>").append(prose.title(8)).append(".</title><p>(<bold>A</bold>) ");
        prose.sentence(xml, 24);
        xml.append("(<bold>B</bold>) ");
        prose.sentence(xml, 24);
        prose.sentence(xml, 14);
        xml.append("</p></caption><graphic xlink:href=\"")
                .append(picture(number, figure))
                .append("\"/></fig>\n");
    }

    private void table() {
        xml.append("<table-wrap id=\"T1\"><label>Table 1</label><caption><p>");
        prose.sentence(xml, 12);
        xml.append("</p></caption><table><thead><tr><th>Group</th><th>Number</th></tr></thead><tbody>\n");
        for (int row = 0; row < 25; row++) {
            xml.append("<tr>");
            for (int column = 0; column < 6; column++) {
                xml.append("<td>").append(random.nextInt(10_000)).append("</td>");
            }
            xml.append("</tr>\n");
        }
        xml.append("</tbody></table></table-wrap>\n");
    }
}
