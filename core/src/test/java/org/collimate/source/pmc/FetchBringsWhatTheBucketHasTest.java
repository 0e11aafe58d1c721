// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.collimate.testing.PretendArticle;
import org.junit.jupiter.api.Test;

class FetchBringsWhatTheBucketHasTest extends FetchCase {
    @Test
    void xmlImagesAndMetadataComeByteForByteWithOneRequestEach() throws IOException {
        put("PMC7.1");

        FetchSummary summary = fetch("PMC7");

        assertThat(stored()).isEqualTo(expected("PMC7.1"));
        assertThat(summary.fetched()).isEqualTo(1);
        assertThat(summary.files()).isEqualTo(4);
        assertThat(summary.isWell()).isTrue();
        assertThat(bucket.asked())
                .containsExactly(
                        "?PMC7.",
                        "metadata/PMC7.1.json",
                        "?PMC7.1/",
                        "PMC7.1/PMC7.1.xml",
                        "PMC7.1/fig 1+é.jpg",
                        "PMC7.1/fig2.GIF");
        assertThat(bucket.requests())
                .allSatisfy(request ->
                        assertThat(request.headers().get("User-Agent")).startsWith("collimate/"));
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void withoutAVersionTheNewestByNumberComes() throws IOException {
        put("PMC7.2", "PMC7.9", "PMC7.10", "PMC77.99");

        fetch("7");

        assertThat(stored()).isEqualTo(expected("PMC7.10"));
    }

    @Test
    void aPinnedVersionComesThoughThereIsANewerOne() throws IOException {
        put("PMC7.2", "PMC7.10");

        fetch("PMC7.2");

        assertThat(stored()).isEqualTo(expected("PMC7.2"));
    }

    @Test
    void oneArticleUnderTwoNamesComesOnce() throws IOException {
        put("PMC7.2");

        FetchSummary summary = fetch(asking("PMC7", "PMC7.2").withPoliteness(BRISK.withConnections(4)));

        assertThat(summary.fetched() + summary.alreadyThere()).isEqualTo(2);
        assertThat(bucket.asked().stream().filter("PMC7.2/PMC7.2.xml"::equals)).hasSize(1);
    }

    @Test
    void textPdfAndSupplementsComeWhenAskedFor() throws IOException {
        put("PMC7.1");

        fetch("PMC7");
        fetch(asking("PMC7").withAlso(EnumSet.of(Extra.TEXT)));
        assertThat(stored()).hasSize(5).containsKey("PMC7.1/PMC7.1.txt");

        fetch(asking("PMC7").withAlso(EnumSet.allOf(Extra.class)));
        assertThat(stored()).hasSize(7).containsKeys("PMC7.1/PMC7.1.pdf", "PMC7.1/table-s1.xlsx");
    }

    @Test
    void listingsOfManyPagesAreReadToTheirEnd() throws IOException {
        var article = PretendArticle.of("PMC7.1");
        for (int i = 0; i < 25; i++) {
            article = article.with("extra" + i + ".png", ("picture " + i).getBytes(StandardCharsets.UTF_8));
        }
        article.into(bucket);
        IntStream.rangeClosed(2, 9).forEach(version -> put("PMC8." + version));
        bucket.pageSize(3);

        fetch("PMC7", "PMC8");

        assertThat(stored()).hasSize(4 + 25 + 4).containsKeys("PMC7.1/extra24.png", "PMC8.9/PMC8.9.xml");
    }

    @Test
    void licencesAreChosenByTheMetadata() throws IOException {
        PretendArticle.of("PMC1.1").withLicense("CC0").into(bucket);
        PretendArticle.of("PMC2.1").withLicense("CC BY-NC-ND").into(bucket);
        PretendArticle.of("PMC3.1").withLicense("TDM").into(bucket);
        PretendArticle.of("PMC4.1").withLicense("").into(bucket);
        PretendArticle.of("PMC5.1").withLicense("CC BY-SA").into(bucket);
        String[] ids = {"PMC1", "PMC2", "PMC3", "PMC4", "PMC5"};

        FetchSummary commercial = fetch(asking(ids).withLicense(LicenseChoice.COMMERCIAL));
        assertThat(commercial.fetched()).isEqualTo(2);
        assertThat(commercial.leftOutLicense()).isEqualTo(3);
        assertThat(commercial.isWell()).isTrue();
        assertThat(stored()).containsKey("PMC5.1/PMC5.1.xml").doesNotContainKey("PMC2.1/PMC2.1.xml");
        assertThat(bucket.asked()).doesNotContain("?PMC2.1/");

        bucket.forgetRequests();
        FetchSummary noncommercial = fetch(asking(ids).withLicense(LicenseChoice.NONCOMMERCIAL));
        assertThat(noncommercial.fetched()).isEqualTo(1);
        assertThat(noncommercial.alreadyThere()).isEqualTo(2);
        assertThat(bucket.asked()).startsWith("?PMC2.1/").hasSize(4);

        assertThat(fetch(asking(ids)).fetched()).isEqualTo(2);
    }

    @Test
    void aRetractedArticleIsMarkedOrLeftOut() throws IOException {
        PretendArticle.of("PMC1.1").withRetracted().into(bucket);
        put("PMC2.1");

        FetchSummary skipping = fetch(asking("PMC1", "PMC2").withSkipRetracted(true));
        assertThat(skipping.leftOutRetracted()).isEqualTo(1);
        assertThat(skipping.isWell()).isTrue();
        assertThat(stored()).doesNotContainKey("PMC1.1/PMC1.1.xml");

        FetchSummary keeping = fetch("PMC1", "PMC2");
        assertThat(keeping.retracted()).containsExactly(new PmcId(1, java.util.OptionalInt.empty()));
        assertThat(stored()).isEqualTo(expected("PMC1.1", "PMC2.1"));
        assertThat(report())
                .startsWith("{\"id\":\"PMC1\",\"outcome\":\"fetched\",\"article\":\"PMC1.1\","
                        + "\"license_code\":\"CC BY\",\"retracted\":true,\"files\":4,");
    }

    @Test
    void whatIsNotThereIsNamedAndTheOthersCome() throws IOException {
        put("PMC2.1", "PMC4.1");

        FetchSummary summary = fetch("PMC1", "PMC2", "PMC3.1", "PMC4.2", "PMC4.1");

        assertThat(summary.fetched()).isEqualTo(2);
        assertThat(summary.missing()).isEqualTo(3);
        assertThat(summary.wrong().stream().map(one -> one.id().toString()))
                .containsExactly("PMC1", "PMC3.1", "PMC4.2");
        assertThat(onlyMessage(summary))
                .isEqualTo("[PMC1] found no such article in the bucket, expected at least one version");
    }

    @Test
    void theReportKeepsTheOrderOfTheListWhateverComesFirst() throws IOException {
        String[] ids =
                IntStream.rangeClosed(1, 40).mapToObj(i -> "PMC" + (41 - i)).toArray(String[]::new);
        for (String id : ids) {
            put(id + ".1");
        }

        fetch(asking(ids).withPoliteness(BRISK.withConnections(4)));

        assertThat(report().lines().map(line -> line.replaceAll("\\{\"id\":\"(PMC[0-9]+)\".*", "$1")))
                .containsExactly(ids);
    }

    @Test
    void metadataMayNameFilesInAnyFormOfAddress() throws IOException {
        for (String form : List.of(
                "s3://pmc-oa-opendata/",
                "https://pmc-oa-opendata.s3.amazonaws.com/",
                "https://pmc-oa-opendata.s3.us-east-1.amazonaws.com/",
                "https://s3.amazonaws.com/pmc-oa-opendata/",
                bucket.baseUrl() + "/",
                "")) {
            var article = PretendArticle.of("PMC7.1");
            article.into(bucket);
            bucket.put("metadata/PMC7.1.json", article.metadata().replace("s3://pmc-oa-opendata/", form));

            assertThat(fetch(asking("PMC7").withRefresh(true)).wrong()).as(form).isEmpty();
        }
    }

    @Test
    void filesThatOnlyTheMetadataNamesComeToo() throws IOException {
        put("PMC7.1");
        bucket.fault(
                "?PMC7.1/",
                0,
                org.collimate.testing.PretendFault.OtherBody.of("<ListBucketResult><Prefix>PMC7.1/</Prefix>"
                        + "<IsTruncated>false</IsTruncated></ListBucketResult>"));

        assertThat(fetch("PMC7").isWell()).isTrue();
        assertThat(stored()).isEqualTo(expected("PMC7.1"));
    }
}
