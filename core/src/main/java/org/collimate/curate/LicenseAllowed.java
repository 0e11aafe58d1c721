// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import java.util.List;
import java.util.Optional;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.SampleStage;
import org.collimate.sample.Sample;

/// Keeps the samples whose licence is allowed. `licenses` is one of PubMed Central's groups or a list of SPDX
/// identifiers:
///
/// - `commercial`: CC0, BY, BY-SA, BY-ND, of any version and port.
/// - `noncommercial`: those and the NC licences.
/// - `all`: everything, also samples without a licence.
public record LicenseAllowed(List<String> licenses) implements SampleStage {
    /// The words that stand for many licences.
    public static final List<String> GROUPS = List.of("commercial", "noncommercial", "all");

    /// @throws IllegalArgumentException if nothing is named, or a group together with something else
    public LicenseAllowed {
        licenses = List.copyOf(licenses);
        if (licenses.isEmpty() || licenses.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "licenses is empty, expected commercial, noncommercial, all, or SPDX identifiers");
        }
        if (licenses.size() > 1 && licenses.stream().anyMatch(GROUPS::contains)) {
            throw new IllegalArgumentException(
                    "licenses names a group among others, expected one group alone or SPDX identifiers");
        }
    }

    /// Keeps everything.
    public static LicenseAllowed all() {
        return new LicenseAllowed(List.of("all"));
    }

    @Override
    public String name() {
        return "license";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        if (isAllowed(sample.license())) {
            out.keep(sample);
        } else {
            out.reject(
                    Reason.LICENSE,
                    sample.license().orElse("no licence") + ", expected " + String.join(", ", licenses));
        }
    }

    /// Whether samples of this licence are kept.
    public boolean isAllowed(Optional<String> spdx) {
        return switch (licenses.getFirst()) {
            case "all" -> true;
            case "commercial" ->
                spdx.filter(id -> isCreativeCommons(id) && !isNonCommercial(id)).isPresent();
            case "noncommercial" ->
                spdx.filter(LicenseAllowed::isCreativeCommons).isPresent();
            default -> spdx.filter(licenses::contains).isPresent();
        };
    }

    private static boolean isCreativeCommons(String spdx) {
        var id = bare(spdx);
        return id.equals("CC0") || id.startsWith("CC0-") || id.equals("CC-BY") || id.startsWith("CC-BY-");
    }

    private static boolean isNonCommercial(String spdx) {
        var id = bare(spdx);
        return id.equals("CC-BY-NC") || id.startsWith("CC-BY-NC-");
    }

    /// Licences without a version are written `LicenseRef-CC-BY`.
    private static String bare(String spdx) {
        return spdx.startsWith("LicenseRef-") ? spdx.substring("LicenseRef-".length()) : spdx;
    }
}
