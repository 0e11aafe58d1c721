// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.Reason;
import org.collimate.sample.Sample;
import org.collimate.sample.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenseAllowedTest {
    @ParameterizedTest
    @CsvSource({
        "CC0-1.0, true, true",
        "CC-BY-4.0, true, true",
        "CC-BY-3.0-IGO, true, true",
        "CC-BY-SA-4.0, true, true",
        "CC-BY-ND-4.0, true, true",
        "LicenseRef-CC-BY, true, true",
        "CC-BY-NC-4.0, false, true",
        "CC-BY-NC-SA-4.0, false, true",
        "LicenseRef-CC-BY-NC-ND, false, true",
        "LicenseRef-public-domain, false, false",
        "MIT, false, false",
        ", false, false",
    })
    void groupsAreThoseOfPubMedCentral(String spdx, boolean commercial, boolean noncommercial) {
        var license = Optional.ofNullable(spdx);
        assertThat(new LicenseAllowed(List.of("commercial")).isAllowed(license)).isEqualTo(commercial);
        assertThat(new LicenseAllowed(List.of("noncommercial")).isAllowed(license))
                .isEqualTo(noncommercial);
        assertThat(LicenseAllowed.all().isAllowed(license)).isTrue();
    }

    @Test
    void aListAllowsExactlyWhatItNames() {
        var allowed = new LicenseAllowed(List.of("CC0-1.0", "CC-BY-4.0"));
        assertThat(allowed.isAllowed(Optional.of("CC-BY-4.0"))).isTrue();
        assertThat(allowed.isAllowed(Optional.of("CC-BY-3.0"))).isFalse();
        assertThat(allowed.isAllowed(Optional.empty())).isFalse();
    }

    @Test
    void emptyListsAndGroupsAmongOthersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LicenseAllowed(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new LicenseAllowed(List.of("all", "CC0-1.0")));
    }

    @Test
    void whatIsNotAllowedIsARejectThatNamesTheLicence() {
        var said = new StringBuilder();
        var sample = Sample.of("a-01", "a", Source.of("a.xml#F1"), List.of()).withLicense(Optional.of("CC-BY-NC-4.0"));
        new LicenseAllowed(List.of("commercial")).apply(sample, new Outlet<>() {
            @Override
            public void keep(Sample record) {
                said.append("kept");
            }

            @Override
            public void reject(Reason why, String detail) {
                said.append(why).append(": ").append(detail);
            }

            @Override
            public void note(Diagnostic diagnostic) {}
        });
        assertThat(said).hasToString("license: CC-BY-NC-4.0, expected commercial");
    }
}
