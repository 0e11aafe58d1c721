// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// Writes the JATS of an invented article: front matter with ids and a licence, sections that cite each figure,
/// figures, references. Every word is made up from a small list.
final class SyntheticXml {
    private static final List<String> WORDS = List.of(
            "axial",
            "radiograph",
            "opacity",
            "shows",
            "the",
            "left",
            "lower",
            "lobe",
            "with",
            "nodule",
            "of",
            "and",
            "no",
            "effusion",
            "patients",
            "were",
            "measured",
            "in",
            "contrast",
            "computed",
            "tomography",
            "after",
            "treatment",
            "margin",
            "lesion",
            "small",
            "signal",
            "increased",
            "study",
            "cohort",
            "two",
            "readers",
            "agreed",
            "on");

    /// A figure as the XML tells it; `href` and `caption` may be empty.
    record Figure(String id, String href, String caption) {}

    private final StringBuilder xml = new StringBuilder();
    private final Random random;

    private SyntheticXml(long seed) {
        random = new Random(seed);
    }

    /// An article of at least `bytes` bytes.
    static byte[] article(String pmcid, String doi, String license, List<Figure> figures, int bytes, long seed) {
        return new SyntheticXml(seed).write(pmcid, doi, license, figures, bytes);
    }

    private byte[] write(String pmcid, String doi, String license, List<Figure> figures, int bytes) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<article xmlns:xlink=\"http://www.w3.org/1999/xlink\" article-type=\"research-article\"")
                .append(" xml:lang=\"en\">\n"
                        + "<front><journal-meta><journal-title-group><journal-title>Journal of Invented")
                .append(" Radiology</journal-title></journal-title-group>")
                .append("<publisher><publisher-name>N. N.</publisher-name></publisher></journal-meta>\n"
                        + "<article-meta><article-id pub-id-type=\"pmc\">")
                .append(pmcid)
                .append("</article-id><article-id pub-id-type=\"doi\">")
                .append(doi)
                .append("</article-id><title-group><article-title>")
                .append(words(8))
                .append("</article-title></title-group><pub-date pub-type=\"epub\"><day>3</day><month>2</month>")
                .append("<year>2021</year></pub-date><permissions><license xlink:href=\"")
                .append(license)
                .append("\"><license-p>Open access.</license-p></license></permissions><abstract><p>")
                .append(words(60))
                .append("</p></abstract></article-meta></front>\n<body>\n");
        int section = 0;
        do {
            section++;
            xml.append("<sec id=\"s")
                    .append(section)
                    .append("\"><title>Section ")
                    .append(section)
                    .append("</title>\n");
            if (section == 1) {
                figures.forEach(this::figure);
            }
            for (int i = 0; i < 4; i++) {
                paragraph(figures);
            }
            xml.append("</sec>\n");
        } while (xml.length() < bytes * 4L / 5);
        xml.append("</body>\n<back><ref-list>\n");
        int reference = 0;
        do {
            reference++;
            xml.append("<ref id=\"B")
                    .append(reference)
                    .append("\"><element-citation><article-title>")
                    .append(words(10))
                    .append("</article-title><source>Invented</source><year>2019</year><pub-id pub-id-type=\"pmid\">")
                    .append(10_000 + random.nextInt(1_000_000))
                    .append("</pub-id></element-citation></ref>\n");
        } while (xml.length() < bytes);
        return xml.append("</ref-list></back>\n</article>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void figure(Figure figure) {
        xml.append("<fig id=\"")
                .append(figure.id())
                .append("\"><label>Figure ")
                .append(figure.id().substring(1));
        xml.append("</label>");
        if (!figure.caption().isEmpty()) {
            xml.append("<caption><title>")
                    .append(figure.caption())
                    .append("</title><p>")
                    .append(words(30));
            xml.append("</p></caption>");
        }
        if (!figure.href().isEmpty()) {
            var href = figure.href().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
            xml.append("<graphic xlink:href=\"").append(href).append("\"/>");
        }
        xml.append("</fig>\n");
    }

    private void paragraph(List<Figure> figures) {
        xml.append("<p>").append(words(70));
        if (!figures.isEmpty()) {
            var cited = figures.get(random.nextInt(figures.size()));
            xml.append(" as in <xref ref-type=\"fig\" rid=\"")
                    .append(cited.id())
                    .append("\">Figure ");
            xml.append(cited.id().substring(1)).append("</xref>. ").append(words(25));
        }
        xml.append(".</p>\n");
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
