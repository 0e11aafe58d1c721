// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.gold;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.collimate.text.Cleaning;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The captions of an archive of JATS articles, read with the JDK's DOM: an answer that does not depend on our reader.
public final class JatsCaptions {
    private static final Set<String> NO_TEXT = Set.of(
            "label",
            "object-id",
            "supplementary-material",
            "alt-text",
            "long-desc",
            "tex-math",
            "graphic",
            "media",
            "permissions",
            "attrib");

    private JatsCaptions() {}

    /// Every caption, clean, title and paragraphs joined by newlines.
    public static List<String> all() throws IOException {
        var captions = new ArrayList<String>();
        try (var in = new TarArchiveInputStream(
                new GZIPInputStream(Files.newInputStream(TestData.file("images/jats/pmc_articles.tar.gz"))))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.isFile()) {
                    captions.addAll(captions(in.readAllBytes()));
                }
            }
        }
        return captions;
    }

    private static List<String> captions(byte[] xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var figures = factory.newDocumentBuilder()
                    .parse(new InputSource(new ByteArrayInputStream(xml)))
                    .getElementsByTagNameNS("*", "fig");
            var captions = new ArrayList<String>();
            for (int i = 0; i < figures.getLength(); i++) {
                captions.add(caption((Element) figures.item(i)));
            }
            return captions;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static String caption(Element figure) {
        var lines = new ArrayList<String>();
        for (var child : children(figure, Set.of("caption"))) {
            for (var block : children(child, Set.of("title", "p"))) {
                var text = new StringBuilder();
                append(block, text);
                var line = Cleaning.of(text.toString().replace('\n', ' '));
                if (!line.isEmpty()) {
                    lines.add(line);
                }
            }
        }
        return String.join("\n", lines);
    }

    private static List<Element> children(Element parent, Set<String> names) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && names.contains(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static void append(Node node, StringBuilder text) {
        if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
            text.append(node.getNodeValue());
        }
        boolean silent = node instanceof Element element && NO_TEXT.contains(element.getLocalName());
        for (var child = node.getFirstChild(); child != null && !silent; child = child.getNextSibling()) {
            append(child, text);
        }
    }
}
