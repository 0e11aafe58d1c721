// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void a_torn_last_line_counts_as_never_written() throws IOException {
        var file = folder.resolve("journal.log");
        try (var journal = Journal.open(Disk.unwatched(), file)) {
            journal.append(Line.of("read", "1", "tab\tand\nnewline \\ back"));
            journal.append(Line.of("read", "2"));
        }
        var whole = Files.readAllBytes(file);
        int first = Line.of("read", "1", "tab\tand\nnewline \\ back").format().length();
        for (int cut = first; cut < whole.length; cut++) {
            Files.write(file, java.util.Arrays.copyOf(whole, cut));
            try (var journal = Journal.open(Disk.unwatched(), file)) {
                assertThat(journal.lines()).as("cut at " + cut).hasSize(1);
                journal.append(Line.of("read", "3"));
            }
            try (var journal = Journal.open(Disk.unwatched(), file)) {
                assertThat(journal.lines())
                        .extracting(Line::fields)
                        .containsExactly(List.of("1", "tab\tand\nnewline \\ back"), List.of("3"));
            }
        }
    }
}
