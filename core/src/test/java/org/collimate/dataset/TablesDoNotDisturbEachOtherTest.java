// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The bytes of a table depend on its rows alone, not on what other tables are being written in the same program.
class TablesDoNotDisturbEachOtherTest {
    private static final List<Column> COLUMNS =
            List.of(Column.text("word", "repeats"), Column.text("text", "does not"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void a_table_begun_between_two_row_groups_of_another_leaves_it_as_it_is() throws IOException {
        var alone = write("alone.parquet", () -> {});
        var beside = write("beside.parquet", () -> {
            var other = List.of(Column.text("key", "settings of its own"));
            new ParquetTable(folder.resolve("other.parquet"), other, Map.of()).close();
        });
        assertThat(beside).isEqualTo(alone);
    }

    /// The library keeps them in a set whose order changes from one start of the program to the next.
    @Test
    void the_footer_lists_the_encodings_of_a_column_in_their_order() throws IOException {
        var bytes = write("a.parquet", () -> {});
        int length = java.nio.ByteBuffer.wrap(bytes, bytes.length - 8, 4)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .getInt();
        var footer = org.apache.parquet.format.Util.readFileMetaData(
                new java.io.ByteArrayInputStream(bytes, bytes.length - 8 - length, length));
        assertThat(footer.getRow_groups()).hasSize(2).allSatisfy(group -> assertThat(group.getColumns())
                .allSatisfy(column -> assertThat(column.getMeta_data().getEncodings())
                        .isSorted()
                        .hasSizeGreaterThan(1)));
    }

    private interface Meanwhile {
        void happen() throws IOException;
    }

    /// A row that fills a row group, then something else, then rows whose words repeat in the next groups.
    private byte[] write(String name, Meanwhile meanwhile) throws IOException {
        var file = folder.resolve(name);
        // A row group is full by what it holds compressed: letters that do not compress below three quarters.
        var full = new Random(7)
                .ints(24 << 20, 0, 64)
                .collect(
                        StringBuilder::new, (text, letter) -> text.append((char) ('0' + letter)), StringBuilder::append)
                .toString();
        try (var table = new ParquetTable(file, COLUMNS, Map.of())) {
            meanwhile.happen();
            table.write(new Object[] {"first", full});
            for (int i = 0; i < 500; i++) {
                table.write(new Object[] {"word", "equal words, but a column without a dictionary"});
            }
        }
        return Files.readAllBytes(file);
    }
}
