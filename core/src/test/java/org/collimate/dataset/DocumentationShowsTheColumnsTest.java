// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentationShowsTheColumnsTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "dataset.md");
    private static final String BEGIN = "a test compares them -->\n";
    private static final String END = "<!-- /columns -->";

    /// `-Dcollimate.write-docs=true` writes the table instead.
    @Test
    void theTableIsThatOfTheCode() throws Exception {
        var page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        var table = ColumnTable.markdown(Columns.literature().withImage());
        if (Boolean.getBoolean("collimate.write-docs")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end)).isEqualTo(table);
    }
}
