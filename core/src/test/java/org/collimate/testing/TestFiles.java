// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// Where the real data for tests lies: `COLLIMATE_TEST_DATA`, else `../shared/data` beside the repository.
public final class TestFiles {
    private TestFiles() {}

    /// A folder of the test data; the test is skipped where it is not there.
    public static Path folder(String name) {
        var given = Optional.ofNullable(System.getenv("COLLIMATE_TEST_DATA")).map(Path::of);
        var folder = given.orElseGet(() -> repository().resolve("../shared/data"))
                .resolve(name)
                .normalize();
        Assumptions.assumeTrue(
                Files.isDirectory(folder), () -> "skipped: no test data '" + name + "' (set COLLIMATE_TEST_DATA)");
        return folder;
    }

    private static Path repository() {
        var here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("core"))
                ? here
                : Optional.ofNullable(here.getParent()).orElse(here);
    }
}
