// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The cases of `hard-citations.txt`: where a figure is cited, exactly. The file was written before the code.
class HardCitationsTest {
    @TestFactory
    Stream<DynamicTest> everyHardCaseIsRead() throws IOException {
        var cases = cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(40);
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.name, () -> check(one)));
    }

    private static void check(Case one) {
        var parsed = new JatsReader().read(one.xml.getBytes(StandardCharsets.UTF_8));
        assertThat(parsed).isInstanceOf(Parsed.Ok.class);
        var found = new ArrayList<String>();
        for (var figure : ((Parsed.Ok) parsed).articles().getFirst().figures()) {
            for (var citation : figure.citations()) {
                int begin = citation.paragraph()
                        .offsetByCodePoints(0, citation.span().begin());
                int end = citation.paragraph()
                        .offsetByCodePoints(0, citation.span().end());
                found.add(figure.part().map(part -> part + "/").orElse("")
                        + figure.id().orElse("?") + " | "
                        + citation.section().orElse("-") + " | "
                        + citation.paragraph().substring(0, begin) + "[["
                        + citation.paragraph().substring(begin, end) + "]]"
                        + citation.paragraph().substring(end) + " | " + citation.sentence());
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(one.expected);
        for (String line : one.expected) {
            String figure = line.substring(0, line.indexOf(' '));
            assertThat(found.stream().filter(text -> text.startsWith(figure + " ")))
                    .containsExactlyElementsOf(one.expected.stream()
                            .filter(text -> text.startsWith(figure + " "))
                            .toList());
        }
    }

    private static List<Case> cases() throws IOException {
        try (var stream = HardCitationsTest.class.getResourceAsStream("hard-citations.txt")) {
            assertThat(stream).isNotNull();
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var cases = new ArrayList<Case>();
            for (String block : text.split("\n## ")) {
                if (!block.startsWith("#")) {
                    cases.add(parse(block));
                }
            }
            return cases;
        }
    }

    private static Case parse(String block) {
        int line = block.indexOf('\n');
        int dashes = block.indexOf("\n--\n");
        var body = block.substring(line + 1, dashes);
        var floats = new StringBuilder();
        if (body.startsWith("figures:")) {
            for (String figure :
                    body.substring("figures:".length(), body.indexOf('\n')).split(";")) {
                int equals = figure.indexOf('=');
                floats.append("<fig id=\"")
                        .append(figure.substring(0, equals).strip())
                        .append("\"><label>")
                        .append(figure.substring(equals + 1).strip())
                        .append("</label><graphic href=\"x\"/></fig>");
            }
            body = body.substring(body.indexOf('\n') + 1);
        }
        var xml = body.startsWith("<article")
                ? body
                : "<article><body>" + body + "</body><floats-group>" + floats + "</floats-group></article>";
        var expected = block.substring(dashes + 4)
                .lines()
                .filter(text -> !text.isBlank())
                .toList();
        return new Case(block.substring(0, line), xml, expected);
    }

    private record Case(String name, String xml, List<String> expected) {}
}
