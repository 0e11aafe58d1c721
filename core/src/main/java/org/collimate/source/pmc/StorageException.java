// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;

/// This machine could not store something: no space, no permission. Nothing more can be fetched until that is mended.
public final class StorageException extends IOException {
    private static final long serialVersionUID = 1;

    StorageException(String message, IOException cause) {
        super(message, cause);
    }
}
