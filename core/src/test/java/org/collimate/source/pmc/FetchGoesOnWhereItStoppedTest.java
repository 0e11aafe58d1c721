// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.collimate.testing.PretendArticle;
import org.collimate.testing.PretendBucket;
import org.collimate.testing.PretendFault;
import org.junit.jupiter.api.Test;

class FetchGoesOnWhereItStoppedTest extends FetchCase {
    private static final String IMAGE = "PMC7.1/fig 1+é.jpg";

    @Test
    void aSecondRunAsksNothing() throws IOException {
        put("PMC7.1", "PMC8.1");
        fetch("PMC7", "PMC8");
        bucket.forgetRequests();

        FetchSummary again = fetch("PMC8", "PMC7", "PMC7.1");

        assertThat(bucket.requests()).isEmpty();
        assertThat(again.alreadyThere()).isEqualTo(3);
        assertThat(again.fetched()).isZero();
    }

    @Test
    void aSecondRunBringsOnlyWhatIsDamagedOrGone() throws IOException {
        put("PMC7.1", "PMC8.1");
        fetch("PMC7", "PMC8");
        Files.writeString(out.resolve("PMC7.1/fig2.GIF"), "!", StandardOpenOption.APPEND);
        byte[] sameSize = bucket.get("PMC8.1/PMC8.1.xml");
        sameSize[sameSize.length - 1] ^= 1;
        Files.write(out.resolve("PMC8.1/PMC8.1.xml"), sameSize);
        Files.delete(out.resolve("PMC8.1/fig2.GIF"));
        bucket.forgetRequests();

        fetch("PMC7", "PMC8");

        assertThat(bucket.asked())
                .containsExactly("?PMC7.1/", "PMC7.1/fig2.GIF", "?PMC8.1/", "PMC8.1/PMC8.1.xml", "PMC8.1/fig2.GIF");
        assertThat(stored()).isEqualTo(expected("PMC7.1", "PMC8.1"));
    }

    @Test
    void stoppedAtAnyRequestItEndsCleanlyAndTheNextRunDoesTheRest() throws IOException {
        put("PMC7.1", "PMC8.1");
        var whole = expected("PMC7.1", "PMC8.1");
        fetch("PMC7", "PMC8");
        List<String> steps = bucket.asked();
        assertThat(steps).hasSize(12);
        for (String step : steps) {
            emptied();
            PmcFetch running = PmcFetch.of(asking("PMC7", "PMC8"), time);
            bucket.forgetRequests().forgetFaults().fault(step, 1, new PretendFault.First(running::stop));

            FetchSummary stopped = running.run(FetchWatcher.none());

            assertThat(stopped.stopped()).isTrue();
            assertThat(whole).containsAllEntriesOf(stored());
            assertThat(Files.exists(out.resolve("_fetch/report.jsonl"))).isTrue();
            int before = stored().size();
            bucket.forgetRequests().forgetFaults();
            assertThat(fetch("PMC7", "PMC8").isWell())
                    .as("after a stop at %s", step)
                    .isTrue();
            assertThat(stored()).isEqualTo(whole);
            assertThat(bucket.asked().stream().filter(what -> !what.startsWith("?")))
                    .hasSize(8 - before);
        }
    }

