// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.collimate.article.Article;
import org.collimate.article.Figure;
import org.collimate.article.License;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.Rejected;
import org.collimate.pipeline.SampleSource.Sink;
import org.collimate.provenance.Sha256;
import org.collimate.sample.ArticleInfo;
import org.collimate.sample.Details;
import org.collimate.sample.FigureInfo;
import org.collimate.sample.Part;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Source;
import org.collimate.sample.Words;

/// One XML file on its way to samples: every figure in it becomes exactly one sample or one reject, and a file that has
/// none becomes exactly one reject.
final class ArticleFile {
    private static final int HEAD = 8192;
    private static final String STAGE = "articles";

    private final FileTree tree;
    private final String prefix;
    private final ArticleParser parser;
    private final ArticleSettings settings;
    private final Sink sink;

    /// `prefix` stands before the tree's paths: empty for a folder, `a.zip!` for an archive.
    ArticleFile(FileTree tree, String prefix, ArticleParser parser, ArticleSettings settings, Sink sink) {
        this.tree = tree;
        this.prefix = prefix;
        this.parser = parser;
        this.settings = settings;
        this.sink = sink;
    }

    /// Reads one file. `isAlone` says that its package has no other article.
    void read(TreeFile file, ImageMatcher matcher, boolean isAlone) throws IOException {
        var source = prefix + file.path();
        switch (tree.read(file, settings.limits().xmlBytes())) {
            case Reading.Refused refused -> reject(source, Reason.BAD_XML, refused.code() + ": " + refused.detail());
            case Reading.Whole whole -> {
                if (isArticle(file.path(), whole.bytes())) {
                    parse(file, source, whole, matcher, isAlone);
                } else {
                    sink.note(Diagnostic.info(source, "", "xml-other", "XML of another kind, expected a JATS article"));
                }
            }
        }
    }

    /// An `.xml` with another root element is of another kind. What is no XML at all was meant to be an article, and so
    /// is anything called `.nxml` or `.jats`.
    private boolean isArticle(String path, byte[] xml) {
        var head = xml.length > HEAD ? Arrays.copyOf(xml, HEAD) : xml;
        return !FileName.extension(path).equals("xml") || !XmlHead.startsLikeXml(head) || parser.looksLikeArticle(head);
    }

    private void parse(TreeFile file, String source, Reading.Whole xml, ImageMatcher matcher, boolean isAlone)
            throws IOException {
        switch (parser.parse(xml.bytes())) {
            case ArticleParser.Parsed.Bad(var code, var detail) -> reject(source, Reason.BAD_XML, code + ": " + detail);
            case ArticleParser.Parsed.Articles(var articles) -> {
                var images = new FigureImages(tree, file.path(), source, matcher, isAlone, articles, settings);
                int figures = 0;
                for (int i = 0; i < articles.size(); i++) {
                    figures += figures(articles.get(i), i, source, xml.digest(), images);
                }
                if (figures == 0) {
                    reject(
                            source,
                            Reason.NO_FIGURES,
                            articles.size() == 1
                                    ? "an article without a figure"
                                    : articles.size() + " articles without a figure");
                }
            }
        }
    }

    private void reject(String source, Reason why, String detail) {
        sink.reject(new Rejected(SampleKeys.safe(source), source, source, STAGE, why, detail));
    }

    /// Emits the figures of one article and tells how many there were.
    private int figures(Article article, int index, String source, Sha256 digest, FigureImages images)
            throws IOException {
        for (var remark : article.remarks()) {
            sink.note(Diagnostic.warning(source, remark.locator(), remark.code(), remark.detail()));
        }
        var id = article.ids().preferred().orElse(index == 0 ? source : source + "#" + (index + 1));
        var safeId = SampleKeys.safe(id);
        var columns =
                settings.articleColumns() ? Optional.of(new ArticleColumns(article)) : Optional.<ArticleColumns>empty();
        var info = info(article, id);
        int count = 0;
        for (var figure : article.figures()) {
            if (figure.kind() == Figure.Kind.TABLE && !settings.tables()) {
                continue;
            }
            count++;
            var locator = figure.id().orElse("float-" + figure.ordinal());
            var key = SampleKeys.key(safeId, figure);
            switch (outcome(figure, locator, images)) {
                case FigureImages.Outcome.Drop(var why, var detail) ->
                    sink.reject(new Rejected(key, id, source + "#" + locator, STAGE, why, detail));
                case FigureImages.Outcome.Ready ready -> {
                    ready.notes().forEach(sink::note);
                    var place = new Source(source + "#" + locator, Optional.of(digest));
                    sink.keep(sample(key, id, place, article, info, figure, ready, columns));
                }
            }
        }
        return count;
    }

    private static FigureImages.Outcome outcome(Figure figure, String locator, FigureImages images) throws IOException {
        var files = images.find(figure);
        var missing = images.missing(files);
        if (missing.isPresent()) {
            return missing.get();
        }
        if (figure.caption().isBlank()) {
            return new FigureImages.Outcome.Drop(Reason.CAPTION_MISSING, "no caption, expected words");
        }
        return images.read(files, locator);
    }

    private static Sample sample(
            String key,
            String group,
            Source place,
            Article article,
            ArticleInfo info,
            Figure figure,
            FigureImages.Outcome.Ready images,
            Optional<ArticleColumns> columns) {
        var parts = new ArrayList<Part>(images.pictures());
        var language = figure.language().or(article::language).flatMap(ArticleFile::tag);
        parts.add(new Words(Role.CAPTION, figure.caption(), language, Optional.empty()));
        figure.altText().filter(alt -> !alt.isBlank()).ifPresent(alt -> {
            var parent = images.pictures().isEmpty() ? Optional.<Integer>empty() : Optional.of(0);
            parts.add(new Words(Role.ALT, alt, language, parent));
        });
        var fileName = images.fileNames().stream().findFirst();
        return new Sample(
                key,
                group,
                Optional.empty(),
                place,
                figure.license().map(License::spdx).orElse(article.license().spdx()),
                parts,
                List.of(),
                List.of(),
                List.of(),
                new Details.ArticleFigure(info, figureInfo(figure), figure.citations()),
                columns.map(all -> all.of(fileName)).orElseGet(LinkedHashMap::new));
    }

    private static FigureInfo figureInfo(Figure figure) {
        return new FigureInfo(
                figure.id(), figure.label(), figure.title(), figure.kind().word(), List.of());
    }

    private static ArticleInfo info(Article article, String id) {
        return new ArticleInfo(
                id,
                article.ids().pmcid(),
                article.ids().pmid(),
                article.ids().doi(),
                article.title(),
                article.journal(),
                article.publisher(),
                article.date().map(date -> date.year()),
                article.subjects(),
                article.keywords(),
                article.mesh());
    }

    /// A language as BCP 47 writes it (`EN` becomes `en`); empty for what is no language.
    private static Optional<String> tag(String language) {
        var tag = java.util.Locale.forLanguageTag(language.strip().replace('_', '-'))
                .toLanguageTag();
        return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    }
}
