// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

/// A file of a [FileTree]: its path with `/`, its size as the tree tells it, and where the tree keeps it.
///
/// In a folder, what is no file that can be read (a link, a device, a name that is no text) has size -1.
record TreeFile(String path, long bytes, long place) {
    static final long NO_FILE = -1;

    /// Whether there is anything that can be read.
    boolean isFile() {
        return bytes != NO_FILE;
    }
}
