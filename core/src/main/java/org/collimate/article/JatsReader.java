// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.List;

/// Reads JATS and NLM XML, versions 2.0 to 1.3 and their dialects, into articles.
///
/// Never throws for what is in the bytes, opens nothing outside them, and needs memory in proportion to their number.
/// Safe for use by several threads; make one and keep it.
public final class JatsReader {
    private final XmlTreeReader trees = new XmlTreeReader();
    private final Scope scope;

    /// How much of an article is read.
    public enum Scope {
        /// Everything.
        WHOLE,
        /// All but the abstract, the body's text and the bibliography, which then are empty.
        FIGURES
    }

    /// Reads whole articles.
    public JatsReader() {
        this(Scope.WHOLE);
    }

    public JatsReader(Scope scope) {
        this.scope = scope;
    }

    /// Whether a file that starts with these bytes (some thousand are enough) looks like JATS or NLM XML: its root is
    /// an
    /// `article`, or a wrapper with an article inside.
    public boolean looksLikeJats(byte[] head) {
        return RootElement.isJats(head);
    }

    /// Reads a whole file.
    public Parsed read(byte[] xml) {
        try {
            return switch (trees.read(xml)) {
                case XmlTreeReader.Outcome.Broken(String code, String detail) -> new Parsed.Bad(code, detail);
                case XmlTreeReader.Outcome.Tree(XmlTree tree, boolean encodingLied) -> articles(tree, encodingLied);
            };
        } catch (RuntimeException e) {
            // A fault of ours must cost one file, not the run; the code lets it be counted and found.
            return new Parsed.Bad(
                    "reader-failed",
                    "[xml] reading failed with " + e.getClass().getSimpleName() + "; please report it");
        }
    }

    private Parsed articles(XmlTree tree, boolean encodingLied) {
        var articles = new ArrayList<Article>();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.tag(node) == Tag.ARTICLE) {
                articles.add(article(tree, node, encodingLied));
                node = tree.end(node) - 1;
            }
        }
        if (articles.isEmpty()) {
            return new Parsed.Bad("not-jats", "[xml] no article element was found, expected JATS or NLM XML");
        }
        return new Parsed.Ok(articles);
    }

    private Article article(XmlTree tree, int node, boolean encodingLied) {
        var remarks = new ArrayList<Remark>();
        if (encodingLied) {
            remarks.add(new Remark("encoding-lied", "xml", "the bytes are UTF-8, the declaration says otherwise"));
        }
        var front = new Front(tree, node);
        var license = front.meta() == XmlTree.NONE ? License.NONE : Licenses.ofArticle(tree, front.meta(), remarks);
        boolean whole = scope == Scope.WHOLE;
        int body = whole ? tree.child(node, Tag.BODY) : XmlTree.NONE;
        int back = whole ? tree.child(node, Tag.BACK) : XmlTree.NONE;
        List<Figure> figures = new Figures(tree, node, remarks).all();
        return new Article(
                front.ids(),
                front.title(),
                front.journal(),
                front.publisher(),
                front.date(),
                front.language(),
                license,
                front.subjects(),
                front.keywords(false),
                front.keywords(true),
                whole ? front.abstractText() : "",
                body == XmlTree.NONE ? "" : new Lines(tree, Prose.Without.FLOATS).of(body),
                back == XmlTree.NONE ? List.of() : new Bibliography(tree).of(back, tree.end(back)),
                figures,
                remarks);
    }
}
