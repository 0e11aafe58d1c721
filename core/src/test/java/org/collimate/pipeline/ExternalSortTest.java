// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalSortTest {
    @TempDir
    Path scratch;

    @Test
    void many_runs_on_disk_give_the_order_of_one_sort_in_memory() throws IOException {
        long seed = Long.getLong("collimate.seed", 42);
        var random = new Random(seed);
        var records = new ArrayList<byte[]>();
        for (int i = 0; i < 5_000; i++) {
            var record = new byte[random.nextInt(20)];
            random.nextBytes(record);
            records.add(record);
        }
        var sorted = new ArrayList<byte[]>();
        // 600 bytes hold about fifteen records: more runs than are merged at once.
        try (var sort = new ExternalSort(scratch, 600)) {
            for (var record : records) {
                sort.add(record);
            }
            sort.forEach(sorted::add);
        }
        records.sort(Arrays::compareUnsigned);
        assertThat(sorted)
                .as("seed " + seed)
                .usingElementComparator(Arrays::compare)
                .isEqualTo(records);
    }

    @Test
    void the_order_of_fields_is_the_order_of_records() {
        var two = Fields.write().text("a").number(2).done();
        var ten = Fields.write().text("a").number(10).done();
        var longer = Fields.write().text("ab").number(1).done();
        assertThat(Arrays.compareUnsigned(two, ten)).isNegative();
        assertThat(Arrays.compareUnsigned(ten, longer)).isNegative();
    }
}
