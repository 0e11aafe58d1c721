// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNamesStayInsideTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "./",
                "..",
                "../a.xml",
                "a/../../b",
                "a/..",
                "/etc/passwd",
                "//host/a",
                "C:/a.xml",
                "c:a.xml",
                "a\\b.xml",
                "..\\a.xml",
                "a\u0000.jpg",
                "a\n.jpg"
            })
    void namesThatLeadOutsideAreNoNames(String raw) {
        assertThat(MemberName.inside(raw)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.xml, a.xml",
        "./a.xml, a.xml",
        "a//b/./c.jpg, a/b/c.jpg",
        "PMC1/..a, PMC1/..a",
        "a/b..c, a/b..c",
        "f\u00ef g.jpg, f\u00ef g.jpg",
        "1:2.jpg, 1:2.jpg"
    })
    void otherNamesAreCleaned(String raw, String clean) {
        assertThat(MemberName.inside(raw)).hasValue(clean);
    }

    @Test
    void nothingThatIsCleanClimbsOut() {
        long seed = Long.getLong("collimate.seed", 7);
        var random = new Random(seed);
        var letters = "ab./\\: .";
        for (int i = 0; i < 20_000; i++) {
            var raw = new StringBuilder();
            for (int n = random.nextInt(9); n >= 0; n--) {
                raw.append(letters.charAt(random.nextInt(letters.length())));
            }
            var clean = MemberName.inside(raw.toString());
            var inside = Path.of("/in");
            var there = inside.resolve(clean.orElse("x")).normalize();
            assertThat(there.startsWith(inside) && !there.equals(inside))
                    .as("seed %d, name '%s'", seed, raw)
                    .isTrue();
        }
    }

    @Test
    void namesThatAreNotUtf8AreReadInTheOlderCodePage() {
        assertThat(MemberName.decode("f\u00fcr".getBytes(StandardCharsets.UTF_8), MemberName.OLD_ZIP))
                .isEqualTo("f\u00fcr");
        assertThat(MemberName.decode(new byte[] {'f', (byte) 0x81, 'r'}, MemberName.OLD_ZIP))
                .isEqualTo("f\u00fcr");
        assertThat(MemberName.fromLatin1("f\u00fcr")).isEqualTo("f\u00fcr");
        assertThat(MemberName.fromLatin1("f\u00c3\u00bcr")).isEqualTo("f\u00fcr");
    }
}
