// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the scanner of ordinary XML reads is what the general parser would have read; all else it leaves alone.
class PlainXmlEqualsTheGeneralParserTest {
    private final XmlTreeReader general = new XmlTreeReader();

    @Test
    void ordinaryDocumentsAreRead() {
        assertThat(isPlain("<article/>")).isTrue();
        for (String inside : new String[] {
            "a\r\nb\rc", "&lt;&gt;&amp;&apos;&quot;", "&#945;&#x3B1;&#128512;", "ä\u20ac\ud83d\ude00", "a > b ] ]&gt;",
            "<![CDATA[<&>]]>", "<p\n/>", "<p a='1' b = \"2\" >x</p >", "<x:p y:href=\"z\">q</x:p>",
                    "<p id=\"a&lt;ä\tb\"/>",
            "<!-- ä -->a<?t x?>b", "<q id='1' xml:lang='en'/><xref rid='a' ref-type='fig'/>", "\u0085\u00a0"
        }) {
            assertThat(isPlain("<article>" + inside + "</article>")).as(inside).isTrue();
        }
        assertThat(isPlain(
                        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE article PUBLIC \"-//NLM//DTD v1.3"
                                + "//EN\" \"http://a.b/c.dtd\">\n<!-- c --><?p i?><article/>\n<!-- d --><?p?>\n"))
                .isTrue();
    }

    @Test
    void everythingElseIsLeftToTheGeneralParser() {
        for (String inside : new String[] {
            "a]]>b",
            "&nbsp;",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&#;",
            "&#x;",
            "&x",
            "&",
            "<",
            "<p>",
            "</p>",
            "<p a=1/>",
            "<p a='1'b='2'/>",
            "<p a='1' a='2'/>",
            "<p a='<'/>",
            "<p a/>",
            "< p/>",
            "<p / >",
            "<!-- -- -->",
            "<?xml x?>",
            "<?t:u?>",
            "\u0001",
            "\uFFFE",
            "<ä/>",
            "<:p/>",
            "<p:/>",
            "<p xml:id='a'/>",
            "<!DOCTYPE p>",
            "<![CDATA[",
            "<!-- ",
            "<?p ",
            "<p a='&nbsp;'/>",
            "<p a='"
        }) {
            assertThat(isPlain("<article>" + inside + "</article>")).as(inside).isFalse();
        }
        for (String document : new String[] {
            "",
            " ",
            "<",
            "x<article/>",
            "<article/>x",
            "<article/><article/>",
            "<article/><!DOCTYPE article>",
            "<!DOCTYPE article []><article/>",
            "<!DOCTYPE article [<!ENTITY a \"b\">]><article/>",
            "<!DOCTYPE article SYSTEM \"file:///etc/passwd\"><article/>",
            "<!DOCTYPE article SYSTEM><article/>",
            "<?xml version=\"1.1\"?><article/>",
            "<?xml version=\"1.0\" encoding=\"utf-8'?><article/>",
            "<?xml version=\"1.0\" standalone=\"yes\"?><article/>",
            "<!-- c --><!DOCTYPE article><article/>",
            "<article>",
            "<article",
            "<article/",
            "<article></articl",
            "<p>".repeat(395) + "</p>".repeat(395)
        }) {
            assertThat(isPlain(document)).as(document).isFalse();
        }
    }

    @Test
    void invalidBytesAreLeftToTheGeneralParser() {
        for (int first = 0x80; first < 0x100; first++) {
            for (int second : new int[] {'a', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF}) {
                for (int third : new int[] {'a', 0x80, 0xBF, 0xC0}) {
                    byte[] xml = "<article>....</article>".getBytes(UTF_8);
                    xml[9] = (byte) first;
                    xml[10] = (byte) second;
                    xml[11] = (byte) third;
                    xml[12] = (byte) 0x80;
                    compare(xml, first + " " + second + " " + third);
                }
            }
        }
    }

    @Test
    void damagedArticlesAreReadAlike() throws IOException {
        long seed = Long.getLong("collimate.seed", 20_261_124L);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        String marks = "<>&\"'=/!?-[];:#x \r\n\t\0";
        try (var stream = HardCitationsTest.class.getResourceAsStream("hard-citations.txt")) {
            assertThat(stream).isNotNull();
            var cases = new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("<") && !line.startsWith("<article"))
                    .toList();
            int plain = 0;
            for (int round = 0; round < 20_000; round++) {
                byte[] xml = ("<?xml version=\"1.0\"?><!DOCTYPE article SYSTEM \"a.dtd\"><article><!-- c --><?p i?>"
                                + cases.get(random.nextInt(cases.size())) + "<![CDATA[x]]></article>")
                        .getBytes(UTF_8);
                for (int flips = random.nextInt(3); flips > 0; flips--) {
                    xml[random.nextInt(xml.length)] = random.nextInt(4) == 0
                            ? (byte) random.nextInt(256)
                            : (byte) marks.charAt(random.nextInt(marks.length()));
                }
                if (random.nextInt(8) == 0) {
                    xml = Arrays.copyOf(xml, random.nextInt(xml.length));
                }
                plain += compare(xml, "seed " + seed + " round " + round) ? 1 : 0;
            }
            System.out.println(plain + " of 20000 were ordinary");
            assertThat(plain).isGreaterThan(5_000);
        }
    }

    @Test
    void realArticlesAreReadAlike() throws IOException {
        int plain = 0;
        var files = RealArticles.all();
        for (var file : files) {
            plain += compare(file.xml(), file.name()) ? 1 : 0;
        }
        System.out.println(plain + " of " + files.size() + " articles are ordinary");
        assertThat(plain).isGreaterThan(files.size() * 9 / 10);
    }

    private boolean isPlain(String xml) {
        return compare(xml.getBytes(UTF_8), xml);
    }

    /// Whether the scanner read it; then the general parser must have read the same.
    private boolean compare(byte[] xml, String what) {
        var plain = PlainXml.read(xml);
        if (plain.isEmpty() || DeclaredEncoding.of(xml) != DeclaredEncoding.UTF_8) {
            return false;
        }
        assertThat(general.readUtf8(xml, false)).as(what).isInstanceOf(XmlTreeReader.Outcome.Tree.class);
        if (general.readUtf8(xml, false) instanceof XmlTreeReader.Outcome.Tree(XmlTree tree, boolean lied)) {
            assertThat(lied).isFalse();
            assertThat(plain.get().isSame(tree)).as(what).isTrue();
        }
        return true;
    }
}
