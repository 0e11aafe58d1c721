// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.provenance;

/// The version of this program, from the jar it runs from.
public final class ProgramVersion {
    private ProgramVersion() {}

    /// Such as `0.1.0`; `development` when run from classes.
    public static String current() {
        var version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
