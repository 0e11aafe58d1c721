// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.List;

/// Only the captions of the figures and the paragraphs of the body, by the parts that [JatsReader] uses for them: what
/// the peer of the benchmark gives, and no more. Stands in this package because those parts are not public.
public final class CaptionsAndParagraphs {
    private final XmlTreeReader trees = new XmlTreeReader();

    /// A figure's id and caption.
    public record Caption(String id, String text) {}

    /// What an article says; `text` has one line a paragraph.
    public record Words(List<Caption> captions, List<String> text) {
        public Words {
            captions = List.copyOf(captions);
            text = List.copyOf(text);
        }
    }

    /// Empty lists for what is no XML.
    public Words read(byte[] xml) {
        return switch (trees.read(xml)) {
            case XmlTreeReader.Outcome.Broken _ -> new Words(List.of(), List.of());
            case XmlTreeReader.Outcome.Tree(XmlTree tree, var _) -> words(tree);
        };
    }

    private static Words words(XmlTree tree) {
        var captionLines = new Lines(tree, Prose.Without.FLOATS_AND_LABELS);
        var bodyLines = new Lines(tree, Prose.Without.FLOATS);
        var captions = new ArrayList<Caption>();
        var text = new ArrayList<String>();
        for (int node = 0; node < tree.size(); node++) {
            if (tree.tag(node) == Tag.FIG) {
                int caption = tree.child(node, Tag.CAPTION);
                captions.add(new Caption(
                        tree.attribute(node, Attribute.ID), caption == XmlTree.NONE ? "" : captionLines.of(caption)));
            } else if (tree.tag(node) == Tag.BODY) {
                text.addAll(bodyLines.of(node).lines().toList());
            }
        }
        return new Words(captions, text);
    }
}
