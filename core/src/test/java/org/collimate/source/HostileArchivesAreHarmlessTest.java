// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.Rejected;
import org.collimate.pipeline.WorkUnit;
import org.collimate.testing.Packing;
import org.collimate.testing.RecordingSink;
import org.collimate.testing.TinyPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileArchivesAreHarmlessTest {
    private static final byte[] XML =
            ("<article xmlns:xlink='http://www.w3.org/1999/xlink'><fig id='F1'><caption><p>W</p>"
                            + "</caption><graphic xlink:href='f.png'/></fig></article>")
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] PICTURE = TinyPictures.png(30, 30, 1);

    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    private interface Filling {
        void fill(TarArchiveOutputStream tar) throws IOException;
    }

    private static byte[] tar(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var tar = new TarArchiveOutputStream(bytes, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
        filling.fill(tar);
        tar.finish();
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte type, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name, type, true);
        entry.setSize(content.length);
        if (type == TarConstants.LF_SYMLINK || type == TarConstants.LF_LINK) {
            entry.setLinkName("f.png");
        }
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gz = new GZIPOutputStream(out)) {
            gz.write(bytes);
        }
        return out.toByteArray();
    }

    private RecordingSink read(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return Reads.all(scratch, folder);
    }

    private static Map<String, byte[]> files(Object... pairs) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < pairs.length; i += 2) {
            files.put((String) pairs[i], (byte[]) pairs[i + 1]);
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZ"})
    void membersThatClimbOutAreNotedAndNeverRead(Packing packing) throws IOException {
        var bytes = packing.pack(files(
                "a.xml", XML, "../f.png", PICTURE, "/f.png", PICTURE, "C:/f.png", PICTURE, "x/../../f.png", PICTURE));
        var sink = read("it" + packing.ending(), bytes);
        assertThat(sink.kept).isEmpty();
        assertThat(sink.codes()).filteredOn("member-outside"::equals).hasSize(4);
        assertThat(sink.rejected).extracting(Rejected::reason).containsExactly(Reason.IMAGE_MISSING);
        assertThat(folder.resolveSibling("f.png")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it.tar", "it.tar.gz"})
    void linksDevicesPipesAndSparseMembersOfATarAreNoFiles(String name) throws IOException {
        var bytes = tar(tar -> {
            put(tar, "a.xml", TarConstants.LF_NORMAL, XML);
            put(tar, "f.png", TarConstants.LF_SYMLINK, new byte[0]);
            put(tar, "f.jpg", TarConstants.LF_LINK, new byte[0]);
            put(tar, "f.gif", TarConstants.LF_CHR, new byte[0]);
            put(tar, "f.tif", TarConstants.LF_FIFO, new byte[0]);
            put(tar, "f", (byte) 'V', new byte[0]);
        });
        var sink = read(name, name.endsWith("gz") ? gzip(bytes) : bytes);
        assertThat(sink.rejected).extracting(Rejected::reason).containsExactly(Reason.IMAGE_MISSING);
        assertThat(sink.codes())
                .containsOnlyOnceElementsOf(java.util.List.of("dom-parser"))
                .filteredOn(code -> code.startsWith("member-"))
                .containsExactly("member-link", "member-link", "member-special", "member-special", "member-special");
    }

    @Test
    void linksInAZipAreNoFiles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.putArchiveEntry(new ZipArchiveEntry("a.xml"));
            zip.write(XML);
            zip.closeArchiveEntry();
            var link = new ZipArchiveEntry("f.png");
            link.setUnixMode(UnixStat.LINK_FLAG | 0644);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        var sink = read("it.zip", bytes.toByteArray());
        assertThat(sink.codes()).contains("member-link");
        assertThat(sink.rejected).extracting(Rejected::reason).containsExactly(Reason.IMAGE_MISSING);
    }

    @Test
    void linksInAFolderAreNoFiles() throws IOException {
        Files.write(folder.resolve("a.xml"), XML);
        Files.write(scratch.resolve("outside.png"), PICTURE);
        Files.createSymbolicLink(folder.resolve("f.png"), scratch.resolve("outside.png"));
        Files.createDirectory(scratch.resolve("more"));
        Files.write(scratch.resolve("more/b.xml"), XML);
        Files.createSymbolicLink(folder.resolve("more"), scratch.resolve("more"));
        var sink = Reads.all(scratch, folder);
        assertThat(Reads.units(Reads.source(ArticleSettings.DEFAULT, scratch, folder)))
                .flatExtracting(WorkUnit::files)
                .extracting(WorkUnit.InputFile::path)
                .containsExactly("a.xml");
        assertThat(sink.codes()).filteredOn("file-link"::equals).hasSize(2);
        assertThat(sink.rejected).extracting(Rejected::source).containsExactly("a.xml#F1");
    }

    @Test
    void linksInAPackageOfManyRangesAreNotedOnceAndReadNever() throws IOException {
        for (int i = 0; i < 30; i++) {
            Files.write(folder.resolve("a" + i + ".xml"), XML);
        }
        Files.write(folder.resolve("f.png"), PICTURE);
        Files.createSymbolicLink(folder.resolve("a0.nxml"), folder.resolve("a0.xml"));
        Files.createSymbolicLink(folder.resolve("nowhere.png"), scratch.resolve("nowhere"));
        var limits = new SourceLimits(1 << 20, 1 << 20, 1L << 30, 250, 1000, 1 << 20, 1 << 20, 7);
        var sink =
                Reads.all(new ArticleSettings(ArticleSettings.Images.REQUIRED, false, false, limits), scratch, folder);
        assertThat(sink.kept).hasSize(30);
        assertThat(sink.codes()).filteredOn("file-link"::equals).hasSize(2);
    }

    @Test
    void aLinkInPlaceOfAnArticleDoesNotGiveItsPicturesToAnother() throws IOException {
        Packing.FOLDER.write(folder, "", files("A/a.xml", XML, "B/f.png", PICTURE));
        Files.createSymbolicLink(folder.resolve("B/b.xml"), folder.resolve("A/a.xml"));
        var sink = Reads.all(scratch, folder);
        assertThat(sink.codes()).contains("file-link");
        assertThat(sink.rejected).extracting(Rejected::source).containsExactly("A/a.xml#F1");
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZ"})
    void ofTwoMembersWithOneNameTheFirstIsUsed(Packing packing) throws IOException {
        var other = TinyPictures.png(30, 30, 2);
        var sink = read("it" + packing.ending(), packing.pack(files("a.xml", XML, "f.png", PICTURE, "./f.png", other)));
        assertThat(sink.kept).hasSize(1);
        assertThat(sink.kept.getFirst().pictures().getFirst().content())
                .isEqualTo(new org.collimate.sample.Content.Bytes(PICTURE));
        assertThat(sink.codes()).contains("member-duplicate");
    }

    @Test
    void aStreamThatExpandsTooFarIsReadNoFurther() throws IOException {
        var bytes = Packing.TAR_GZ.pack(files("a.xml", XML, "f.png", new byte[60 << 20], "g.png", PICTURE));
        assertThat(bytes.length).isLessThan(200_000);
        var limits = new SourceLimits(1 << 20, 100 << 20, 50 << 20, 250, 1000, 1 << 20, 1 << 20, 100);
        Files.write(folder.resolve("it.tar.gz"), bytes);
        var sink =
                Reads.all(new ArticleSettings(ArticleSettings.Images.REQUIRED, false, false, limits), scratch, folder);
        assertThat(sink.rejected).extracting(Rejected::reason).containsExactly(Reason.IMAGE_MISSING);
        assertThat(sink.codes()).contains("archive-bomb");
    }

    @Test
    void aZipThatClaimsToExpandOutOfAllProportionIsNotRead() throws IOException {
        Files.write(folder.resolve("sound.xml"), XML);
        // Each is small enough to be let pass, all together are not.
        var zeros = new byte[15 << 20];
        var bomb = files("a.xml", XML);
        for (int i = 0; i < 20; i++) {
            bomb.put(i + ".png", zeros);
        }
        var sink = read("it.zip", Packing.ZIP.pack(bomb));
        assertThat(sink.rejected).extracting(Rejected::source).containsExactly("sound.xml#F1");
        assertThat(sink.codes()).contains("archive-bomb");
    }

    @Test
    void aMemberBombCostsTheOtherArticlesOfItsZipNothing() throws IOException {
        var articles = files("A/a.xml", XML, "A/f.png", PICTURE, "C/c.xml", XML);
        var zeros = new byte[60 << 20];
        for (int i = 0; i < 5; i++) {
            articles.put("B/" + i + ".xml", zeros);
        }
        var sink = read("it.zip", Packing.ZIP.pack(articles));
        assertThat(sink.kept).hasSize(1);
        assertThat(sink.rejected)
                .extracting(Rejected::source, Rejected::reason)
                .contains(tuple("it.zip!B/4.xml", Reason.BAD_XML), tuple("it.zip!C/c.xml#F1", Reason.IMAGE_MISSING))
                .hasSize(6);
        assertThat(sink.codes()).doesNotContain("archive-bomb");
    }

    @Test
    void aMemberBombInAModestZipIsARejectOfItsFigure() throws IOException {
        var sink = read("it.zip", Packing.ZIP.pack(files("a.xml", XML, "f.png", new byte[60 << 20])));
        assertThat(sink.rejected).extracting(Rejected::reason).containsExactly(Reason.IMAGE_UNREADABLE);
        assertThat(sink.rejected.getFirst().detail()).startsWith("member-bomb");
    }

    @Test
    void anArticleOrPictureThatIsTooLargeIsARejectThatSaysSo() throws IOException {
        var limits = new SourceLimits(1000, 1000, 50 << 20, 250, 1000, 1 << 20, 1 << 20, 100);
        var settings = new ArticleSettings(ArticleSettings.Images.REQUIRED, false, false, limits);
        var large = Arrays.copyOf(XML, 2000);
        for (var packing : Packing.values()) {
            var name = packing.name().toLowerCase(java.util.Locale.ROOT);
            packing.write(folder.resolve(name), name, files("A/a.xml", XML, "A/f.png", Arrays.copyOf(PICTURE, 5000)));
            packing.write(folder.resolve(name + "2"), name, files("B/b.xml", large));
        }
        var sink = Reads.all(settings, scratch, folder);
        int packings = Packing.values().length;
        assertThat(sink.kept).isEmpty();
        assertThat(sink.rejected)
                .hasSize(2 * packings)
                .filteredOn(reject -> reject.reason().equals(Reason.IMAGE_TOO_LARGE))
                .hasSize(packings);
        assertThat(sink.rejected)
                .filteredOn(reject -> reject.reason().equals(Reason.BAD_XML))
                .hasSize(packings)
                .allMatch(reject -> reject.detail().startsWith("too-large"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZ"})
    void aTruncatedArchiveGivesWhatIsWhole(Packing packing) throws IOException {
        var noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        var bytes = packing.pack(files("a.xml", XML, "f.png", PICTURE, "z.png", noise));
        var sink = read("it" + packing.ending(), Arrays.copyOf(bytes, bytes.length - 60_000));
        assertThat(sink.kept).hasSize(1);
        assertThat(sink.codes()).containsOnlyOnce("archive-truncated");
    }

    /// The library passes over a member by reading it, and that once counted as a header without end.
    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZ"})
    void whatStandsBehindALargeMemberIsFound(Packing packing) throws IOException {
        var film = new byte[3 << 20];
        new Random(2).nextBytes(film);
        var sink = read("it" + packing.ending(), packing.pack(files("film.mp4", film, "a.xml", XML, "f.png", PICTURE)));
        assertThat(sink.kept).hasSize(1);
        assertThat(sink.codes()).doesNotContain("archive-truncated");
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZ"})
    void archivesInArchivesStayClosed(Packing packing) throws IOException {
        var inner = Packing.ZIP.pack(files("b.xml", XML));
        var sink = read("it" + packing.ending(), packing.pack(files("a.xml", XML, "f.png", PICTURE, "in.zip", inner)));
        assertThat(sink.kept).hasSize(1);
        assertThat(sink.codes()).contains("archive-nested");
    }

    @Test
    void aDamagedOrLockedMemberOfAZipSpoilsItsFigureOnly() throws IOException {
        var bytes = Packing.ZIP.pack(files("A/a.xml", XML, "A/f.png", PICTURE, "B/a.xml", XML, "B/f.png", PICTURE));
        // The last local member's data: its checksum no longer fits.
        int at = lastIndexOf(bytes, "B/f.png", 1) + 60;
        bytes[at] ^= 0x55;
        var sink = read("it.zip", bytes);
        assertThat(sink.kept).hasSize(1);
        assertThat(sink.rejected).extracting(Rejected::reason).containsExactly(Reason.IMAGE_UNREADABLE);
        assertThat(sink.rejected.getFirst().detail()).startsWith("member-damaged");
    }

    @Test
    void aLockedMemberOfAZipIsARejectAndANote() throws IOException {
        var bytes = Packing.ZIP.pack(files("a.xml", XML, "f.png", PICTURE));
        int directory = lastIndexOf(bytes, "f.png", 0) - 46;
        bytes[directory + 8] |= 1;
        var sink = read("it.zip", bytes);
        assertThat(sink.rejected.getFirst().detail()).startsWith("member-encrypted");
        assertThat(sink.codes()).contains("member-encrypted");
    }

    /// The place of `name`, `skip` occurrences before the last.
    private static int lastIndexOf(byte[] bytes, String name, int skip) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(name);
        for (int i = 0; i < skip; i++) {
            at = text.lastIndexOf(name, at - 1);
        }
        return at;
    }

    @Test
    void zip64IsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (var file : files("a.xml", XML, "f.png", PICTURE).entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeArchiveEntry();
            }
        }
        assertThat(read("it.zip", bytes.toByteArray()).kept).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it.tar", "it.tar.gz"})
    void aNameWithoutEndIsNoName(String name) throws IOException {
        // A GNU long name of 300 MB, nearly nothing when it is compressed.
        var bytes = new ByteArrayOutputStream();
        var out = name.endsWith("gz") ? new GZIPOutputStream(bytes) : bytes;
        out.write(Arrays.copyOf(tar(tar -> put(tar, "a.xml", TarConstants.LF_NORMAL, XML)), 1024));
        var header = new byte[512];
        var entry = new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
        entry.setSize(300L << 20);
        entry.writeEntryHeader(header);
        out.write(header);
        var zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) 'x');
        for (int i = 0; i < (name.endsWith("gz") ? 300 : 40); i++) {
            out.write(zeros);
        }
        out.close();
        var sink = read(name, bytes.toByteArray());
        assertThat(sink.rejected).extracting(Rejected::source).containsExactly(name + "!a.xml#F1");
        assertThat(sink.codes()).contains("archive-truncated");
    }

    @Test
    void emptyArchivesAndOnesThatAreNoneAreNoted() throws IOException {
        Files.write(folder.resolve("a.xml"), XML);
        Files.write(folder.resolve("f.png"), PICTURE);
        Files.write(folder.resolve("empty.zip"), Packing.ZIP.pack(Map.of()));
        Files.write(folder.resolve("empty.tar"), Packing.TAR.pack(Map.of()));
        Files.write(folder.resolve("empty.tar.gz"), Packing.TAR_GZ.pack(Map.of()));
        Files.write(folder.resolve("zero.zip"), new byte[0]);
        Files.write(folder.resolve("page.zip"), "<html>404</html>".getBytes(StandardCharsets.UTF_8));
        var sink = Reads.all(scratch, folder);
        assertThat(sink.kept).hasSize(1);
        assertThat(sink.codes()).filteredOn("archive-unreadable"::equals).hasSize(2);
        assertThat(sink.digests).containsKeys("empty.zip", "empty.tar", "empty.tar.gz", "page.zip");
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR", "TAR_GZ"})
    void noDamageOfAnyKindThrows(Packing packing) throws IOException {
        long seed = Long.getLong("collimate.seed", 3);
        var random = new Random(seed);
        var sound = packing.pack(files("A/a.xml", XML, "A/f.png", PICTURE, "B/b.xml", XML, "B/f.png", PICTURE));
        // Beside a sound file, so that there always is something to read.
        Files.write(folder.resolve("sound.xml"), XML);
        for (int round = 0; round < 120; round++) {
            var bytes = random.nextInt(4) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            for (int n = random.nextInt(12); n > 0 && bytes.length > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(folder.resolve("it" + packing.ending()), bytes);
            int number = round;
            assertThatCode(() -> Reads.all(scratch, folder))
                    .as("seed %d, round %d", seed, number)
                    .doesNotThrowAnyException();
        }
    }
}
