// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.collimate.testing.PretendTime;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void retryAfterIsSecondsOrADate() {
        assertThat(RetryAfter.parse(" 120 ", NOON)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Thu, 01 Jan 2026 12:00:05 GMT", NOON)).contains(Duration.ofSeconds(5));
        assertThat(RetryAfter.parse("Thu, 01 Jan 2026 11:00:00 GMT", NOON)).contains(Duration.ZERO);
        assertThat(RetryAfter.parse("soon", NOON)).isEmpty();
        assertThat(RetryAfter.parse("-1", NOON)).isEmpty();
        assertThat(RetryAfter.parse("99999999999999999999", NOON)).isEmpty();
    }

    @Test
    void pausesDoubleUpToALimitAndDependOnSeedAndKey() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), 7);
        for (int failures = 1; failures < 40; failures++) {
            long full = Math.min(60_000, 1_000L << Math.min(20, failures - 1));
            assertThat(backoff.pause("a", failures).toMillis()).isBetween(full / 2, full);
        }
        assertThat(backoff.pause("a", 3)).isEqualTo(backoff.pause("a", 3)).isNotEqualTo(backoff.pause("b", 3));
        assertThat(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), 8).pause("a", 3))
                .isNotEqualTo(backoff.pause("a", 3));
    }

    @Test
    void requestsAreSpacedAndHeldBackTogether() throws InterruptedException {
        var time = new PretendTime();
        var rate = new RateLimit(2, time);
        for (int i = 0; i < 4; i++) {
            rate.await();
        }
        assertThat(time.pauses()).hasSize(3);
        assertThat(time.pauses().getLast()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_500));
        rate.hold(Duration.ofSeconds(30));
        rate.await();
        assertThat(time.pauses().getLast()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
    }

    @Test
    void licenceCodesAreReadInAnySpelling() {
        CloudLayout layout = CloudLayout.shipped();
        for (String code : new String[] {"CC BY", "cc-by", "CC_BY 4.0", "CC0", "CC BY-SA", "CC BY-ND"}) {
            assertThat(layout.admits(LicenseChoice.COMMERCIAL, code)).as(code).isTrue();
            assertThat(layout.admits(LicenseChoice.NONCOMMERCIAL, code))
                    .as(code)
                    .isTrue();
        }
        for (String code : new String[] {"CC BY-NC", "CC BY-NC-SA 3.0", "cc by nc nd"}) {
            assertThat(layout.admits(LicenseChoice.COMMERCIAL, code)).as(code).isFalse();
            assertThat(layout.admits(LicenseChoice.NONCOMMERCIAL, code))
                    .as(code)
                    .isTrue();
        }
        assertThat(IntStream.range(0, 3).mapToObj(i -> new String[] {"TDM", "", "NO-CC CODE"}[i]))
                .noneMatch(code -> layout.admits(LicenseChoice.NONCOMMERCIAL, code))
                .allMatch(code -> layout.admits(LicenseChoice.ALL, code));
    }
}
