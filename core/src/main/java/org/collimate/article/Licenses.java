// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what an article's markup says about its terms, old and new ways of saying it, for [LicenseResolver].
final class Licenses {
    private final XmlTree tree;
    private final Prose prose;
    private final List<String> addresses = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    private Licenses(XmlTree tree) {
        this.tree = tree;
        this.prose = new Prose(tree, Prose.Without.FLOATS);
    }

    /// The terms in the article's own metadata.
    static License ofArticle(XmlTree tree, int meta, List<Remark> remarks) {
        var licenses = new Licenses(tree);
        licenses.inside(meta);
        return licenses.resolve("article", remarks);
    }

    /// The terms a figure states for itself, if any.
    static Optional<License> ofFigure(XmlTree tree, int permissions, String locator, List<Remark> remarks) {
        var licenses = new Licenses(tree);
        licenses.permissions(permissions);
        var license = licenses.resolve(locator, remarks);
        return license.equals(License.NONE) ? Optional.empty() : Optional.of(license);
    }

    private License resolve(String locator, List<Remark> remarks) {
        var resolution = LicenseResolver.resolve(addresses, texts, types);
        for (String oddity : resolution.oddities()) {
            String detail = oddity.equals("license-contradiction")
                    ? "several terms are stated, expected one; the most restrictive was taken"
                    : "the port of the licence has no SPDX identifier, expected one; that of the version was taken";
            remarks.add(new Remark(oddity, locator, detail));
        }
        return resolution.license();
    }

    private void inside(int meta) {
        for (int child = tree.firstChild(meta); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            switch (tree.tag(child)) {
                case PERMISSIONS -> permissions(child);
                case COPYRIGHT_STATEMENT -> texts.add(prose.line(child));
                case LICENSE -> license(child);
                case LICENSE_REF -> addresses.add(prose.line(child));
                default -> {
                    // not about terms
                }
            }
        }
    }

    private void permissions(int permissions) {
        inside(permissions);
        for (int child = tree.firstChild(permissions); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            if (tree.tag(child) == Tag.P) {
                texts.add(prose.line(child));
            }
        }
    }

    private void license(int license) {
        String href = tree.attribute(license, Attribute.HREF);
        if (!href.isEmpty()) {
            addresses.add(href);
        }
        String type = tree.attribute(license, Attribute.LICENSE_TYPE);
        if (!type.isEmpty()) {
            types.add(type);
        }
        for (int inner = license + 1; inner < tree.end(license); inner++) {
            String link = tree.attribute(inner, Attribute.HREF);
            if (!link.isEmpty()) {
                addresses.add(link);
            }
            if (tree.tag(inner) == Tag.LICENSE_REF) {
                addresses.add(prose.line(inner));
            }
        }
        String text = prose.line(license);
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }
}
