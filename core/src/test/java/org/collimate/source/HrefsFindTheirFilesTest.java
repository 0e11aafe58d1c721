// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HrefsFindTheirFilesTest {
    /// Files are separated by `|`; the first is the XML.
    @ParameterizedTest
    @CsvSource({
        // as written
        "p/a.xml|p/f1.jpg, f1.jpg, p/f1.jpg",
        "p/a.xml|p/f1.jpg|p/f1.gif, f1.gif, p/f1.gif",
        "p/a.xml|p/media/x/f1.jpg, media/x/f1.jpg, p/media/x/f1.jpg",
        "p/a.xml|p/f1.jpg, ./f1.jpg, p/f1.jpg",
        "p/content/a.xml|p/images/f1.jpg, ../images/f1.jpg, p/images/f1.jpg",
        "p/content/a.xml|p/images/f1.jpg, images/f1.jpg, p/images/f1.jpg",
        "a.xml|f#1.jpg, f#1.jpg, f#1.jpg",
        "a.xml|f1%20b.jpg|f1 b.jpg, f1%20b.jpg, f1%20b.jpg",
        // without extension, with another, jpg before png before tif before gif
        "p/a.nxml|p/f1.gif|p/f1.jpg, f1, p/f1.jpg",
        "p/a.nxml|p/f1.tif|p/f1.png, f1, p/f1.png",
        "p/a.nxml|p/f1.gif|p/f1.tif, f1, p/f1.tif",
        "p/a.nxml|p/f1.gif, f1, p/f1.gif",
        "p/a.nxml|p/f1.png, f1.tif, p/f1.png",
        "p/a.nxml|p/f1.jpg, f1.eps, p/f1.jpg",
        "p/a.nxml|p/f1, f1.jpg, p/f1",
        "p/a.nxml|p/f1|p/f1.gif, f1, p/f1",
        "p/a.nxml|p/x.g001.jpg|p/x.g001.gif, x.g001, p/x.g001.jpg",
        // a gif beside another form is a thumbnail, wherever it lies
        "p/a.nxml|p/f1.gif|p/images/f1.jpg, f1, p/images/f1.jpg",
        "p/a.xml|p/thumbs/f1.jpg|p/large/f1.jpg, f1.jpg, p/large/f1.jpg",
        // case, spaces, encodings, compositions
        "a.xml|FIG1.JPG, fig1.jpg, FIG1.JPG",
        "a.xml|FIG1.JPG, fig1, FIG1.JPG",
        "a.xml|fig 1.jpg, fig%201.jpg, fig 1.jpg",
        "a.xml|fig 1.jpg, 'fig  1.jpg', fig 1.jpg",
        "a.xml|fu\u0308r.jpg, f\u00fcr.jpg, fu\u0308r.jpg",
        "a.xml|fig1.jpg|Fig1.png, Fig1.jpg, fig1.jpg",
        // queries, fragments, addresses, DOIs
        "a.xml|f1.jpg, f1.jpg?download=1, f1.jpg",
        "a.xml|f1.jpg, f1.jpg#page=2, f1.jpg",
        "k/a.xml|k/fd89.jpg, https://minio.example.org/d/1414/fd89.jpg, k/fd89.jpg",
        "a.xml|f1.large.jpg, https://e.org/content/f1.large.jpg?width=800&height=600, f1.large.jpg",
        "a.xml|e-1-fig1-v1.tif, 'https://iiif.e.org/lax/1%2Fe-1-fig1-v1.tif/full/617,/0/default.jpg', e-1-fig1-v1.tif",
        "a.xml|pone.10.g001.tif, info:doi/10.1371/journal.pone.10.g001, pone.10.g001.tif",
        "a.xml|journal.pone.10.g001.png, info:doi/10.1371/journal.pone.10.g001, journal.pone.10.g001.png",
        "a.xml|pone.10.g001.tif, 10.1371/journal.pone.10.g001, pone.10.g001.tif",
        // eLife's versions
        "a.xml|elife-1-fig1.jpg, elife-1-fig1-v2, elife-1-fig1.jpg",
        "a.xml|elife-1-fig1-v2.tif, elife-1-fig1.tif, elife-1-fig1-v2.tif",
        // by name near the XML: the folder named, the same folder, beneath it, the package
        "p/a.xml|p/f1.jpg|p/sub/f1.jpg, f1.jpg, p/f1.jpg",
        "p/a.xml|p/f1.png|p/figs/f1.png, figs/f1.tif, p/figs/f1.png",
        "p/a.xml|p/sub/f1.jpg, f1.jpg, p/sub/f1.jpg",
        "p/a.xml|p/f1.jpg, ../f1.jpg, p/f1.jpg",
        "p/a.xml|p/sub/f1.tif|p/f1.jpg, f1.tif, p/sub/f1.tif",
        // a folder named like an article is that article's
        "p/a.xml|p/b.xml|p/a/f1.jpg|p/b/f1.jpg, f1.jpg, p/a/f1.jpg",
    })
    void anHrefLeadsToItsFile(String files, String href, String expected) {
        assertThat(match(files, href)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a.xml|f2.jpg, f1.jpg",
        "a.xml|f10.jpg, f1",
        "a.xml|f1_thumb.jpg, f1.jpg",
        "a.xml|f1.pdf, f1.pdf",
        "a.xml|f1.jpg, ''",
        "a.xml|f1.jpg, data:image/png;base64,AAAA",
        "a.xml|f1.jpg, ..",
        "a.xml|f1.jpg, /",
        "a.xml|default.jpg, 'https://iiif.e.org/lax/1%2Fother.tif/full/617,/0/default.jpg'",
        // another version is another picture
        "a.xml|elife-1-fig1-v1.tif, elife-1-fig1-v2.tif",
        // the other article's folder
        "p/a.xml|p/b.xml|p/b/f1.jpg, f1.jpg",
        "p/a.xml|p/b.xml|p/b_files/f1.jpg, f1.jpg",
    })
    void anHrefWithoutFileFindsNone(String files, String href) {
        assertThat(match(files, href)).isEqualTo("missing");
    }

    @ParameterizedTest
    @CsvSource({
        "a.xml|x/f1.jpg|y/f1.jpg, f1.jpg",
        "a.xml|F1.jpg|f1.JPG, f1.jpg",
        "a.xml|f1.jpg|f1.jpeg, f1",
        "a.xml|f1.tif|f1.tiff, f1.eps",
    })
    void aTieIsNotDecidedByChance(String files, String href) {
        assertThat(match(files, href)).isEqualTo("ambiguous 2");
    }

    @Test
    void figuresGoByNumberWhereTheWholePackageIsNamedByHighWire() {
        var pictures = files("images/F1.large.jpg|images/F2.large.jpg|images/F2.small.gif|images/T1.large.jpg");
        var names = new HighWireNames(pictures, List.of("030213v1_fig1", "030213v1_fig2", "030213v1_tbl1"));
        assertThat(names.find("030213v1_fig2").map(TreeFile::path)).hasValue("images/F2.large.jpg");
        assertThat(names.find("030213v1_tbl1").map(TreeFile::path)).hasValue("images/T1.large.jpg");
        assertThat(names.find("030213v1_fig3")).isEmpty();
    }

    @Test
    void figuresDoNotGoByNumberWhereAnythingIsNamedOtherwise() {
        var named = files("F1.large.jpg|F2.large.jpg");
        assertThat(new HighWireNames(named, List.of("a_fig1", "photo")).find("a_fig1"))
                .isEmpty();
        assertThat(new HighWireNames(named, List.of("a_fig1", "b_fig2")).find("a_fig1"))
                .isEmpty();
        assertThat(new HighWireNames(named, List.of("a_fig1", "a_fig1")).find("a_fig1"))
                .isEmpty();
        assertThat(new HighWireNames(files("F1.large.jpg|photo.jpg"), List.of("a_fig1")).find("a_fig1"))
                .isEmpty();
        assertThat(new HighWireNames(files("x/F1.jpg|y/F1.jpg"), List.of("a_fig1")).find("a_fig1"))
                .isEmpty();
    }

    private static List<TreeFile> files(String paths) {
        return Arrays.stream(paths.split("[|]"))
                .map(path -> new TreeFile(path, 1, 0))
                .toList();
    }

    private static String match(String paths, String href) {
        var articles = new ArrayList<TreeFile>();
        var others = new ArrayList<TreeFile>();
        for (var file : files(paths)) {
            (FileName.kind(file.path()) == FileName.Kind.ARTICLE ? articles : others).add(file);
        }
        var matcher = new ImageMatcher(new ArticlePackage(articles, others));
        return switch (matcher.match(articles.getFirst().path(), href)) {
            case Match.Found found -> found.file().path();
            case Match.Missing missing -> "missing";
            case Match.Ambiguous ambiguous -> "ambiguous " + ambiguous.candidates();
        };
    }
}
