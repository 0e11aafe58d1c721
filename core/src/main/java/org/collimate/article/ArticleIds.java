// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Optional;

/// The names of an article. `pmcid` has the form `PMC123`, `pmid` is digits, `doi` is lower case and has no resolver
/// before it, `publisherId` is whatever the publisher calls it.
public record ArticleIds(
        Optional<String> pmcid, Optional<String> pmid, Optional<String> doi, Optional<String> publisherId) {
    public static final ArticleIds NONE =
            new ArticleIds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The one name by which the article is known everywhere: its PMCID, else DOI, else PMID, else publisher's id.
    public Optional<String> preferred() {
        return pmcid.or(() -> doi)
                .or(() -> pmid.map(digits -> "pmid-" + digits))
                .or(() -> publisherId);
    }
}
