// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.List;
import java.util.Optional;

/// Which article a figure is from. `pmcid` has the form `PMC123`, `pmid` is digits, `doi` has no resolver before it.
public record ArticleInfo(
        String id,
        Optional<String> pmcid,
        Optional<String> pmid,
        Optional<String> doi,
        Optional<String> title,
        Optional<String> journal,
        Optional<String> publisher,
        Optional<Integer> year,
        List<String> subjects,
        List<String> keywords,
        List<String> mesh) {
    public ArticleInfo {
        subjects = List.copyOf(subjects);
        keywords = List.copyOf(keywords);
        mesh = List.copyOf(mesh);
    }
}
