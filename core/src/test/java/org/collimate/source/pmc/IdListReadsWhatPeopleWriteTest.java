// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class IdListReadsWhatPeopleWriteTest {
    @Test
    void everyFormOfAnIdIsRead() throws IOException {
        IdList list = read("\uFEFFPMC123\r\n# comment\r\n\r\n  pmc123.2 # pinned\n456\nPMC123\n456.10\n0007");

        assertThat(list.problems()).isEmpty();
        assertThat(list.ids().stream().map(PmcId::toString))
                .containsExactly("PMC123", "PMC123.2", "PMC456", "PMC456.10", "PMC7");
    }

    @Test
    void allBadLinesAreNamedAtOnce() throws IOException {
        IdList list = read("PMC1\nPMID 12\nPMC0\nPMC1.0\nPMC1.\n10.1371/x\nPMC9999999999999\n");

        assertThat(list.problems())
                .hasSize(6)
                .first()
                .isEqualTo("[ids.txt:2] found 'PMID 12', expected a PMCID such as PMC123 or PMC123.2");
    }

    @Test
    void anEmptyListIsAProblem() throws IOException {
        assertThat(read("# nothing\n").problems())
                .containsExactly("[ids.txt] found no id, expected one PMCID a line, such as PMC123 or PMC123.2");
    }

    @Test
    void aHugeLineAndBytesThatAreNoTextAreProblemsNotCrashes() throws IOException {
        IdList list = read("PMC1\n" + "9".repeat(3_000_000) + "\n\u0000\u0001\uFFFD\n");

        assertThat(list.problems()).hasSize(2).allMatch(problem -> problem.length() < 140);
        assertThat(list.problems().getLast()).contains("'??\uFFFD'");
    }

    private static IdList read(String text) throws IOException {
        return IdList.read("ids.txt", new StringReader(text));
    }
}
