// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.collimate.article.Article;
import org.collimate.article.ArticleIds;
import org.collimate.article.BibliographyEntry;
import org.collimate.article.Figure;
import org.collimate.article.License;
import org.collimate.article.LicenseGroup;
import org.collimate.article.PublicationDate;
import org.collimate.article.Remark;
import org.collimate.source.ArticleParser;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// The least reading of JATS that a source can be tested with: ids, figures, their captions and hrefs. It understands
/// little and is slow; the reader proper is another matter.
public final class DomArticleParser implements ArticleParser {
    @Override
    public boolean looksLikeArticle(byte[] head) {
        return new String(head, StandardCharsets.UTF_8).contains("<article");
    }

    @Override
    public Parsed parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
            return new Parsed.Articles(List.of(article(root)));
        } catch (SAXException | IOException e) {
            return new Parsed.Bad("xml-malformed", e.getClass().getSimpleName());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Article article(Element root) {
        var figures = new ArrayList<Figure>();
        collect(root, figures);
        var front = first(root, "front").or(() -> first(root, "article-meta")).orElse(root);
        var licenses = first(root, "license").map(DomArticleParser::href);
        return new Article(
                new ArticleIds(
                        id(front, "pmc").map(digits -> digits.startsWith("PMC") ? digits : "PMC" + digits),
                        id(front, "pmid"),
                        id(front, "doi"),
                        id(front, "publisher-id")),
                first(front, "article-title").map(DomArticleParser::text),
                first(front, "journal-title").map(DomArticleParser::text),
                Optional.empty(),
                first(front, "year")
                        .map(year -> new PublicationDate(Integer.parseInt(text(year)), Optional.of(2), Optional.of(3))),
                Optional.of("en"),
                new License(
                        licenses.map(DomArticleParser::spdx).filter(spdx -> !spdx.isEmpty()),
                        LicenseGroup.OTHER,
                        licenses.orElse("")),
                List.of(),
                List.of(),
                List.of(),
                first(root, "abstract").map(DomArticleParser::text).orElse(""),
                "",
                List.of(new BibliographyEntry(
                        Optional.of("B1"), Optional.empty(), "Invented. 2019", Optional.of("12345"), Optional.empty())),
                figures,
                List.of(new Remark("dom-parser", "article", "read by the tests' small parser")));
    }

    private static String spdx(String address) {
        return address.contains("/by/4.0") ? "CC-BY-4.0" : address.contains("/by-nc/4.0") ? "CC-BY-NC-4.0" : "";
    }

    private static void collect(Element element, List<Figure> figures) {
        var name = element.getLocalName();
        if (name.equals("fig") || name.equals("table-wrap")) {
            var hrefs = new ArrayList<Figure.Graphic>();
            graphics(element, hrefs);
            if (name.equals("fig") || !hrefs.isEmpty()) {
                figures.add(figure(element, name, hrefs, figures.size() + 1));
            }
        }
        for (var child : children(element)) {
            collect(child, figures);
        }
    }

    private static Figure figure(Element element, String name, List<Figure.Graphic> graphics, int ordinal) {
        var caption = new ArrayList<String>();
        first(element, "caption").ifPresent(found -> {
            for (var child : children(found)) {
                caption.add(text(child));
            }
        });
        return new Figure(
                Optional.of(element.getAttribute("id")).filter(id -> !id.isEmpty()),
                ordinal,
                name.equals("fig") ? Figure.Kind.FIGURE : Figure.Kind.TABLE,
                first(element, "label").map(DomArticleParser::text),
                Optional.empty(),
                String.join("\n", caption),
                first(element, "alt-text").map(DomArticleParser::text),
                graphics,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void graphics(Element element, List<Figure.Graphic> found) {
        for (var child : children(element)) {
            switch (child.getLocalName()) {
                case "graphic" -> found.add(new Figure.Graphic(List.of(href(child))));
                case "alternatives" ->
                    found.add(new Figure.Graphic(children(child).stream()
                            .map(DomArticleParser::href)
                            .filter(href -> !href.isEmpty())
                            .toList()));
                case "caption", "fig", "table", "disp-formula" -> {}
                default -> graphics(child, found);
            }
        }
    }

    private static String href(Element element) {
        return element.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    }

    private static Optional<String> id(Element front, String type) {
        var all = front.getElementsByTagName("article-id");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element id
                    && id.getAttribute("pub-id-type").equals(type)) {
                return Optional.of(text(id));
            }
        }
        return Optional.empty();
    }

    private static Optional<Element> first(Element element, String name) {
        var all = element.getElementsByTagName(name);
        return all.getLength() > 0 && all.item(0) instanceof Element found ? Optional.of(found) : Optional.empty();
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static String text(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }
}
