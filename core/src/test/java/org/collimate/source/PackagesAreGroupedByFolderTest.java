// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagesAreGroupedByFolderTest {
    /// Files are separated by `|`, packages by `+`, a package without articles is in brackets.
    @ParameterizedTest
    @CsvSource({
        "A/a.xml|A/f.jpg|B/b.xml|B/f.jpg, A/a.xml|A/f.jpg + B/b.xml|B/f.jpg",
        "a.xml|b.xml|f.jpg, a.xml|b.xml|f.jpg",
        "A/a.xml|A/img/x/f.jpg|B/b.xml, A/a.xml|A/img/x/f.jpg + B/b.xml",
        // one package below takes what lies beside it
        "m/content/a.xml|m/images/f.jpg|m/manifest.xml, m/content/a.xml|m/images/f.jpg|m/manifest.xml",
        "m/xml/a.xml|m/img/f.jpg|n/xml/b.xml|n/img/f.jpg, m/xml/a.xml|m/img/f.jpg + n/xml/b.xml|n/img/f.jpg",
        // an article above does not own the packages below
        "A/a.xml|f.jpg|top.xml, A/a.xml + top.xml|f.jpg",
        // what lies beside several packages belongs to none of them
        "A/a.xml|B/b.xml|shared/f.jpg|z.pdf, A/a.xml + B/b.xml + (shared/f.jpg|z.pdf)",
        "A/B/x.xml|A/C/y.xml|A/f.jpg|g.jpg, A/B/x.xml + A/C/y.xml + (A/f.jpg)|(g.jpg)",
        "f.jpg|g/h.pdf, (f.jpg|g/h.pdf)",
    })
    void filesThatBelongTogetherAreTogether(String files, String expected) {
        var found = new TreeSet<String>();
        var paths = Arrays.stream(files.split("[|]")).sorted(PathOrder.BYTES).toList();
        for (var each : group(paths)) {
            found.add(describe(each));
        }
        var wanted = new TreeSet<String>();
        for (var each : expected.split(" [+] ")) {
            wanted.add(each.startsWith("(") ? each.replace(")|(", "|") : each);
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void anyChoiceOfPackagesGroupedAgainGivesTheSamePackages() {
        long seed = Long.getLong("collimate.seed", 11);
        var random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            var paths = new TreeSet<String>(PathOrder.BYTES);
            for (int n = random.nextInt(14); n >= 0; n--) {
                var path = new StringBuilder();
                for (int depth = random.nextInt(4); depth > 0; depth--) {
                    path.append("abc".charAt(random.nextInt(3))).append('/');
                }
                paths.add(path + (random.nextInt(3) == 0 ? "x.xml" : random.nextInt(4) + ".jpg"));
            }
            var packages = group(List.copyOf(paths)).stream()
                    .filter(each -> !each.articles().isEmpty())
                    .toList();
            var chosen = packages.stream().filter(each -> random.nextBoolean()).toList();
            var again = new TreeSet<String>(PathOrder.BYTES);
            chosen.forEach(each -> {
                each.articles().forEach(file -> again.add(file.path()));
                each.others().forEach(file -> again.add(file.path()));
            });
            assertThat(group(List.copyOf(again)).stream().map(PackagesAreGroupedByFolderTest::describe))
                    .as("seed %d, round %d: %s of %s", seed, round, again, paths)
                    .containsExactlyInAnyOrderElementsOf(chosen.stream()
                            .map(PackagesAreGroupedByFolderTest::describe)
                            .toList());
        }
    }

    @Test
    void everyFileIsInOnePackage() {
        var random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            var paths = new TreeSet<String>(PathOrder.BYTES);
            for (int n = random.nextInt(12); n >= 0; n--) {
                paths.add("ab".charAt(random.nextInt(2)) + "/" + "ab".charAt(random.nextInt(2)) + "/"
                        + random.nextInt(9) + (random.nextBoolean() ? ".xml" : ".jpg"));
            }
            var seen = new ArrayList<String>();
            for (var each : group(List.copyOf(paths))) {
                each.articles().forEach(file -> seen.add(file.path()));
                each.others().forEach(file -> seen.add(file.path()));
            }
            assertThat(seen).containsExactlyInAnyOrderElementsOf(paths);
        }
    }

    private static List<ArticlePackage> group(List<String> paths) {
        return PackageGrouping.of(
                paths.stream().map(path -> new TreeFile(path, 1, 0)).toList());
    }

    private static String describe(ArticlePackage each) {
        var names = new ArrayList<String>();
        each.articles().forEach(file -> names.add(file.path()));
        each.others().forEach(file -> names.add(file.path()));
        return each.articles().isEmpty() ? "(" + String.join("|", names) + ")" : String.join("|", names);
    }
}
