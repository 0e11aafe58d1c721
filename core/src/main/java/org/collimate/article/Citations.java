// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collimate.sample.Citation;
import org.collimate.text.WhiteSpace;

/// Finds every place where an article cites its figures: references by id, lists and ranges of them, and, in an article
/// that links no figure at all, plain words.
final class Citations {
    /// Each citation carries its paragraph: without a bound, a paragraph of a megabyte that cites ten thousand times
    /// would become ten gigabytes. Real articles stay below a hundredth of it.
    private static final long MOST_CHARACTERS = 8L << 20;

    private final XmlTree tree;
    private final int article;
    private final Floats floats;
    private final List<Optional<String>> labels;
    private final List<Remark> remarks;
    private final Prose prose;
    private final Set<Figure.Kind> linked = EnumSet.noneOf(Figure.Kind.class);
    private final List<List<Placed>> found = new ArrayList<>();
    private final Map<Integer, Passage> passages = new LinkedHashMap<>();
    private long characters;

    /// A citation with the node it came from, by which the citations of a figure are put in document order.
    private record Placed(int node, Citation citation) {}

    Citations(XmlTree tree, int article, Floats floats, List<Optional<String>> labels, List<Remark> remarks) {
        this.tree = tree;
        this.article = article;
        this.floats = floats;
        this.labels = labels;
        this.remarks = remarks;
        this.prose = new Prose(tree, Prose.Without.FLOATS);
    }

    /// The citations of each figure, in the order of the floats.
    List<List<Citation>> all() {
        for (int i = 0; i < floats.all().size(); i++) {
            found.add(new ArrayList<>());
        }
        links();
        if (floats.all().stream().anyMatch(entry -> !linked.contains(entry.kind()))) {
            plainWords();
        }
        var citations = new ArrayList<List<Citation>>();
        for (var list : found) {
            list.sort(Comparator.comparingInt(Placed::node));
            citations.add(list.stream().map(Placed::citation).toList());
        }
        return citations;
    }

    /// Reads the references by id, and notes which kinds of float the article links at all.
    private void links() {
        var targets = new LinkedHashMap<Integer, Set<Integer>>();
        int end = tree.end(article);
        for (int node = article; node < end; node++) {
            if (tree.tag(node) == Tag.XREF) {
                link(node, targets);
            }
        }
        for (var passage : passages.values()) {
            cite(passage, targets);
        }
    }

    private void link(int node, Map<Integer, Set<Integer>> targets) {
        String type = tree.attribute(node, Attribute.REF_TYPE);
        boolean wantsFigure = type.startsWith("fig");
        if (wantsFigure) {
            linked.add(Figure.Kind.FIGURE);
        }
        if (type.equals("bibr") || type.equals("aff")) {
            return;
        }
        var cited = targets(node, wantsFigure);
        if (!cited.isEmpty()) {
            linked.add(floats.all().get(cited.iterator().next()).kind());
            targets.put(node, cited);
            passages.computeIfAbsent(
                    Passage.blockOf(tree, article, node), block -> new Passage(tree, article, block, prose));
        }
    }

    private Set<Integer> targets(int xref, boolean wantsFigure) {
        var cited = new LinkedHashSet<Integer>();
        int part = floats.partOf(xref);
        for (String rid : words(tree.attribute(xref, Attribute.RID))) {
            var direct = floats.byId(rid, part);
            if (direct.isPresent()) {
                cited.addAll(direct.get());
            } else if (wantsFigure) {
                cited.addAll(indirect(rid));
            }
        }
        return cited;
    }

    private static List<String> words(String list) {
        String folded = WhiteSpace.fold(list);
        if (folded.isEmpty()) {
            return List.of();
        }
        return folded.indexOf(' ') < 0 ? List.of(folded) : List.of(folded.split(" "));
    }

    /// The figure that has a part with this id; a remark when nothing has it.
    private List<Integer> indirect(String id) {
        boolean exists = false;
        for (int node = article; node < tree.end(article); node++) {
            if (tree.attribute(node, Attribute.ID).equals(id)) {
                exists = true;
                var around = floats.around(node);
                if (around.isPresent()) {
                    return List.of(around.get());
                }
            }
        }
        if (!exists) {
            remarks.add(new Remark("xref-dangling", "xref " + id, "no element has this id, expected a figure"));
        }
        return List.of();
    }

    private void cite(Passage passage, Map<Integer, Set<Integer>> targets) {
        Prose.Mark before = new Prose.Mark(XmlTree.NONE, 0, 0);
        for (var mark : passage.marks()) {
            var cited = targets.get(mark.node());
            if (cited == null || Passage.blockOf(tree, article, mark.node()) != passage.node()) {
                if (tree.tag(mark.node()) == Tag.XREF) {
                    before = new Prose.Mark(XmlTree.NONE, 0, 0);
                }
                continue;
            }
            if (before.node() != XmlTree.NONE && Connector.isRange(passage.text(), before.end(), mark.begin())) {
                range(passage, before, mark, targets);
            }
            var all = new LinkedHashSet<>(cited);
            all.addAll(named(passage.text().substring(mark.begin(), mark.end()), cited, floats.partOf(mark.node())));
            for (int figure : all) {
                add(figure, mark.node(), passage, mark.begin(), mark.end());
            }
            RangeBeyond.of(passage, tree, mark)
                    .ifPresent(numbers -> beyond(passage, mark, cited.iterator().next(), numbers));
            before = mark;
        }
    }

