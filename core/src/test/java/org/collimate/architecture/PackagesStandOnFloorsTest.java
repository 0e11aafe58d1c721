// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The shape of the house: a package uses only packages of the floors below it, so there are no cycles; each library
/// enters through one package; nothing prints, nothing logs, no test is switched off.
class PackagesStandOnFloorsTest {
    /// Lowest first. Packages inside these belong to their parent.
    private static final List<String> FLOORS = List.of(
            "provenance",
            "sample",
            "text",
            "article",
            "pixel",
            "volume",
            "report",
            "phantom",
            "pipeline",
            "source",
            "deid",
            "label",
            "curate",
            "dataset",
            "search",
            "evaluate",
            "recipe");

    /// The packages of each library, and the one floor that it enters.
    private static final Map<String, String> LIBRARIES = Map.ofEntries(
            Map.entry("com.ctc.wstx", "article"),
            Map.entry("org.codehaus.stax2", "article"),
            // Rows and manifests are ours to write, the metadata of PubMed Central is somebody else's to read: two
            // doors.
            Map.entry("com.fasterxml.jackson", "dataset source"),
            Map.entry("com.twelvemonkeys", "pixel"),
            Map.entry("com.github.luben.zstd", "dataset"),
            Map.entry("org.apache.parquet", "dataset"),
            Map.entry("org.apache.hadoop", "dataset"),
            Map.entry("org.apache.commons.compress", "source"),
            Map.entry("org.apache.commons.csv", "evaluate"),
            Map.entry("ai.djl.huggingface", "evaluate"),
            Map.entry("org.snakeyaml", "recipe"));

    /// What every package may use.
    private static final List<String> EVERYWHERE =
            List.of("java.", "javax.", "org.w3c.dom", "org.xml.sax", "org.jspecify.");

    private static JavaClasses main;
    private static JavaClasses tests;

    @BeforeAll
    static void readClasses() {
        ImportOption ofCore = location -> !location.isJar() && isCore(location);
        main = new ClassFileImporter()
                .withImportOption(ofCore)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.collimate");
        tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.collimate");
    }

    private static boolean isCore(Location location) {
        return location.contains("/classes/");
    }

    @Test
    void everyPackageIsOnAFloorThatIsListed() {
        assertThat(main).isNotEmpty();
        for (JavaClass type : main) {
            assertThat(FLOORS).as(type.getName()).contains(floor(type));
        }
    }

    @Test
    void aPackageUsesOnlyFloorsBelowIt() {
        var wrong = new TreeSet<String>();
        for (JavaClass type : main) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (used.getPackageName().startsWith("org.collimate.")
                        && FLOORS.indexOf(floor(used)) > FLOORS.indexOf(floor(type))) {
                    wrong.add(type.getName() + " uses " + used.getName() + ", which is on a floor above");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aLibraryEntersThroughOnePackage() {
        var wrong = new TreeMap<String, Set<String>>();
        for (JavaClass type : main) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass used = dependency.getTargetClass().getBaseComponentType();
                if (isForeign(used)
                        && !List.of(LIBRARIES.getOrDefault(library(used), "").split(" "))
                                .contains(floor(type))) {
                    wrong.computeIfAbsent(floor(type), _ -> new TreeSet<>()).add(used.getPackageName());
                }
            }
        }
        assertThat(wrong)
                .as("packages that use libraries which enter elsewhere, or are not listed")
                .isEmpty();
    }

    @Test
    void nothingPrintsOrLogs() {
        var wrong = new TreeSet<String>();
        for (JavaClass type : main) {
            for (var access : type.getFieldAccessesFromSelf()) {
                if (access.getTargetOwner().isEquivalentTo(System.class)) {
                    wrong.add(type.getName() + " uses System."
                            + access.getTarget().getName());
                }
            }
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                if (dependency.getTargetClass().getPackageName().equals("java.util.logging")) {
                    wrong.add(type.getName() + " uses java.util.logging");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        var off = new ArrayList<String>();
        for (JavaClass type : tests) {
            if (isOff(type.getAnnotations())) {
                off.add(type.getName());
            }
            for (var method : type.getMethods()) {
                if (isOff(method.getAnnotations())) {
                    off.add(method.getFullName());
                }
            }
        }
        assertThat(off).isEmpty();
    }

    private static boolean isOff(Set<? extends com.tngtech.archunit.core.domain.JavaAnnotation<?>> annotations) {
        return annotations.stream()
                .anyMatch(annotation -> annotation.getRawType().getSimpleName().startsWith("Disabled"));
    }

    private static boolean isForeign(JavaClass type) {
        String name = type.getPackageName();
        return !type.isPrimitive()
                && !name.startsWith("org.collimate")
                && EVERYWHERE.stream().noneMatch((name + ".")::startsWith);
    }

    private static String library(JavaClass type) {
        return LIBRARIES.keySet().stream()
                .filter(prefix -> (type.getPackageName() + ".").startsWith(prefix + "."))
                .findFirst()
                .orElse("");
    }

    private static String floor(JavaClass type) {
        String[] names = type.getPackageName().split("\\.", -1);
        return names.length < 3 ? "" : names[2];
    }
}
