// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.article.Article;
import org.collimate.article.Figure;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Reason;
import org.collimate.sample.Content;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Role;
import org.collimate.source.ArticleSettings.Images;

/// Brings the pictures of the figures of one XML file: finds each by its href and reads its bytes when asked.
final class FigureImages {
    /// The pictures of a figure, or why it is to be dropped.
    sealed interface Outcome {
        /// In the figure's order; `fileNames` has their original names.
        record Ready(List<Part> pictures, List<String> fileNames, List<Diagnostic> notes) implements Outcome {}

        record Drop(Reason why, String detail) implements Outcome {}
    }

    private final FileTree tree;
    private final String xml;
    private final String source;
    private final ImageMatcher matcher;
    private final HighWireNames highWire;
    private final ArticleSettings settings;

    /// `source` is the path of the XML file inside the input, for notes.
    FigureImages(
            FileTree tree,
            String xml,
            String source,
            ImageMatcher matcher,
            boolean isAlone,
            List<Article> articles,
            ArticleSettings settings) {
        this.tree = tree;
        this.xml = xml;
        this.source = source;
        this.matcher = matcher;
        this.settings = settings;
        this.highWire = isAlone
                ? new HighWireNames(matcher.pictures(), hrefs(articles, settings.tables()))
                : HighWireNames.none();
    }

    private static List<String> hrefs(List<Article> articles, boolean withTables) {
        return articles.stream()
                .flatMap(article -> article.figures().stream())
                .filter(figure -> withTables || figure.kind() == Figure.Kind.FIGURE)
                .flatMap(figure -> figure.graphics().stream())
                .flatMap(graphic -> graphic.hrefs().stream())
                .toList();
    }

    /// What each graphic of a figure leads to, in their order. Nothing is read yet.
    List<Match> find(Figure figure) {
        return figure.graphics().stream().map(this::match).toList();
    }

    /// Why a figure with these matches is to be dropped; empty when all its files are there, or need not be.
    Optional<Outcome.Drop> missing(List<Match> matches) {
        if (settings.images() == Images.OPTIONAL) {
            return Optional.empty();
        }
        if (matches.isEmpty()) {
            return Optional.of(new Outcome.Drop(Reason.IMAGE_MISSING, "no-graphic: the figure names no file"));
        }
        int number = 0;
        for (var match : matches) {
            number++;
            if (!(match instanceof Match.Found)) {
                return Optional.of(new Outcome.Drop(
                        Reason.IMAGE_MISSING, word(match) + ": graphic " + number + " of " + matches.size()));
            }
        }
        return Optional.empty();
    }

    private static String word(Match match) {
        return switch (match) {
            case Match.Found found -> "found " + found.file().bytes() + " bytes";
            case Match.Missing missing -> "missing";
            case Match.Ambiguous ambiguous -> "ambiguous: " + ambiguous.candidates() + " files fit";
        };
    }

    /// The first of a graphic's hrefs that leads to a file decides; else that several fit is said before that none
    /// does.
    private Match match(Figure.Graphic graphic) {
        Match answer = new Match.Missing();
        for (var href : graphic.hrefs()) {
            var match = matcher.match(xml, href);
            if (match instanceof Match.Missing) {
                var file = highWire.find(href);
                if (file.isPresent()) {
                    return new Match.Found(file.get());
                }
            } else if (match instanceof Match.Found) {
                return match;
            } else {
                answer = match;
            }
        }
        return answer;
    }

    /// Reads the pictures that were found for a figure.
    Outcome read(List<Match> matches, String locator) throws IOException {
        var pictures = new ArrayList<Part>();
        var fileNames = new ArrayList<String>();
        var notes = new ArrayList<Diagnostic>();
        for (var match : matches) {
            if (!(match instanceof Match.Found(var file))) {
                notes.add(Diagnostic.warning(source, locator, "image-missing", "kept without this picture"));
                continue;
            }
            switch (tree.read(file, settings.limits().imageBytes())) {
                case Reading.Refused refused -> {
                    return new Outcome.Drop(
                            refused.code().equals("too-large") ? Reason.IMAGE_TOO_LARGE : Reason.IMAGE_UNREADABLE,
                            refused.code() + ": " + refused.detail());
                }
                case Reading.Whole whole -> {
                    var media = PictureMedia.of(whole.bytes());
                    if (media.isEmpty()) {
                        return new Outcome.Drop(
                                Reason.IMAGE_UNREADABLE, "not-an-image: starts like none of jpg, png, gif, tif");
                    }
                    var claimed = PictureMedia.claimedBy(file.path());
                    if (claimed.isPresent() && !claimed.equals(media)) {
                        notes.add(Diagnostic.info(
                                source, locator, "image-extension", media.get() + ", named as " + claimed.get()));
                    }
                    pictures.add(picture(media.get(), whole));
                    fileNames.add(FileName.base(file.path()));
                }
            }
        }
        return new Outcome.Ready(pictures, fileNames, notes);
    }

    private static Picture picture(String media, Reading.Whole whole) {
        return new Picture(
                Role.IMAGE,
                media,
                new Content.Bytes(whole.bytes()),
                whole.digest(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
