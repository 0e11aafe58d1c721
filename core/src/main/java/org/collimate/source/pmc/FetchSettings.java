// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What to fetch, from where, to where.
///
/// @param baseUrl replaces the bucket's own address everywhere
/// @param also what to bring beside XML and images
/// @param skipRetracted leave retracted articles out instead of marking them
/// @param refresh ask the bucket again about ids that an earlier run finished, for newer versions and changed files
/// @param largestFile in bytes; a larger one fails its id
public record FetchSettings(
        List<PmcId> ids,
        Path out,
        LicenseChoice license,
        String baseUrl,
        Set<Extra> also,
        boolean skipRetracted,
        boolean refresh,
        long largestFile,
        Politeness politeness) {
    private static final long LARGEST_FILE = 8L << 30;

    public FetchSettings {
        ids = List.copyOf(ids);
        also = also.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(also));
        BaseAddress.of(baseUrl, CloudLayout.shipped());
    }

    /// All licences, from the bucket's own address, XML and images only.
    public static FetchSettings of(List<PmcId> ids, Path out) {
        return new FetchSettings(
                ids,
                out,
                LicenseChoice.ALL,
                defaultBaseUrl(),
                Set.of(),
                false,
                false,
                LARGEST_FILE,
                Politeness.DEFAULT);
    }

    /// The address of the PMC Cloud Service.
    public static String defaultBaseUrl() {
        return CloudLayout.shipped().baseUrl();
    }

    public FetchSettings withLicense(LicenseChoice choice) {
        return new FetchSettings(ids, out, choice, baseUrl, also, skipRetracted, refresh, largestFile, politeness);
    }

    /// Asks here instead of the bucket's own address.
    ///
    /// @throws IllegalArgumentException if this is not an http or https address without user and query
    public FetchSettings withBaseUrl(String url) {
        return new FetchSettings(ids, out, license, url, also, skipRetracted, refresh, largestFile, politeness);
    }

    public FetchSettings withAlso(Set<Extra> extras) {
        return new FetchSettings(ids, out, license, baseUrl, extras, skipRetracted, refresh, largestFile, politeness);
    }

    public FetchSettings withSkipRetracted(boolean skip) {
        return new FetchSettings(ids, out, license, baseUrl, also, skip, refresh, largestFile, politeness);
    }

    public FetchSettings withRefresh(boolean again) {
        return new FetchSettings(ids, out, license, baseUrl, also, skipRetracted, again, largestFile, politeness);
    }

    public FetchSettings withLargestFile(long bytes) {
        return new FetchSettings(ids, out, license, baseUrl, also, skipRetracted, refresh, bytes, politeness);
    }

    public FetchSettings withPoliteness(Politeness manners) {
        return new FetchSettings(ids, out, license, baseUrl, also, skipRetracted, refresh, largestFile, manners);
    }
}
