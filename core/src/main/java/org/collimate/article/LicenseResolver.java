// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collimate.text.WhiteSpace;

/// Turns what an article says about its terms into an SPDX identifier and a group. Never throws.
///
/// Addresses count before words, and words before a mere type such as `cc-by`. Where they contradict each other the
/// most restrictive one holds. A Creative Commons licence without a version becomes `LicenseRef-CC-BY` and kin; the
/// public domain `LicenseRef-public-domain`, which is in the group "other"; anything else has no identifier.
public final class LicenseResolver {
    private static final int LONGEST_STATEMENT = 300;

    private LicenseResolver() {}

    /// A licence, and what was odd about its statement: `license-contradiction`, `license-port-unknown`.
    public record Resolution(License license, List<String> oddities) {
        public Resolution {
            oddities = List.copyOf(oddities);
        }
    }

    /// The licence that these addresses, texts and types state; any of the lists may be empty.
    public static Resolution resolve(List<String> addresses, List<String> texts, List<String> types) {
        var named = new ArrayList<Named>();
        for (String address : addresses) {
            add(CreativeCommonsNames.inAddresses(address), address.strip(), named);
        }
        for (String text : texts) {
            add(CreativeCommonsNames.inAddresses(text), text, named);
            add(CreativeCommonsNames.inWords(text), text, named);
        }
        if (named.isEmpty()) {
            for (String type : types) {
                add(CreativeCommonsNames.inWords(type.toLowerCase(Locale.ROOT).replace('_', '-')), type, named);
            }
        }
        if (!named.isEmpty()) {
            return strictest(named);
        }
        return withoutCreativeCommons(addresses, texts, types);
    }

    /// The licence that one short name states, such as `CC BY-NC`, `CC0` or an address.
    public static License ofName(String name) {
        return resolve(List.of(name), List.of(name), List.of(name)).license();
    }

    private record Named(CreativeCommons license, String statement) {}

    private static void add(List<CreativeCommons> found, String statement, List<Named> named) {
        for (var license : found) {
            named.add(new Named(license, statement));
        }
    }

    private static Resolution strictest(List<Named> named) {
        var best = named.getFirst();
        for (var other : named) {
            boolean stricter = other.license().restriction() > best.license().restriction();
            boolean equal = other.license().restriction() == best.license().restriction();
            boolean moreExact = equal
                    && best.license().version().isEmpty()
                    && !other.license().version().isEmpty();
            if (stricter || moreExact) {
                best = other;
            }
        }
        var oddities = new ArrayList<String>();
        if (isContradicted(best.license(), named)) {
            oddities.add("license-contradiction");
        }
        if (!best.license().port().isEmpty() && !best.license().hasPort()) {
            oddities.add("license-port-unknown");
        }
        var spdx = best.license().spdx();
        return new Resolution(
                new License(Optional.of(spdx), best.license().group(), shortened(best.statement())), oddities);
    }

    /// CC0 beside another licence is no contradiction: publishers release the data of an article under it.
    private static boolean isContradicted(CreativeCommons best, List<Named> named) {
        for (var other : named) {
            boolean otherTerms = !other.license().name().equals(best.name())
                    && !other.license().zero();
            boolean otherVersion = other.license().name().equals(best.name())
                    && !other.license().version().isEmpty()
                    && !best.version().isEmpty()
                    && !other.license().version().equals(best.version());
            if (otherTerms || otherVersion) {
                return true;
            }
        }
        return false;
    }

    private static Resolution withoutCreativeCommons(List<String> addresses, List<String> texts, List<String> types) {
        for (String address : addresses) {
            if (address.toLowerCase(Locale.ROOT).contains("creativecommons.org/publicdomain/mark")) {
                return publicDomain(address);
            }
        }
        for (String text : texts) {
            if (isPublicDomain(text.toLowerCase(Locale.ROOT))) {
                return publicDomain(text);
            }
        }
        for (String type : types) {
            if (isPublicDomain(type.toLowerCase(Locale.ROOT).replace('-', ' '))) {
                return publicDomain(type);
            }
        }
        for (String text : texts) {
            if (!text.isBlank()) {
                return new Resolution(new License(Optional.empty(), LicenseGroup.OTHER, shortened(text)), List.of());
            }
        }
        return new Resolution(
                addresses.isEmpty()
                        ? License.NONE
                        : new License(Optional.empty(), LicenseGroup.OTHER, shortened(addresses.getFirst())),
                List.of());
    }

    private static boolean isPublicDomain(String lower) {
        int at = lower.indexOf("public domain");
        return at >= 0 && !lower.startsWith("not in the ", Math.max(0, at - "not in the ".length()));
    }

    private static Resolution publicDomain(String statement) {
        return new Resolution(
                new License(Optional.of("LicenseRef-public-domain"), LicenseGroup.OTHER, shortened(statement)),
                List.of());
    }

    private static String shortened(String statement) {
        String folded = WhiteSpace.fold(statement);
        if (folded.codePointCount(0, folded.length()) <= LONGEST_STATEMENT) {
            return folded;
        }
        return folded.substring(0, folded.offsetByCodePoints(0, LONGEST_STATEMENT)) + "…";
    }
}
