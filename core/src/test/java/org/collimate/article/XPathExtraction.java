// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The same questions as the product answers, asked of the JDK's DOM by XPath: the document is copied, changed and read
/// with regular expressions, slowly and in another way.
final class XPathExtraction {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "title",
            "list",
            "list-item",
            "disp-formula",
            "td",
            "th",
            "tr",
            "break",
            "label",
            "fn",
            "def",
            "def-item",
            "def-list",
            "term",
            "disp-quote",
            "verse-line",
            "verse-group",
            "attrib",
            "statement",
            "speech",
            "caption",
            "subtitle",
            "disp-formula-group",
            "product",
            "mixed-citation",
            "ref",
            "ref-list",
            "sec");
    private static final String FLOATS =
            "self::fig or self::fig-group or self::table-wrap or self::table-wrap-group or "
                    + "self::boxed-text or self::supplementary-material or self::media or self::chem-struct-wrap";
    private static final String HIDDEN = "self::alt-text or self::long-desc or self::object-id or self::annotation or "
            + "self::annotation-xml or self::alt-title";

    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final Document document;
    private final List<Node> xrefs;
    private final List<Node> floats;
    private final IdentityHashMap<Node, String> paragraphs = new IdentityHashMap<>();
    private final Map<String, XPathExpression> compiled = new HashMap<>();

    record Fig(
            String id,
            String label,
            String title,
            String caption,
            int pictures,
            Set<String> hrefs,
            List<String> paragraphs,
            boolean cited) {}

    XPathExtraction(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setNamespaceAware(false);
        var builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        builder.setErrorHandler(null);
        // one file names characters that only its document type declares
        var text = new String(xml, StandardCharsets.ISO_8859_1)
                .replace("&ast;", "*")
                .replace("&percnt;", "%")
                .replace("&hairsp;", "&#8202;")
                .replace("&equals;", "=")
                .replace("&lpar;", "(")
                .replace("&rpar;", ")")
                .replace("&ndash;", "&#8211;")
                .replace("&iacute;", "&#237;")
                .replace("&prime;", "&#8242;")
                .replace("&eacute;", "&#233;")
                .replace("&ldquo;", "&#8220;")
                .replace("&rdquo;", "&#8221;")
                .replace("&uacute;", "&#250;")
                .replace("&deg;", "&#176;")
                .replace("&aacute;", "&#225;")
                .replace("&acute;", "&#180;")
                .replace("&ocirc;", "&#244;")
                .replace("&reg;", "&#174;")
                .replace("&emsp14;", "&#8197;")
                .replace("&atilde;", "&#227;");
        document = builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        xrefs = nodes("//xref", document);
        floats = nodes("//fig | //fig-group | //table-wrap", document);
    }

    List<Fig> figures() throws Exception {
        var figures = new ArrayList<Fig>();
        for (var fig : nodes("//fig", document)) {
            figures.add(figure((Element) fig));
        }
        return figures;
    }

    private Fig figure(Element fig) throws Exception {
        var parent = fig.getParentNode();
        boolean member = parent.getNodeName().equals("fig-group");
        var labels = children(fig, "label");
        if (labels.isEmpty() && member) {
            labels = children(parent, "label");
        }
        @Nullable Node label = labels.isEmpty() ? null : labels.getFirst();
        var captions = children(fig, "caption");
        if (captions.isEmpty() && member) {
            captions = children(parent, "caption");
        }
        @Nullable Node caption = captions.isEmpty() ? null : captions.getFirst();
        String lines = "";
        String title = "";
        if (caption != null) {
            var out = new ArrayList<String>();
            for (var child : children(caption, "*")) {
                var words = words(child, true);
                if (!words.isEmpty()) {
                    out.add(words);
                }
            }
            lines = String.join("\n", out);
            var titles = children(caption, "title");
            title = titles.isEmpty() ? "" : words(titles.getFirst(), true);
        }
        var hrefs = new TreeSet<String>();
        int pictures = 0;
        for (var graphic : pictures(fig)) {
            if (isOwn(graphic, fig)) {
                var href = href((Element) graphic);
                if (href.isEmpty()) {
                    continue;
                }
                hrefs.add(href);
                boolean alternative =
                        graphic.getParentNode().getNodeName().equals("alternatives") && previousPicture(graphic);
                if (!alternative) {
                    pictures++;
                }
            }
        }
        var id = fig.getAttribute("id");
        var paragraphs = new ArrayList<String>();
        boolean cited = false;
        for (var xref : xrefs) {
            if (!id.isEmpty()
                    && names(xref, id)
                    && leadsTo(xref, fig)
                    && !inside(xref, fig)
                    && !isGroupCaption(xref, fig)) {
                cited = true;
                paragraphs.add(paragraph(block(xref)));
            }
        }
        if (member && !((Element) parent).getAttribute("id").isEmpty()) {
            for (var xref : xrefs) {
                if (names(xref, ((Element) parent).getAttribute("id"))
                        && !inside(xref, fig)
                        && !isGroupCaption(xref, fig)) {
                    cited = true;
                    paragraphs.add(paragraph(block(xref)));
                }
            }
        }
        return new Fig(id, label == null ? "" : words(label, false), title, lines, pictures, hrefs, paragraphs, cited);
    }

    /// Children by DOM, since XPath first indexes the whole document around the place it starts from.
    private static List<Node> children(Node node, String name) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element
                    && (name.equals("*") || child.getNodeName().equals(name))) {
                children.add(child);
            }
        }
        return children;
    }

    private static List<Node> pictures(Element fig) {
        var pictures = new ArrayList<Node>();
        var inside = fig.getElementsByTagName("*");
        for (int i = 0; i < inside.getLength(); i++) {
            var element = (Element) inside.item(i);
            boolean image = element.getNodeName().equals("media")
                    && element.getAttribute("mimetype").startsWith("image");
            if (image || element.getNodeName().equals("graphic")) {
                pictures.add(element);
            }
        }
        return pictures;
    }

    private static boolean names(Node xref, String id) {
        return List.of(((Element) xref).getAttribute("rid").strip().split("\\s+"))
                .contains(id);
    }

    private String paragraph(Node block) throws Exception {
        if (!paragraphs.containsKey(block)) {
            paragraphs.put(block, words(block, false));
        }
        return paragraphs.getOrDefault(block, "");
    }

    private static boolean previousPicture(Node graphic) {
        for (var node = graphic.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            if (node.getNodeName().equals("graphic") && !href((Element) node).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String href(Element graphic) {
        for (String name : List.of("xlink:href", "l:href", "href", "ns0:href", "ns1:href", "ns2:href")) {
            if (!graphic.getAttribute(name).isEmpty()) {
                return graphic.getAttribute(name).strip();
            }
        }
        return "";
    }

    private static boolean isOwn(Node graphic, Node fig) {
        for (var up = graphic.getParentNode(); up != fig; up = up.getParentNode()) {
            if (Set.of(
                            "p",
                            "media",
                            "caption",
                            "disp-formula",
                            "inline-formula",
                            "td",
                            "th",
                            "fig",
                            "table-wrap",
                            "supplementary-material",
                            "boxed-text",
                            "permissions")
                    .contains(up.getNodeName())) {
                return false;
            }
        }
        return true;
    }

    /// Whether the id means this figure where the reference stands: ids of a sub-article come before those around it.
    private boolean leadsTo(Node xref, Element fig) {
        for (@Nullable Node part = part(xref); part != null; part = part(part.getParentNode())) {
            for (var candidate : floats) {
                if (!((Element) candidate).getAttribute("id").equals(fig.getAttribute("id"))) {
                    continue;
                }
                if (part(candidate) == part) {
                    return candidate == fig;
                }
            }
        }
        return false;
    }

    private static @Nullable Node part(@Nullable Node node) {
        for (var up = node; up != null; up = up.getParentNode()) {
            if (Set.of("sub-article", "response", "article").contains(up.getNodeName())) {
                return up;
            }
        }
        return null;
    }

    private static boolean inside(Node node, Node ancestor) {
        for (var up = node; up != null; up = up.getParentNode()) {
            if (up == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGroupCaption(Node xref, Node fig) {
        for (var up = xref; up != null; up = up.getParentNode()) {
            if (up.getNodeName().equals("caption")
                    && up.getParentNode() == fig.getParentNode()
                    && fig.getParentNode().getNodeName().equals("fig-group")) {
                return true;
            }
        }
        return false;
    }

    /// Walked, not asked by XPath, which is slow for a place deep inside a document.
    private static Node block(Node xref) {
        for (var up = xref.getParentNode(); up != null; up = up.getParentNode()) {
            if (Set.of("p", "title", "td", "th", "caption").contains(up.getNodeName())) {
                return up;
            }
        }
        return xref;
    }

    private String words(Node node, boolean caption) throws Exception {
        var copy = document.createElement("copy");
        copy.appendChild(node.cloneNode(true));
        var root = (Element) copy.getFirstChild();
        for (var alternatives : nodes(".//alternatives", copy)) {
            @Nullable Node best = null;
            for (String choice : List.of(
                    "*[local-name()='math' or name()='mml:math']", "tex-math",
                    "*[not(self::graphic or self::inline-graphic or self::media)]", "*")) {
                best = best == null ? first(choice, alternatives) : best;
            }
            for (var child : nodes("node()", alternatives)) {
                if (child != best) {
                    alternatives.removeChild(child);
                }
            }
        }
        for (var tex : nodes(".//tex-math[../*[name()='mml:math' or name()='math']]", copy)) {
            tex.getParentNode().removeChild(tex);
        }
        for (var hidden : nodes(".//*[" + HIDDEN + (caption ? " or self::label" : "") + "]", root)) {
            hidden.getParentNode().removeChild(hidden);
        }
        for (var gone : nodes(".//*[" + FLOATS + "]", root)) {
            gone.getParentNode().replaceChild(document.createTextNode("\uE000"), gone);
        }
        for (var block : nodes(".//*", root)) {
            if (BLOCKS.contains(block.getNodeName())) {
                block.getParentNode().insertBefore(document.createTextNode(" "), block);
                block.getParentNode().insertBefore(document.createTextNode(" "), block.getNextSibling());
            }
        }
        for (var comment : nodes(".//comment() | .//processing-instruction()", root)) {
            comment.getParentNode().removeChild(comment);
        }
        return root.getTextContent()
                .replaceAll("(?<=[\\p{L}\\p{Nd}])\uE000+(?=[\\p{L}\\p{Nd}])", " ")
                .replace("\uE000", "")
                .replaceAll("[\\s\\p{Z}\u0085]+", " ")
                .strip();
    }

    private @Nullable Node first(String path, Node from) throws Exception {
        var all = nodes(path, from);
        return all.isEmpty() ? null : all.getFirst();
    }

    private XPathExpression compiled(String path) throws Exception {
        if (!compiled.containsKey(path)) {
            compiled.put(path, xpath.compile(path));
        }
        return Objects.requireNonNull(compiled.get(path));
    }

    private List<Node> nodes(String path, Node from) throws Exception {
        var list = (NodeList) compiled(path).evaluate(from, XPathConstants.NODESET);
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < list.getLength(); i++) {
            nodes.add(list.item(i));
        }
        return nodes;
    }
}
