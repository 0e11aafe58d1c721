// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataUrlsNameKeysTest {
    private final BaseAddress base = BaseAddress.of("http://127.0.0.1:8080/mirror/", CloudLayout.shipped());

    @ParameterizedTest
    @CsvSource({
        "s3://pmc-oa-opendata/PMC1.1/a.jpg, PMC1.1/a.jpg",
        "s3://pmc-oa-opendata/PMC1.1/a b%20c+d.jpg?md5=00112233445566778899aabbccddeeff, PMC1.1/a b%20c+d.jpg",
        "s3://pmc-oa-opendata/PMC1.1/why?.jpg, PMC1.1/why?.jpg",
        "https://pmc-oa-opendata.s3.amazonaws.com/PMC1.1/a%20b+c.jpg?versionId=x&md5=1, PMC1.1/a b+c.jpg",
        "https://pmc-oa-opendata.s3.us-east-1.amazonaws.com/PMC1.1/a.jpg, PMC1.1/a.jpg",
        "https://s3.amazonaws.com/pmc-oa-opendata/PMC1.1/a.jpg, PMC1.1/a.jpg",
        "https://s3.us-east-1.amazonaws.com/pmc-oa-opendata/PMC1.1/%C3%A9.jpg, PMC1.1/é.jpg",
        "http://127.0.0.1:8080/mirror/PMC1.1/a.jpg, PMC1.1/a.jpg",
        "PMC1.1/a.jpg?md5=zz, PMC1.1/a.jpg",
    })
    void everyFormNamesItsKey(String url, String key) {
        assertThat(base.named(url).map(NamedFile::key)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://other/PMC1.1/a.jpg",
                "https://pmc-oa-opendata.s3.amazonaws.com.example.org/PMC1.1/a.jpg",
                "https://s3.amazonaws.com/other/a.jpg",
                "http://127.0.0.1:8081/mirror/a.jpg",
                "ftp://s3.amazonaws.com/pmc-oa-opendata/a",
                "https://pmc-oa-opendata.s3.amazonaws.com",
                "/a.jpg",
                "data:image/png",
                "s3://pmc-oa-opendata/",
                ""
            })
    void otherPlacesNameNothing(String url) {
        assertThat(base.named(url)).isEmpty();
    }

    @Test
    void theMd5OfTheQueryIsKept() {
        assertThat(base.named("s3://pmc-oa-opendata/a?md5=00112233445566778899AABBCCDDEEFF")
                        .orElseThrow()
                        .md5())
                .isEqualTo("00112233445566778899aabbccddeeff");
        assertThat(base.named("s3://pmc-oa-opendata/a?md5=0011").orElseThrow().md5())
                .isEmpty();
    }

    @Test
    void keysAndListingsAreAskedBelowTheBaseAddressAlone() {
        assertThat(base.file("PMC1.1/é +?#%.jpg"))
                .isEqualTo(URI.create("http://127.0.0.1:8080/mirror/PMC1.1/%C3%A9%20%2B%3F%23%25.jpg"));
        assertThat(base.listing("list-type", "2", "prefix", "PMC1."))
                .isEqualTo(URI.create("http://127.0.0.1:8080/mirror/?list-type=2&prefix=PMC1."));
        assertThat(BaseAddress.of(FetchSettings.defaultBaseUrl(), CloudLayout.shipped())
                        .file("PMC1.1/PMC1.1.xml"))
                .isEqualTo(URI.create("https://pmc-oa-opendata.s3.amazonaws.com/PMC1.1/PMC1.1.xml"));
    }

    @Test
    void redirectsMayGoToTheSameHostOrUpToHttps() {
        BaseAddress plain = BaseAddress.of("http://mirror.example", CloudLayout.shipped());
        assertThat(plain.permits(URI.create("http://MIRROR.example/x"))).isTrue();
        assertThat(plain.permits(URI.create("https://mirror.example/x"))).isTrue();
        assertThat(plain.permits(URI.create("http://mirror.example:81/x"))).isFalse();
        assertThat(plain.permits(URI.create("http://mirror.example.org/x"))).isFalse();
        assertThat(plain.permits(URI.create("file:///x"))).isFalse();
        BaseAddress secure = BaseAddress.of("https://mirror.example", CloudLayout.shipped());
        assertThat(secure.permits(URI.create("http://mirror.example/x"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mirror.example",
                "ftp://mirror.example",
                "https://",
                "https://user:x@mirror.example",
                "https://mirror.example/?a=b",
                "https://mirror.example/#x",
                "https://mirror example"
            })
    void addressesThatCannotBeABucketAreRefused(String url) {
        assertThatThrownBy(() -> BaseAddress.of(url, CloudLayout.shipped()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }
}
