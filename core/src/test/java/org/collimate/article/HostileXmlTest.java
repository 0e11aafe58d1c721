// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Broken and malicious files become a `Bad` or do no harm; nothing is thrown, opened or blown up.
class HostileXmlTest {
    private static final String GOOD =
            "<article><body><sec><title>R</title><p>See <xref ref-type=\"fig\" rid=\"F1\">Fig. 1"
                    + "</xref>\u00e4.</p><fig id=\"F1\"><label>Figure 1</label><caption><p>A \u00e4 b.</p></caption>"
                    + "<graphic xlink:href=\"a\"/></fig></sec></body></article>";

    @Test
    void anExternalEntityStaysEmpty(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        var xml = "<!DOCTYPE article [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><article><body><fig><caption><p>a&x;b" + "</p></caption></fig></body></article>";
        assertThat(read(xml).toString()).doesNotContain("SECRET");
    }

    @Test
    void anExternalSubsetIsNotLoaded(@TempDir Path folder) throws IOException {
        var subset = Files.writeString(folder.resolve("x.dtd"), "<!ENTITY x \"SECRET\">");
        assertThat(caption("<!DOCTYPE article SYSTEM \"" + subset.toUri()
                        + "\"><article><body><fig><caption><p>a&x;b</p>" + "</caption></fig></body></article>"))
                .isEqualTo("a&x;b");
    }

    @Test
    void aParameterEntityReadsNoFile(@TempDir Path folder) throws IOException {
        var subset = Files.writeString(folder.resolve("x.dtd"), "<!ENTITY x \"SECRET\">");
        assertThat(read("<!DOCTYPE article [<!ENTITY % p SYSTEM \"" + subset.toUri()
                                + "\"> %p;]><article><body><fig><caption>"
                                + "<p>a&x;b</p></caption></fig></body></article>")
                        .toString())
                .doesNotContain("SECRET");
    }

    @Test
    void billionLaughsEndEarly() {
        var xml = new StringBuilder("<!DOCTYPE article [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            xml.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        assertBad(xml + "]><article><p>&a39;</p></article>", "xml-limit");
        assertBad(xml + "]><article id=\"&a39;\"><p/></article>", "xml-limit");
    }

    @Test
    void quadraticBlowUpEndsEarly() {
        assertBad(
                "<!DOCTYPE article [<!ENTITY a \"" + "x".repeat(50_000) + "\">]><article><p>" + "&a;".repeat(20_000)
                        + "</p></article>",
                "xml-limit");
    }

    /// 2,000 citations in a paragraph of 100 kB: each would carry the paragraph.
    @Test
    void aParagraphThatCitesThousandsOfTimesStaysBounded() {
        var article = "<article><body><p>"
                + "<xref ref-type=\"fig\" rid=\"F1\">1</xref> word word word word word word ".repeat(2_000)
                + "</p><fig id=\"F1\"><caption><p>c</p></caption></fig></body></article>";
        var read = (Parsed.Ok) read(article);
        var only = read.articles().getFirst();
        assertThat(only.figures().getFirst().citations().stream()
                        .mapToLong(citation -> citation.paragraph().length())
                        .sum())
                .isBetween(7L << 20, 8L << 20);
        assertThat(only.remarks()).extracting(Remark::code).contains("citations-too-long");
    }

