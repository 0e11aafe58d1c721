// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SafeKeysStayInTheFolderTest {
    @Test
    void noKeyThatIsCalledSafeLeadsOutOfItsFolder() {
        long seed = Long.getLong("collimate.seed", 20260101L);
        var random = new Random(seed);
        String[] pieces = {
            "..", ".", "/", "\\", "a", "PMC1.1/", "C:", "é", "\u0000", " ", "%2e", "~", "//", "x.jpg", "\n"
        };
        Path folder = Path.of("/out");
        int safe = 0;
        for (int i = 0; i < 200_000; i++) {
            var key = new StringBuilder(random.nextBoolean() ? "PMC1.1/" : "");
            for (int n = random.nextInt(5); n >= 0; n--) {
                key.append(pieces[random.nextInt(pieces.length)]);
            }
            if (SafeKey.problem(key.toString(), "PMC1.1/").isEmpty()) {
                safe++;
                Path path = folder.resolve(key.toString());
                assertThat(path.normalize()).as("seed %d, key %s", seed, key).isEqualTo(path);
                assertThat(path.startsWith(Path.of("/out/PMC1.1")))
                        .as("seed %d, key %s", seed, key)
                        .isTrue();
                assertThat(path.getNameCount()).isGreaterThan(2);
            }
        }
        assertThat(safe).as("seed %d", seed).isGreaterThan(1_000);
    }

    @Test
    void overlongNamesAreRefused() {
        assertThat(SafeKey.problem("PMC1.1/" + "a".repeat(200), "PMC1.1/")).isEmpty();
        assertThat(SafeKey.problem("PMC1.1/" + "é".repeat(101), "PMC1.1/")).isPresent();
        assertThat(SafeKey.problem("PMC1.1/" + "a/".repeat(600) + "a", "PMC1.1/"))
                .isPresent();
    }
}
