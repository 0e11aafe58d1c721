// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.nio.file.Path;

/// Another run is writing to the same folder.
public final class FolderInUseException extends IOException {
    private static final long serialVersionUID = 1;

    FolderInUseException(Path folder) {
        super("[" + folder + "] another run is fetching into this folder, expected none;"
                + " wait for it to end, or choose another --out");
    }
}