    /// Two references with a dash or "to" between cite what lies between them too.
    private void range(Passage passage, Prose.Mark from, Prose.Mark to, Map<Integer, Set<Integer>> targets) {
        int first = targets.getOrDefault(from.node(), Set.of(0)).stream()
                .reduce((a, b) -> b)
                .orElse(0);
        int last = targets.getOrDefault(to.node(), Set.of(0)).iterator().next();
        var begin = name(first);
        var end = name(last);
        if (!begin.series().equals(end.series()) || begin.number() < 0 || end.number() - begin.number() > 100) {
            return;
        }
        for (int number = begin.number() + 1; number < end.number(); number++) {
            var between = floats.byName(new Mention.Name(begin.series(), number), floats.partOf(from.node()));
            if (between.isPresent()) {
                add(between.get(), from.node(), passage, from.begin(), to.end());
            }
        }
    }

    /// A reference to the first figure of a range whose last number is plain words: "Figs <xref>1</xref>–3".
    private void beyond(Passage passage, Prose.Mark mark, int first, Mention.Numbers numbers) {
        var own = name(first);
        String series = own.series().substring(own.series().indexOf(':') + 1);
        if (own.number() != numbers.first() || !series.equals(numbers.series())) {
            return;
        }
        for (int number = numbers.first() + 1; number <= numbers.last(); number++) {
            var figure = floats.byName(new Mention.Name(own.series(), number), floats.partOf(mark.node()));
            if (figure.isPresent()) {
                add(figure.get(), mark.node(), passage, mark.begin(), numbers.end());
            }
        }
    }

    private Mention.Name name(int figure) {
        return labels.get(figure).map(Mention::ofLabel).orElse(new Mention.Name("", -1));
    }

    /// The figures that the words of one reference name beside the one its id leads to: "Figs 1–3" on figure 1.
    private Set<Integer> named(String words, Set<Integer> cited, int part) {
        var more = new LinkedHashSet<Integer>();
        var mention = Mention.at(words, 0);
        if (mention.numbers().isEmpty()
                || (mention.numbers().size() == 1
                        && !mention.numbers().getFirst().isRange())) {
            return more;
        }
        for (int figure : cited) {
            var own = name(figure);
            String kind = own.series().substring(0, own.series().indexOf(':') + 1);
            String series = own.series().substring(kind.length());
            boolean agrees = false;
            for (var numbers : mention.numbers()) {
                String among = numbers.series().isEmpty() && mention.kind().isEmpty() ? series : numbers.series();
                agrees |= among.equals(series) && numbers.first() <= own.number() && own.number() <= numbers.last();
                for (int number = numbers.first(); number <= numbers.last(); number++) {
                    floats.byName(new Mention.Name(kind + among, number), part).ifPresent(more::add);
                }
            }
            if (agrees) {
                return more;
            }
            more.clear();
        }
        return more;
    }

    private void plainWords() {
        for (int node = article; node < tree.end(article); node++) {
            switch (tree.tag(node)) {
                case REF_LIST, FRONT_STUB, ARTICLE_META, JOURNAL_META -> {
                    int summary = tree.tag(node) == Tag.REF_LIST ? XmlTree.NONE : tree.child(node, Tag.ABSTRACT);
                    if (summary == XmlTree.NONE) {
                        node = tree.end(node) - 1;
                    }
                }
                case P, TITLE, TD, TH -> PlainMentions.in(new Passage(tree, article, node, prose), tree, this::plain);
                default -> {
                    // no words of its own
                }
            }
        }
    }

    private void plain(Passage passage, String kind, Mention.Numbers numbers, int begin) {
        int part = floats.partOf(passage.node());
        for (int number = numbers.first(); number <= numbers.last(); number++) {
            var figure = floats.byName(new Mention.Name(kind + ":" + numbers.series(), number), part);
            if (figure.isPresent()
                    && !linked.contains(floats.all().get(figure.get()).kind())) {
                add(figure.get(), passage.node(), passage, begin, numbers.end());
            }
        }
    }

    /// A figure's own caption does not cite it.
    private void add(int figure, int node, Passage passage, int begin, int end) {
        int own = floats.all().get(figure).node();
        if (tree.isInside(node, own) || isInCaptionOfGroup(node, own)) {
            return;
        }
        boolean wasWithin = characters <= MOST_CHARACTERS;
        characters += passage.text().length();
        if (characters > MOST_CHARACTERS) {
            if (wasWithin) {
                remarks.add(new Remark(
                        "citations-too-long",
                        "",
                        "the paragraphs of all citations have more than " + MOST_CHARACTERS
                                + " characters; later citations were left out"));
            }
            return;
        }
        found.get(figure).add(new Placed(node, passage.citation(begin, end)));
    }

    private boolean isInCaptionOfGroup(int node, int figure) {
        int group = tree.parent(figure);
        if (group == XmlTree.NONE || tree.tag(group) != Tag.FIG_GROUP) {
            return false;
        }
        int caption = tree.child(group, Tag.CAPTION);
        return caption != XmlTree.NONE && tree.isInside(node, caption);
    }
}
