// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.collimate.pipeline.Reason;
import org.collimate.testing.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPackagesJoinAsTheGoldSaysTest {
    @TempDir
    Path scratch;

    @Test
    void everyFigureOfTheRealPackagesHasTheFileThatTheGoldSaysAndNoOther() throws IOException {
        var folder = TestFiles.folder("images/jats-packages");
        var sink = Reads.all(scratch, folder);

        var found = new TreeMap<String, String>();
        sink.kept.forEach(sample -> found.put(
                sample.source().path(), sample.pictures().getFirst().digest().hex()));
        sink.rejected.stream()
                .filter(reject -> reject.source().contains("#"))
                .forEach(reject -> found.put(reject.source(), reject.reason().code()));
        var gold = gold();
        assertThat(found).isEqualTo(gold);
        assertThat(sink.rejected)
                .filteredOn(reject -> reject.reason().equals(Reason.IMAGE_MISSING))
                .allMatch(reject -> reject.detail().startsWith("missing"));
        System.out.println(
                gold.size() + " figures, " + sink.kept.size() + " joined, " + sink.rejected.size() + " rejected");

        // The cut archive is used as far as it goes, and other files are counted.
        assertThat(sink.notes)
                .filteredOn(note -> note.code().equals("archive-truncated"))
                .singleElement()
                .satisfies(note -> assertThat(note.source()).isEqualTo("archives/PMC10802347.tar.gz"));
        assertThat(sink.notes)
                .filteredOn(note -> note.code().equals("file-other"))
                .extracting(note -> note.locator() + " " + note.detail().split(" ")[0])
                .contains("pdf 1", "pdf 4", "xml 3", "csv 1", "jsonl 1", "tex 1");
    }

    private static TreeMap<String, String> gold() throws IOException {
        var gold = new TreeMap<String, String>();
        Optional<InputStream> resource = Optional.ofNullable(
                RealPackagesJoinAsTheGoldSaysTest.class.getResourceAsStream("jats-packages-joins.tsv"));
        try (var in = resource.orElseThrow()) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> gold.put(
                            cells[0] + "#" + cells[1], cells[2].equals("missing") ? "image-missing" : cells[2]));
        }
        return gold;
    }
}
