// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// What came of reading a file.
public sealed interface ReadVolume {
    /// A volume, in the way its file has it: [Canonical] turns it.
    record Ok(VolumeHeader header, VolumeImage image) implements ReadVolume {}

    /// No volume.
    ///
    /// @param code one of `not-a-volume`, `volume-header`, `volume-type`, `volume-size`, `volume-truncated`,
    /// `volume-compression`, `volume-frame`, `volume-file`, `volume-memory`
    /// @param detail what was found, what was expected; likely cause or cure
    record Bad(String code, String detail) implements ReadVolume {}
}
