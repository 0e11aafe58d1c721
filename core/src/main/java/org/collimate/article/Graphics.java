// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// Finds the pictures of a figure: every graphic in it that is not part of a paragraph, caption, formula, table cell or
/// another float.
final class Graphics {
    private final XmlTree tree;
    private final List<Figure.Graphic> found = new ArrayList<>();

    private Graphics(XmlTree tree) {
        this.tree = tree;
    }

    static List<Figure.Graphic> of(XmlTree tree, int figure) {
        var graphics = new Graphics(tree);
        graphics.inside(figure);
        return graphics.found;
    }

    /// Whether there is at least one, without making them.
    static boolean hasAny(XmlTree tree, int figure) {
        for (int child = tree.firstChild(figure); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            if (isPicture(tree, child)
                    ? !href(tree, child).isEmpty()
                    : !isClosed(tree.tag(child)) && hasAny(tree, child)) {
                return true;
            }
        }
        return false;
    }

    private void inside(int node) {
        for (int child = tree.firstChild(node); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            if (isPicture(tree, child)) {
                add(List.of(child));
            } else if (tree.tag(child) == Tag.ALTERNATIVES) {
                alternatives(child);
            } else if (!isClosed(tree.tag(child))) {
                inside(child);
            }
        }
    }

    private void alternatives(int node) {
        var members = new ArrayList<Integer>();
        for (int child = tree.firstChild(node); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            if (isPicture(tree, child)) {
                members.add(child);
            }
        }
        members.sort(Comparator.comparingInt(this::rank));
        add(members);
    }

    private void add(List<Integer> pictures) {
        var hrefs = new LinkedHashSet<String>();
        for (int picture : pictures) {
            String href = href(tree, picture);
            if (!href.isEmpty()) {
                hrefs.add(href);
            }
        }
        if (!hrefs.isEmpty()) {
            found.add(new Figure.Graphic(List.copyOf(hrefs)));
        }
    }

    /// Smaller is better: full pictures before thumbnails, formats every tool opens before others, print before screen.
    private int rank(int picture) {
        String use = (tree.attribute(picture, Attribute.SPECIFIC_USE) + " "
                        + tree.attribute(picture, Attribute.CONTENT_TYPE))
                .toLowerCase(Locale.ROOT);
        String href = href(tree, picture).toLowerCase(Locale.ROOT);
        int rank = use.contains("thumb") || href.contains("thumb") || use.contains("scielo-267x") ? 100 : 0;
        rank += 10 * format(href);
        return use.contains("print") || use.contains("large") || use.contains("original") || use.contains("high")
                ? rank
                : rank + 1;
    }

    private static int format(String href) {
        int dot = href.lastIndexOf('.');
        return switch (href.substring(dot + 1)) {
            case "jpg", "jpeg", "png" -> 0;
            case "tif", "tiff" -> 1;
            case "gif" -> 2;
            case "svg", "eps", "ai", "pdf", "ppt", "pptx", "webp" -> 3;
            default -> 0;
        };
    }

    private static String href(XmlTree tree, int node) {
        return tree.attribute(node, Attribute.HREF).strip();
    }

    private static boolean isPicture(XmlTree tree, int node) {
        return tree.tag(node) == Tag.GRAPHIC
                || (tree.tag(node) == Tag.MEDIA
                        && tree.attribute(node, Attribute.MIMETYPE).startsWith("image"));
    }

    private static boolean isClosed(Tag tag) {
        return switch (tag) {
            case P,
                    MEDIA,
                    CAPTION,
                    DISP_FORMULA,
                    INLINE_FORMULA,
                    DISP_FORMULA_GROUP,
                    TD,
                    TH,
                    FIG,
                    FIG_GROUP,
                    TABLE_WRAP,
                    TABLE_WRAP_GROUP,
                    TABLE_WRAP_FOOT,
                    SUPPLEMENTARY_MATERIAL,
                    BOXED_TEXT,
                    PERMISSIONS -> true;
            default -> false;
        };
    }
}
