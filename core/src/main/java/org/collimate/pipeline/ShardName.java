// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.util.Locale;
import org.collimate.sample.Split;

/// Names a shard: `train-00000`.
public record ShardName(Split split, int number) {
    @Override
    public String toString() {
        return split + "-" + String.format(Locale.ROOT, "%05d", number);
    }
}
