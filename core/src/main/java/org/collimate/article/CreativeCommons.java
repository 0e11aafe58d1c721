// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Locale;
import java.util.Set;

/// A Creative Commons licence as somebody named it: which terms, and the version and port if they were said.
///
/// `version` and `port` are empty when unsaid; CC0 has `zero` and no other term.
record CreativeCommons(
        boolean zero, boolean noncommercial, boolean sharealike, boolean noDerivatives, String version, String port) {
    /// The Creative Commons identifiers of the SPDX licence list that have a port.
    private static final Set<String> PORTS = Set.of(
            "CC-BY-2.5-AU",
            "CC-BY-3.0-AT",
            "CC-BY-3.0-AU",
            "CC-BY-3.0-DE",
            "CC-BY-3.0-IGO",
            "CC-BY-3.0-NL",
            "CC-BY-3.0-US",
            "CC-BY-NC-3.0-DE",
            "CC-BY-NC-ND-3.0-DE",
            "CC-BY-NC-ND-3.0-IGO",
            "CC-BY-NC-SA-2.0-DE",
            "CC-BY-NC-SA-2.0-FR",
            "CC-BY-NC-SA-2.0-UK",
            "CC-BY-NC-SA-3.0-DE",
            "CC-BY-NC-SA-3.0-IGO",
            "CC-BY-ND-3.0-DE",
            "CC-BY-SA-2.0-UK",
            "CC-BY-SA-2.1-JP",
            "CC-BY-SA-3.0-AT",
            "CC-BY-SA-3.0-DE",
            "CC-BY-SA-3.0-IGO");

    private static final Set<String> VERSIONS = Set.of("1.0", "2.0", "2.5", "3.0", "4.0");

    static CreativeCommons cc0(String version) {
        return new CreativeCommons(true, false, false, false, version, "");
    }

    /// Such as `CC-BY-NC`.
    String name() {
        if (zero) {
            return "CC0";
        }
        return "CC-BY" + (noncommercial ? "-NC" : "") + (noDerivatives ? "-ND" : "")
                + (sharealike && !noDerivatives ? "-SA" : "");
    }

    /// The SPDX identifier, or `LicenseRef-` and the name when no version was said that the list has.
    String spdx() {
        if (zero) {
            return "CC0-1.0";
        }
        if (hasPort()) {
            return name() + "-" + version + "-" + port.toUpperCase(Locale.ROOT);
        }
        return VERSIONS.contains(version) ? name() + "-" + version : "LicenseRef-" + name();
    }

    /// Whether SPDX has an identifier for the port.
    boolean hasPort() {
        return !port.isEmpty() && PORTS.contains(name() + "-" + version + "-" + port.toUpperCase(Locale.ROOT));
    }

    LicenseGroup group() {
        return noncommercial ? LicenseGroup.NONCOMMERCIAL : LicenseGroup.COMMERCIAL;
    }

    /// Larger means more restrictive.
    int restriction() {
        return zero ? 0 : 1 + (noncommercial ? 4 : 0) + (noDerivatives ? 2 : 0) + (sharealike ? 1 : 0);
    }
}