    @Test
    void whatAStoppedRunHalfFetchedIsContinued() throws IOException {
        put("PMC7.1");
        PmcFetch running = PmcFetch.of(asking("PMC7"), time);
        bucket.fault(IMAGE, 1, new PretendFault.StallsAfter(40_000, java.time.Duration.ofSeconds(20)));
        running.run(new FetchWatcher() {
            private long received;

            @Override
            public void received(long bytes) {
                received += bytes;
                if (received > 20_000) {
                    running.stop();
                }
            }
        });
        assertThat(unfinished()).hasSize(2);
        assertThat(stored()).doesNotContainKey(IMAGE);
        bucket.forgetRequests().forgetFaults();

        assertThat(fetch("PMC7").isWell()).isTrue();

        assertThat(stored()).isEqualTo(expected("PMC7.1"));
        assertThat(bucket.asked()).doesNotContain("PMC7.1/PMC7.1.xml", "metadata/PMC7.1.json");
        assertThat(bucket.requests().stream()
                        .filter(r -> r.what().equals(IMAGE))
                        .findFirst()
                        .orElseThrow()
                        .headers())
                .containsKey("Range");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void aTornStateLosesNothingButTime() throws IOException {
        put("PMC7.1", "PMC8.1");
        fetch("PMC7", "PMC8");
        Path state = out.resolve("_fetch/state.jsonl");
        byte[] whole = Files.readAllBytes(state);
        for (int length = 0; length <= whole.length; length += 97) {
            Files.write(state, java.util.Arrays.copyOf(whole, length));

            assertThat(fetch("PMC7", "PMC8").isWell())
                    .as("state of %d bytes", length)
                    .isTrue();
            assertThat(stored()).isEqualTo(expected("PMC7.1", "PMC8.1"));
        }
        Files.writeString(
                state,
                "{\"id\":\"PMC7\",\"article\":\"PMC7.1\",\"state\":\"complete\",\"files\":[]}\n[]\n{}\nnot json\n");
        assertThat(fetch("PMC7", "PMC8").isWell()).isTrue();
    }

    @Test
    void foreignBytesInAnUnfinishedFileAreNeverKept() throws IOException {
        put("PMC7.1");
        fetch("PMC7");
        var parts = new OutFolderNames(out);
        Files.delete(out.resolve(IMAGE));
        Files.write(parts.part(IMAGE), new byte[1_000]);
        Files.writeString(parts.etag(IMAGE), "\"" + PretendBucket.md5(bucket.get(IMAGE)) + "\"");

        assertThat(fetch("PMC7").isWell()).isTrue();

        assertThat(stored()).isEqualTo(expected("PMC7.1"));
    }

    @Test
    void refreshFindsNewerVersionsAndChangedFilesAndBringsOnlyThose() throws IOException {
        put("PMC7.1", "PMC8.1");
        fetch("PMC7", "PMC8");
        put("PMC7.2");
        PretendArticle.of("PMC8.1").with("fig2.GIF", new byte[900]).into(bucket);
        bucket.forgetRequests();

        FetchSummary summary = fetch(asking("PMC7", "PMC8").withRefresh(true));

        assertThat(summary.fetched()).isEqualTo(2);
        assertThat(stored()).isEqualTo(expected("PMC7.1", "PMC7.2", "PMC8.1"));
        assertThat(bucket.asked().stream().filter(what -> what.startsWith("PMC8.1/")))
                .containsExactly("PMC8.1/fig2.GIF");
    }

    @Test
    void whatFailedIsTriedAgainByTheNextRun() throws IOException {
        put("PMC7.1");
        bucket.fault(IMAGE, 0, PretendFault.Status.of(500));
        assertThat(fetch("PMC7").failed()).isEqualTo(1);
        bucket.forgetFaults().forgetRequests();

        assertThat(fetch("PMC7").isWell()).isTrue();

        assertThat(stored()).isEqualTo(expected("PMC7.1"));
        assertThat(bucket.asked()).containsExactly("?PMC7.", "?PMC7.1/", IMAGE, "PMC7.1/fig2.GIF");
    }

    @Test
    void twoRunsIntoOneFolderAreRefused() throws IOException {
        put("PMC7.1");
        var second = new AtomicReference<Throwable>();
        bucket.fault("?PMC7.", 1, new PretendFault.First(() -> {
            try {
                fetch("PMC7");
            } catch (IOException e) {
                second.set(e);
            }
        }));

        assertThat(fetch("PMC7").isWell()).isTrue();

        assertThat(second.get())
                .isInstanceOf(FolderInUseException.class)
                .hasMessageContaining("another run is fetching into this folder");
    }

    @Test
    void aFolderThatCannotBeWrittenStopsTheRun() throws IOException {
        put("PMC7.1", "PMC8.1");
        Files.writeString(out.resolve("PMC7.1"), "a file where a folder must be");

        assertThatThrownBy(() -> fetch("PMC7", "PMC8"))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("[PMC7.1/PMC7.1.xml] could not be stored");
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed(@org.junit.jupiter.api.io.TempDir Path elsewhere) throws IOException {
        put("PMC7.1");
        Files.createSymbolicLink(out.resolve("PMC7.1"), elsewhere);

        assertThatThrownBy(() -> fetch("PMC7"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("a link to outside");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aStateThatCannotBeWrittenStopsTheRun() throws IOException {
        put("PMC7.1");
        Files.createDirectories(out.resolve("_fetch/state.jsonl"));

        assertThatThrownBy(() -> fetch("PMC7"))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("[_fetch/state.jsonl] could not be stored");
        assertThat(bucket.requests()).isEmpty();
    }

    private void emptied() throws IOException {
        try (var walk = Files.walk(out)) {
            for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!path.equals(out)) {
                    Files.delete(path);
                }
            }
        }
    }

    /// Where an unfinished file lies, said again independently of the code under test.
    private record OutFolderNames(Path out) {
        Path part(String key) {
            return named(key, ".part");
        }

        Path etag(String key) {
            return named(key, ".etag");
        }

        private Path named(String key, String end) {
            return out.resolve("_fetch/parts")
                    .resolve(org.collimate.provenance.Sha256.of(key).hex().substring(0, 32) + end);
        }
    }
}
