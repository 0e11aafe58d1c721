// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the works that an article cites.
final class Bibliography {
    private final XmlTree tree;
    private final Prose prose;

    Bibliography(XmlTree tree) {
        this.tree = tree;
        this.prose = new Prose(tree, Prose.Without.FLOATS);
    }

    /// The entries of every reference list inside the node, in document order.
    List<BibliographyEntry> of(int node, int end) {
        var entries = new ArrayList<BibliographyEntry>();
        for (int inner = node; inner < end; inner++) {
            if (tree.tag(inner) == Tag.REF) {
                entries.add(entry(inner));
                inner = tree.end(inner) - 1;
            }
        }
        return entries;
    }

    private BibliographyEntry entry(int ref) {
        int label = tree.child(ref, Tag.LABEL);
        int citation = citation(ref);
        Optional<String> pmid = Optional.empty();
        Optional<String> doi = Optional.empty();
        for (int inner = ref + 1; inner < tree.end(ref); inner++) {
            if (tree.tag(inner) == Tag.PUB_ID) {
                String type = tree.attribute(inner, Attribute.PUB_ID_TYPE);
                if (type.equals("pmid") && pmid.isEmpty()) {
                    pmid = Identifiers.pmid(prose.line(inner));
                } else if (type.equals("doi") && doi.isEmpty()) {
                    doi = Identifiers.doi(prose.line(inner));
                }
            } else if (tree.tag(inner) == Tag.EXT_LINK && doi.isEmpty()) {
                String href = tree.attribute(inner, Attribute.HREF);
                if (href.contains("doi.org/")) {
                    doi = Identifiers.doi(href);
                }
            }
        }
        String text = citation == XmlTree.NONE ? "" : prose.line(citation);
        return new BibliographyEntry(
                optional(tree.attribute(ref, Attribute.ID)),
                label == XmlTree.NONE ? Optional.empty() : optional(prose.line(label)),
                text,
                pmid,
                doi);
    }

    /// The citation as the authors wrote it, else as fields, else whatever stands there.
    private int citation(int ref) {
        int fields = XmlTree.NONE;
        for (int inner = ref + 1; inner < tree.end(ref); inner++) {
            switch (tree.tag(inner)) {
                case MIXED_CITATION, CITATION -> {
                    return inner;
                }
                case ELEMENT_CITATION, NLM_CITATION -> fields = fields == XmlTree.NONE ? inner : fields;
                default -> {
                    // look on
                }
            }
        }
        if (fields != XmlTree.NONE) {
            return fields;
        }
        for (int child = tree.firstChild(ref); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            if (tree.tag(child) != Tag.LABEL) {
                return child;
            }
        }
        return XmlTree.NONE;
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
