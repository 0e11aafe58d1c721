// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesOfReportsAreReadTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private List<ReportRow> rows(String name, String content, WantedColumns wanted) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        return rows(file, wanted);
    }

    private static List<ReportRow> rows(Path input, WantedColumns wanted) throws IOException {
        var all = new ArrayList<ReportRow>();
        try (var rows = ReportRows.open(input, wanted).orElseThrow()) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }

    private static ReportRow report(String place, String id, String text, String... more) {
        return new ReportRow.Report(place, id, text, List.of(more));
    }

    @Test
    void cellsInQuotesHoldNewlinesCommasAndQuotes() throws IOException {
        var table = "id,text\r\n1,\"No mass,\nno \"\"effusion\"\".\"\r\n\r\n2,plain\r\n3,\"\"\r\n";
        assertThat(rows("a.csv", table, WantedColumns.USUAL))
                .containsExactly(
                        report("line 2", "1", "No mass,\nno \"effusion\"."),
                        report("line 5", "2", "plain"),
                        report("line 6", "3", ""));
    }

    @Test
    void anyCellsComeBackAsTheyWereWritten() throws IOException {
        long seed = Long.getLong("collimate.seed", 20261124);
        System.out.println("TablesOfReportsAreReadTest seed " + seed);
        var random = new SplittableRandom(seed);
        var letters = "ab,\"\n\r;é\t 😀";
        var table = new StringBuilder("text,id,other\n");
        var expected = new ArrayList<String>();
        for (int row = 0; row < 4_000; row++) {
            var text = new StringBuilder("x");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(11))));
            }
            expected.add(text.toString());
            table.append('"')
                    .append(text.toString().replace("\"", "\"\""))
                    .append("\",")
                    .append(row)
                    .append(",z\n");
        }
        assertThat(rows("random.csv", table.toString(), WantedColumns.USUAL))
                .extracting(row -> ((ReportRow.Report) row).text())
                .isEqualTo(expected);
    }

    @Test
    void aRowOfAnotherWidthIsNamedAndTheRestIsRead() throws IOException {
        var rows = rows("a.csv", "id,text\n1,a,b\n2,c\n3\n4,d\n", WantedColumns.USUAL);
        assertThat(rows)
                .containsExactly(
                        new ReportRow.Bad("line 2", "has 3 cells, expected 2 as in the header"),
                        report("line 3", "2", "c"),
                        new ReportRow.Bad("line 4", "has 1 cells, expected 2 as in the header"),
                        report("line 5", "4", "d"));
    }

    @Test
    void quotesThatNeverEndAreToldWhereTheyBegin() throws IOException {
        var rows = rows("a.csv", "id,text\n1,a\n2,\"b\n3,c\n", WantedColumns.USUAL);
        assertThat(rows).hasSize(2).last().isInstanceOfSatisfying(ReportRow.Bad.class, bad -> {
            assertThat(bad.place()).isEqualTo("line 3");
            assertThat(bad.problem()).contains("quotes do not end");
        });
    }

    @Test
    void tabsAndSemicolonsAreKnownByTheHeaderAndAMarkOfUtf8IsNoLetter() throws IOException {
        assertThat(rows("a.tsv", "\uFEFFid\ttext\n1\ta, b\n", WantedColumns.USUAL))
                .containsExactly(report("line 2", "1", "a, b"));
        assertThat(rows("b.csv", "id;text\n1;a, b\n", WantedColumns.USUAL))
                .containsExactly(report("line 2", "1", "a, b"));
    }

    @Test
    void columnsAreChosenByNameAndOthersMayBeMissing() throws IOException {
        var wanted = new WantedColumns(Optional.of("nr"), Optional.of("words"), List.of("more"), List.of("sex"));
        assertThat(rows("a.csv", "more,words,nr\nm,w,7\n", wanted))
                .containsExactly(report("line 2", "7", "w", "m", ""));
        assertThat(rows("a.jsonl", "{\"nr\":7,\"words\":\"w\",\"more\":\"m\"}\n", wanted))
                .containsExactly(report("line 1", "7", "w", "m", ""));
    }

    @Test
    void aColumnThatIsNotThereIsAMistakeOfTheCommand() {
        assertThatThrownBy(() -> rows("a.csv", "id,report_txt\n1,a\n", WantedColumns.USUAL))
                .isInstanceOfSatisfying(MissingColumnException.class, e -> {
                    assertThat(e.column()).isEqualTo("text");
                    assertThat(e.there()).containsExactly("id", "report_txt");
                });
    }

    @Test
    void linesOfJsonThatAreNoneAreNamed() throws IOException {
        var lines = "{\"id\":\"a\",\"text\":\"x\"}\n"
                + "{\"id\":\n\n"
                + "[1]\n"
                + "{\"id\":\"b\"}\n"
                + "{\"id\":5,\"text\":\"y\",\"z\":{\"q\":[1]}}";
        assertThat(rows("a.jsonl", lines, WantedColumns.USUAL))
                .satisfiesExactly(
                        row -> assertThat(row).isEqualTo(report("line 1", "a", "x")),
                        row -> assertThat(row.place()).isEqualTo("line 2"),
                        row -> assertThat(((ReportRow.Bad) row).problem()).contains("no JSON object"),
                        row -> assertThat(((ReportRow.Bad) row).problem()).contains("no text under 'text'"),
                        row -> assertThat(row).isEqualTo(report("line 6", "5", "y")));
    }

    @Test
    void aFolderOfTextsIsReadInTheOrderOfItsPaths() throws IOException {
        Files.createDirectories(folder.resolve("p/b"));
        Files.writeString(folder.resolve("p/b/2.txt"), "two");
        Files.writeString(folder.resolve("p/a.TXT"), "one");
        Files.writeString(folder.resolve("p/.hidden.txt"), "no");
        Files.writeString(folder.resolve("p/c.md"), "no");
        assertThat(rows(folder.resolve("p"), WantedColumns.USUAL))
                .containsExactly(report("a.TXT", "a", "one"), report("b/2.txt", "b/2", "two"));
    }
}
