// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.collimate.testing.PretendArticle;
import org.collimate.testing.PretendBucket;
import org.collimate.testing.PretendFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchSurvivesBadServersTest extends FetchCase {
    private static final String IMAGE = "PMC7.1/fig 1+é.jpg";

    @BeforeEach
    void twoArticles() {
        put("PMC7.1", "PMC8.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void aBusyServerIsAskedAgain(int status) throws IOException {
        bucket.fault("?PMC7.", 1, PretendFault.Status.of(status))
                .fault("metadata/PMC7.1.json", 1, PretendFault.Status.of(status))
                .fault(IMAGE, 1, PretendFault.Status.of(status))
                .fault(IMAGE, 2, PretendFault.Status.of(status));

        assertThat(fetch("PMC7").isWell()).isTrue();

        assertThat(stored()).isEqualTo(expected("PMC7.1"));
        assertThat(bucket.requests()).hasSize(6 + 4);
        assertThat(time.pauses()).hasSize(4);
        assertThat(time.pauses().getFirst()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(time.pauses().getLast()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void retryAfterIsHonouredInSecondsAndAsADate() throws IOException {
        bucket.fault(IMAGE, 1, new PretendFault.Status(503, Map.of("Retry-After", "17")))
                .fault(IMAGE, 2, new PretendFault.Status(429, Map.of("Retry-After", "Thu, 01 Jan 2026 12:01:30 GMT")));

        assertThat(fetch("PMC7").isWell()).isTrue();

        assertThat(time.pauses()).contains(Duration.ofSeconds(17), Duration.ofSeconds(90));
    }

    @Test
    void aServerThatAsksForAnHourFailsTheIdAtOnce() throws IOException {
        bucket.fault(IMAGE, 1, new PretendFault.Status(503, Map.of("Retry-After", "3600")));

        FetchSummary summary = fetch("PMC7", "PMC8");

        assertThat(onlyMessage(summary)).contains("asks to wait 3600 s, expected at most 600 s");
        assertThat(stored()).containsAllEntriesOf(expected("PMC8.1"));
    }

    @Test
    void aServerThatStaysDownFailsTheIdAfterFiveTries() throws IOException {
        bucket.fault(IMAGE, 0, PretendFault.Status.of(503));

        FetchSummary summary = fetch("PMC7", "PMC8");

        assertThat(summary.failed()).isEqualTo(1);
        assertThat(onlyMessage(summary)).contains("[" + IMAGE + "]", "(503)", "5 tries");
        assertThat(bucket.asked().stream().filter(IMAGE::equals)).hasSize(5);
        assertThat(stored()).containsAllEntriesOf(expected("PMC8.1")).doesNotContainKey(IMAGE);
    }

    @Test
    void tenIdsOutOfReachInARowEndTheRun() throws IOException {
        String[] ids = java.util.stream.IntStream.rangeClosed(1, 50)
                .mapToObj(i -> "PMC" + i)
                .toArray(String[]::new);
        String nobody = bucket.baseUrl();
        bucket.close();

        FetchSummary summary = fetch(asking(ids).withBaseUrl(nobody).withPoliteness(BRISK.withTries(2)));

        assertThat(summary.failed()).isEqualTo(10);
        assertThat(summary.notTried()).isEqualTo(40);
        assertThat(onlyMessage(summary)).contains("no connection", "given up after 2 tries");
    }

    @Test
    void aBrokenAnswerIsContinuedWhereItBroke() throws IOException {
        bucket.fault(IMAGE, 1, new PretendFault.BreaksAfter(30_000))
                .fault(IMAGE, 2, new PretendFault.BreaksAfter(20_000));

        assertThat(fetch("PMC7").isWell()).isTrue();

        assertThat(stored()).isEqualTo(expected("PMC7.1"));
        List<PretendBucket.Request> asked = of(IMAGE);
        assertThat(asked).hasSize(3);
        assertThat(asked.get(0).headers()).doesNotContainKey("Range");
        assertThat(asked.get(1).headers())
                .containsEntry("If-Range", "\"" + PretendBucket.md5(bucket.get(IMAGE)) + "\"");
        assertThat(first(asked.get(1))).isBetween(1, 30_000);
        assertThat(first(asked.get(2))).isBetween(first(asked.get(1)), 50_000);
    }

    @Test
    void aServerThatIgnoresRangeStartsTheFileAgain() throws IOException {
        bucket.fault(IMAGE, 1, new PretendFault.BreaksAfter(30_000)).fault(IMAGE, 2, new PretendFault.IgnoresRange());

        assertThat(fetch("PMC7").isWell()).isTrue();
        assertThat(stored()).isEqualTo(expected("PMC7.1"));
        assertThat(of(IMAGE)).hasSize(2);
    }

    @Test
    void aFileThatChangedMeanwhileIsNeverStitchedTogether() throws IOException {
        var changed = PretendArticle.of("PMC7.1").with("fig 1+é.jpg", new byte[70_000]);
        bucket.fault(IMAGE, 1, new PretendFault.BreaksAfter(30_000))
                .fault(IMAGE, 2, new PretendFault.First(() -> changed.into(bucket)));

        FetchSummary first = fetch("PMC7");
        assertThat(onlyMessage(first)).contains(IMAGE, "MD5");
        assertThat(stored()).doesNotContainKey(IMAGE);

        assertThat(fetch(asking("PMC7").withRefresh(true)).isWell()).isTrue();
        assertThat(stored()).isEqualTo(expected("PMC7.1"));
    }

    @Test
    void aPartOfAnotherFileIsRefused() throws IOException {
        bucket.fault(IMAGE, 1, new PretendFault.BreaksAfter(30_000))
                .fault(
                        IMAGE,
                        2,
                        new PretendFault.Status(206, Map.of("Content-Range", "bytes 5-9/10", "ETag", "\"x\"")));

        assertThat(fetch("PMC7").isWell()).isTrue();
        assertThat(stored()).isEqualTo(expected("PMC7.1"));
        assertThat(of(IMAGE)).hasSize(3);
        assertThat(of(IMAGE).get(2).headers()).doesNotContainKey("Range");
    }

    @Test
    void aStalledAnswerIsBrokenOffAndContinued() throws IOException {
        bucket.fault(IMAGE, 1, new PretendFault.StallsAfter(30_000, Duration.ofSeconds(20)));

        FetchSummary summary = fetch(asking("PMC7").withPoliteness(BRISK.withStallTimeout(Duration.ofMillis(300))));

        assertThat(summary.isWell()).isTrue();
        assertThat(stored()).isEqualTo(expected("PMC7.1"));
        assertThat(of(IMAGE)).hasSize(2);
    }

    @Test
    void aSlowAnswerThatKeepsComingIsWaitedFor() throws IOException {
        bucket.fault(IMAGE, 1, new PretendFault.Slow(10_000, Duration.ofMillis(100)));

        FetchSummary summary = fetch(asking("PMC7").withPoliteness(BRISK.withStallTimeout(Duration.ofMillis(400))));

        assertThat(summary.isWell()).isTrue();
        assertThat(of(IMAGE)).hasSize(1);
    }

    @Test
    void aCrawlingAnswerIsBrokenOff() throws IOException {
        bucket.fault(IMAGE, 0, new PretendFault.Slow(1, Duration.ofMillis(20)));

        FetchSummary summary =
                fetch(asking("PMC7").withPoliteness(BRISK.withTries(2).withStallTimeout(Duration.ofMillis(300))));

        assertThat(onlyMessage(summary)).contains("slower than 1024 bytes/s");
    }

    @Test
    void anHtmlPageIsNotAnArticle() throws IOException {
        bucket.fault("PMC7.1/PMC7.1.xml", 0, PretendFault.OtherBody.html());

        FetchSummary summary = fetch("PMC7", "PMC8");

        assertThat(onlyMessage(summary)).startsWith("[PMC7.1/PMC7.1.xml] found an HTML page, expected the file");
        assertThat(of("PMC7.1/PMC7.1.xml")).hasSize(2);
        assertThat(stored()).containsAllEntriesOf(expected("PMC8.1")).doesNotContainKey("PMC7.1/PMC7.1.xml");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void anHtmlPageIsNeitherMetadataNorAListing() throws IOException {
        bucket.fault("metadata/PMC7.1.json", 0, PretendFault.OtherBody.html())
                .fault("?PMC8.", 0, PretendFault.OtherBody.html());

        FetchSummary summary = fetch("PMC7", "PMC8");

        assertThat(summary.failed()).isEqualTo(2);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aLieThatIsToldOnceIsForgiven() throws IOException {
        bucket.fault("PMC7.1/PMC7.1.xml", 1, PretendFault.OtherBody.html())
                .fault("metadata/PMC7.1.json", 1, PretendFault.OtherBody.of("{\"pmcid\": \"PMC7\", \"vers"))
                .fault(IMAGE, 1, PretendFault.OtherBody.of("x".repeat(70_000)));

        assertThat(fetch("PMC7").isWell()).isTrue();
        assertThat(stored()).isEqualTo(expected("PMC7.1"));
    }

    @Test
    void wrongDigestsAndLengthsAreRefused() throws IOException {
        bucket.fault(IMAGE, 0, PretendFault.OtherBody.of("y".repeat(70_000)))
                .fault("PMC8.1/fig2.GIF", 0, PretendFault.OtherBody.of("too short"));

        FetchSummary summary = fetch("PMC7", "PMC8");

        assertThat(FetchSummary.message(summary.wrong().get(0))).startsWith("[" + IMAGE + "] found MD5 ");
        assertThat(FetchSummary.message(summary.wrong().get(1)))
                .isEqualTo("[PMC8.1/fig2.GIF] found 9 bytes announced, expected 900 by the listing");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void digestsInHeadersAreHeldAgainstTheBytes() throws IOException {
        String zeros = base64("00".repeat(32));
        String right = base64(org.collimate.provenance.Sha256.of(bucket.get("PMC8.1/PMC8.1.xml"))
                .hex());
        bucket.fault("PMC7.1/PMC7.1.xml", 0, new PretendFault.OtherHeaders(Map.of("x-amz-checksum-sha256", zeros)))
                .fault("PMC8.1/PMC8.1.xml", 0, new PretendFault.OtherHeaders(Map.of("x-amz-checksum-sha256", right)))
                .fault(
                        "PMC8.1/fig2.GIF",
                        0,
                        new PretendFault.OtherHeaders(Map.of("Content-MD5", base64("00".repeat(16)))));

        FetchSummary summary = fetch("PMC7", "PMC8");

        assertThat(FetchSummary.message(summary.wrong().get(0))).contains("SHA-256", "by x-amz-checksum-sha256");
        assertThat(FetchSummary.message(summary.wrong().get(1))).contains("[PMC8.1/fig2.GIF]", "by Content-MD5");
    }

    @Test
    void anEtagOfAnUploadInPartsIsNoDigest() throws IOException {
        bucket.fault(IMAGE, 0, new PretendFault.OtherHeaders(Map.of("ETag", "\"" + "a".repeat(32) + "-2\"")));

        assertThat(fetch("PMC7").isWell()).isTrue();
    }

    @Test
    void metadataOfAnotherArticleIsRefused() throws IOException {
        bucket.put("metadata/PMC7.1.json", PretendArticle.of("PMC9.1").metadata());

        assertThat(onlyMessage(fetch("PMC7")))
                .isEqualTo("[metadata/PMC7.1.json] found the metadata of another article, expected that of PMC7.1");
        assertThat(stored()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/PMC7.1/x.jpg",
                "s3://other/PMC7.1/x.jpg",
                "file:///etc/passwd",
                "s3://pmc-oa-opendata/PMC8.1/fig2.GIF",
                "s3://pmc-oa-opendata/PMC7.1/../PMC8.1/x.jpg",
                "https://s3.amazonaws.com/pmc-oa-opendata/PMC7.1/%2e%2e/x.jpg",
                "//example.org/x"
            })
    void metadataThatNamesOtherPlacesIsRefused(String url) throws IOException {
        String metadata = PretendArticle.of("PMC7.1").metadata();
        bucket.put("metadata/PMC7.1.json", metadata.replace("\"media_urls\": [", "\"media_urls\": [\"" + url + "\", "));

        assertThat(onlyMessage(fetch("PMC7"))).startsWith("[metadata/PMC7.1.json] found ");
        assertThat(stored().keySet()).containsExactly("metadata/PMC7.1.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PMC7.1/../../evil.jpg",
                "PMC7.1//x.jpg",
                "PMC7.1/a\\..\\b.jpg",
                "PMC7.1/C:x.jpg",
                "PMC7.1/./x.jpg",
                "/etc/passwd.jpg",
                "PMC8.1/fig2.GIF"
            })
    void keysThatClimbOutAreRefused(String key) throws IOException {
        bucket.fault(
                "?PMC7.1/",
                0,
                PretendFault.OtherBody.of("<ListBucketResult><Prefix>PMC7.1/</Prefix><Contents><Key>" + key
                        + "</Key><Size>3</Size></Contents></ListBucketResult>"));

        assertThat(onlyMessage(fetch("PMC7", "PMC8"))).startsWith("[listing of PMC7.1/] found ");
        assertThat(stored().keySet()).noneMatch(path -> path.startsWith("PMC7.1/"));
        assertThat(stored()).containsAllEntriesOf(expected("PMC8.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ListBucketResult><Prefix>PMC8.1/</Prefix></ListBucketResult>",
                "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>",
                "<ListBucketResult><IsTruncated>true</IsTruncated>"
                        + "<NextContinuationToken>61</NextContinuationToken></ListBucketResult>",
                "<ListBucketResult><Contents><Key>PMC7.1/a.jpg</Key></Contents></ListBucketResult>",
                "<ListBucketResult><Contents><Key>PMC7.1/a.jpg</Key><Size>-1</Size></Contents></ListBucketResult>",
                "<ListBucketResult><Contents><Key>PMC7.1/a</Key><Size>1</Size></Contents>"
                        + "<Contents><Key>PMC7.1/a/b.jpg</Key>"
                        + "<Size>1</Size></Contents></ListBucketResult>",
                "<Error><Code>NoSuchBucket</Code></Error>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM"
                        + " \"file:///etc/passwd\">]><ListBucketResult><Prefix>&a;</Prefix></ListBucketResult>",
                "<ListBucketResult><Contents>",
                "",
                "{}"
            })
    void aListingThatLiesFailsItsId(String xml) throws IOException {
        bucket.fault("?PMC7.1/", 0, PretendFault.OtherBody.of(xml));

        FetchSummary summary = fetch("PMC7", "PMC8");

        assertThat(onlyMessage(summary)).startsWith("[listing of PMC7.1/] found ");
        assertThat(summary.fetched()).isEqualTo(1);
    }

    @Test
    void redirectsWithinTheHostAreFollowed() throws IOException {
        bucket.put("moved/image", bucket.get(IMAGE));
        bucket.fault(IMAGE, 0, new PretendFault.Status(307, Map.of("Location", "/moved/image")));

        assertThat(fetch("PMC7").isWell()).isTrue();
        assertThat(stored()).isEqualTo(expected("PMC7.1"));
    }

    @Test
    void redirectsToAnotherHostAreNeverFollowed() throws IOException {
        try (var elsewhere = new PretendBucket()) {
            elsewhere.put("image", bucket.get(IMAGE));
            bucket.fault(IMAGE, 0, new PretendFault.Status(302, Map.of("Location", elsewhere.baseUrl() + "/image")));

            assertThat(onlyMessage(fetch("PMC7"))).contains("a redirect (302) away from the base address");
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(of(IMAGE)).hasSize(1);
        }
    }

    @Test
    void redirectsInACircleEnd() throws IOException {
        bucket.fault("?PMC7.", 0, new PretendFault.Status(301, Map.of("Location", "/?list-type=2&prefix=PMC7.")));

        assertThat(onlyMessage(fetch("PMC7"))).contains("more than 5 redirects");
    }

    @Test
    void aForbiddenBucketIsNotAskedAgain() throws IOException {
        bucket.fault("?PMC7.", 0, PretendFault.Status.of(403));

        assertThat(onlyMessage(fetch("PMC7"))).contains("found status 403, expected 200");
        assertThat(bucket.asked()).containsExactly("?PMC7.");
    }

    @Test
    void aFileTooLargeIsNotTaken() throws IOException {
        FetchSummary summary = fetch(asking("PMC7").withLargestFile(10_000));

        assertThat(onlyMessage(summary)).isEqualTo("[" + IMAGE + "] found 70000 bytes, expected at most 10000");
        assertThat(of(IMAGE)).isEmpty();
    }

    private List<PretendBucket.Request> of(String key) {
        return bucket.requests().stream().filter(r -> r.what().equals(key)).toList();
    }

    private static int first(PretendBucket.Request request) {
        return Integer.parseInt(
                request.headers().getOrDefault("Range", "bytes=0-").replaceAll("[^0-9]", ""));
    }
}
