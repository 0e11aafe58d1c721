// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The identifiers of the SPDX License List, deprecated ones too, so that a mistyped licence is told instead of
/// silently keeping nothing. Identifiers of one's own begin with `LicenseRef-`.
public final class SpdxLicenses {
    private static final String TABLE = "spdx-licenses.tsv";
    private static final Pattern OWN = Pattern.compile("LicenseRef-[A-Za-z0-9.-]+");

    private SpdxLicenses() {}

    /// Whether this is an identifier of the list, in the list's own case, or one of the user's own.
    public static boolean isKnown(String identifier) {
        return all().contains(identifier) || OWN.matcher(identifier).matches();
    }

    /// Every identifier of the list, in the order of its characters. Loaded at first use.
    public static Set<String> all() {
        return Bundled.IDENTIFIERS;
    }

    private static final class Bundled {
        static final Set<String> IDENTIFIERS = load();

        private static Set<String> load() {
            var all = new LinkedHashSet<String>(1024);
            try (var in = SpdxLicenses.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException("[" + TABLE + "] is not in the program; build it again");
                }
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (!line.startsWith("#") && !line.isBlank()) {
                        int tab = line.indexOf('\t');
                        all.add(tab < 0 ? line : line.substring(0, tab));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("[" + TABLE + "] cannot be read", e);
            }
            return Collections.unmodifiableSet(all);
        }
    }
}
