// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// The files of a folder or an archive, by path. Names that lead outside are not among them; links and devices are not
/// either, or are there as no file ([TreeFile#isFile()]). Used by one thread.
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
