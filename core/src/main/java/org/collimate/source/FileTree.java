// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// The regular files of a folder or an archive, by path. Links, devices, and names that lead outside are not among them.
/// Used by one thread.
interface FileTree extends Closeable {
    /// The files in the order of [PathOrder]; each path once.
    List<TreeFile> files();

    /// What was left out, in a fixed order.
    List<Oddity> oddities();

    /// Reads one file. Content that is too large, damaged or locked is a [Reading.Refused].
    ///
    /// @throws IOException if the file on disk cannot be read, or is not the one that was listed
    Reading read(TreeFile file, long limit) throws IOException;
}
