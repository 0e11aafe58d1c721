// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.collimate.testing.Faults;
import org.collimate.testing.SmallDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyNamesEveryFaultTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aGoodDatasetHasNoProblem(boolean embedded) throws Exception {
        SmallDataset.write(folder, embedded);
        assertThat(Verify.check(folder, SmallDataset::shape)).isEmpty();
    }

    @Test
    void whatTheRunLeavesBesideItIsNoPartOfTheDataset() throws Exception {
        SmallDataset.write(folder, false);
        Files.createDirectories(folder.resolve("_run"));
        Files.writeString(folder.resolve("_run/journal"), "x");
        assertThat(Verify.check(folder, SmallDataset::shape)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Faults.class)
    void aFaultIsNamed(Faults fault) throws Exception {
        fault.into(folder);
        assertThat(Verify.check(folder, SmallDataset::shape))
                .anySatisfy(problem -> assertThat(problem.toString()).contains(fault.found()));
    }

    @Test
    void keysAreUniqueAmongMoreThanFitIntoTheBuffers() throws Exception {
        var problems = new Problems();
        try (var ledger = new SplitLedger()) {
            for (int i = 0; i < 400_000; i++) {
                ledger.add(SplitLedger.Kind.KEY, "a-key-of-some-length-" + i, "train");
            }
            ledger.add(SplitLedger.Kind.KEY, "a-key-of-some-length-7", "train");
            ledger.add(SplitLedger.Kind.GROUP, "a-key-of-some-length-7", "test");
            ledger.report(problems);
        }
        assertThat(problems.all()).extracting(Problem::where).containsExactly("key a-key-of-some-length-7");
    }
}
