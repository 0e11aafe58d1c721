// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.util.List;

/// A part of the input that is read in one go and redone as a whole after an interruption.
///
/// `name` and the files' paths are inside the input: the same wherever the input lies. `begin` and `end` choose the
/// packages of a large archive, half-open; both 0 mean all of it.
public record WorkUnit(int number, String name, List<InputFile> files, int begin, int end) {
    public WorkUnit {
        files = List.copyOf(files);
    }

    /// A file of the input: its path inside the input, with `/`, and its size when it was listed.
    public record InputFile(String path, long bytes) {}

    public long bytes() {
        return files.stream().mapToLong(InputFile::bytes).sum();
    }
}
