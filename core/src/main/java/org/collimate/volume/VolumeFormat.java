// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

/// The kinds of volume files that are read, known by their content, not by their names.
public enum VolumeFormat {
    NIFTI_1("NIfTI-1"),
    NIFTI_2("NIfTI-2"),
    META_IMAGE("MetaImage"),
    NRRD("NRRD");

    private final String title;

    VolumeFormat(String title) {
        this.title = title;
    }

    /// For people.
    public String title() {
        return title;
    }
}