    @Test
    void anEntityThatHoldsItselfIsBad() {
        assertThat(read("<!DOCTYPE article [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><article><p>&a;</p></article>"))
                .isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void depthIsLimited() {
        assertBad("<article>" + "<p>".repeat(100_000), "xml-limit");
        assertThat(read("<article><body>" + "<sec>".repeat(380) + "<p>x</p>" + "</sec>".repeat(380)
                        + "</body></article>"))
                .isInstanceOf(Parsed.Ok.class);
    }

    @Test
    void ordinaryEntitiesAreRead() {
        assertThat(caption(
                        "<!DOCTYPE article [<!ENTITY mine \"own text\">]><article><body><fig><caption><p>a&nbsp;&alpha;"
                                + "&ast;&mine;&amp;&AMP;&lt;</p></caption></fig></body></article>"))
                .isEqualTo("a \u03b1*own text&&<");
    }

    @Test
    void everyEncodingThatIsDeclaredOrMarkedIsRead() {
        assertThat(captionOf(GOOD.getBytes(UTF_8))).isEqualTo("A \u00e4 b.");
        assertThat(captionOf(("\uFEFF" + GOOD).getBytes(UTF_8))).isEqualTo("A \u00e4 b.");
        assertThat(captionOf(GOOD.getBytes(UTF_16))).isEqualTo("A \u00e4 b.");
        assertThat(captionOf(("\uFEFF" + GOOD).getBytes(UTF_16LE))).isEqualTo("A \u00e4 b.");
        assertThat(captionOf(("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + GOOD).getBytes(ISO_8859_1)))
                .isEqualTo("A \u00e4 b.");
        assertThat(captionOf(("<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + GOOD)
                        .getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("A \u00e4 b.");
    }

    @Test
    void aDeclarationThatLiesAboutUtf8IsForgiven() {
        assertThat(captionOf(("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + GOOD).getBytes(UTF_8)))
                .isEqualTo("A \u00e4 b.");
        assertThat(captionOf(("<?xml version=\"1.0\" encoding=\"no-such\"?>" + GOOD).getBytes(UTF_8)))
                .isEqualTo("A \u00e4 b.");
    }

    @Test
    void bytesOfNoEncodingAreBad() {
        assertThat(new JatsReader().read(GOOD.getBytes(ISO_8859_1)))
                .asInstanceOf(type(Parsed.Bad.class))
                .extracting(Parsed.Bad::code)
                .isEqualTo("xml-encoding");
    }

    @Test
    void cutOffEmptyAndForeignFilesAreBad() {
        assertBad(GOOD.substring(0, 150), "xml-truncated");
        assertThat(read("")).isInstanceOf(Parsed.Bad.class);
        assertThat(read("\0\0\0\0")).isInstanceOf(Parsed.Bad.class);
        assertThat(read("<article>\0</article>")).isInstanceOf(Parsed.Bad.class);
        assertThat(read("%PDF-1.4 not xml")).isInstanceOf(Parsed.Bad.class);
        assertBad("<html><body/></html>", "not-jats");
    }

    @Test
    void aPrefixWithoutNamespaceDoesNoHarm() {
        assertThat(caption("<article><body><x:fig><caption><y:p>Words</y:p></caption></x:fig></body></article>"))
                .isEqualTo("Words");
    }

    @Test
    void messagesQuoteNothing() {
        assertThat(read("<article><p>SECRET</article>").toString()).doesNotContain("SECRET");
        assertThat(read("<article><SECRET></article>").toString()).doesNotContain("SECRET");
    }

    @Test
    void noDamageMakesItThrow() throws IOException {
        long seed = Long.getLong("collimate.seed", 20_261_124L);
        var random = new Random(seed);
        var reader = new JatsReader();
        try (var stream = HostileXmlTest.class.getResourceAsStream("hard-citations.txt")) {
            assertThat(stream).isNotNull();
            var cases = new String(stream.readAllBytes(), UTF_8);
            var all = ("<article><body>"
                            + cases.replaceAll("(?m)^(#|figures:|--|\\w+ \\|).*$", "")
                                    .replaceAll("</?article>", "")
                                    .replaceAll("</?body>", "")
                            + "</body></article>")
                    .getBytes(UTF_8);
            assertThat(reader.read(all)).isInstanceOf(Parsed.Ok.class);
            for (int round = 0; round < 1_500; round++) {
                var damaged = round % 3 == 0 ? Arrays.copyOf(all, random.nextInt(all.length)) : all.clone();
                for (int flips = round % 3 == 0 ? 0 : 1 + random.nextInt(3); flips > 0 && damaged.length > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                var parsed = reader.read(damaged);
                assertThat(parsed.toString())
                        .as("seed %d round %d", seed, round)
                        .doesNotContain("reader-failed");
                reader.looksLikeJats(damaged);
            }
        }
    }

    private static Parsed read(String xml) {
        return new JatsReader().read(xml.getBytes(UTF_8));
    }

    private static void assertBad(String xml, String code) {
        assertThat(read(xml))
                .asInstanceOf(type(Parsed.Bad.class))
                .extracting(Parsed.Bad::code)
                .isEqualTo(code);
    }

    private static String caption(String xml) {
        return captionOf(xml.getBytes(UTF_8));
    }

    private static String captionOf(byte[] xml) {
        var parsed = new JatsReader().read(xml);
        assertThat(parsed).isInstanceOf(Parsed.Ok.class);
        return ((Parsed.Ok) parsed).articles().getFirst().figures().getFirst().caption();
    }
}
