// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.List;
import org.collimate.sample.Sample;

/// A sample of a dataset and where its files lie in the tar of that stem. Its pictures are
/// [org.collimate.sample.Content.Member]s; [DatasetReader#member] gives their bytes.
public record DatasetRow(Sample sample, String stem, List<MemberPlace> places) {
    public DatasetRow {
        places = List.copyOf(places);
    }
}
