// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Addresses, words and types of licences become SPDX identifiers and groups.
class LicensesBecomeSpdxTest {
    @Test
    void addressesAreRead() {
        assertSpdx("http://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0");
        assertSpdx("https://creativecommons.org/licenses/by-nc-nd/4.0/deed.en", "CC-BY-NC-ND-4.0");
        assertSpdx("http://creativecommons.org/licenses/BY-SA/4.0", "CC-BY-SA-4.0");
        assertSpdx("https://creativecommons.org/licenses/by-nd-nc/1.0/", "CC-BY-NC-ND-1.0");
        assertSpdx("http://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0");
        assertSpdx("http://creativecommons.org/publicdomain/mark/1.0/", "LicenseRef-public-domain");
    }

    @Test
    void onlyPortsThatSpdxHasAreKept() {
        assertSpdx("https://creativecommons.org/licenses/by/3.0/igo/", "CC-BY-3.0-IGO");
        assertSpdx("https://creativecommons.org/licenses/by/3.0/us/", "CC-BY-3.0-US");
        assertSpdx("https://creativecommons.org/licenses/by-nc-sa/2.0/uk/", "CC-BY-NC-SA-2.0-UK");
        var resolution = LicenseResolver.resolve(
                List.of("http://creativecommons.org/licenses/by/2.0/uk/"), List.of(), List.of());
        assertThat(resolution.license().spdx()).contains("CC-BY-2.0");
        assertThat(resolution.oddities()).containsExactly("license-port-unknown");
    }

    @Test
    void namesAreReadInThreeLanguages() {
        assertSpdx(
                "under the Creative Commons Attribution-NonCommercial-NoDerivs 3.0 Unported License",
                "CC-BY-NC-ND-3.0");
        assertSpdx("Creative Commons License (Attribution 4.0 International), CC BY 4.0", "CC-BY-4.0");
        assertSpdx("licencia Creative Commons Atribución-NoComercial 4.0", "CC-BY-NC-4.0");
        assertSpdx("licença Creative Commons Atribuição Não Comercial", "LicenseRef-CC-BY-NC");
        assertSpdx("Creative Commons Attribution Non-Commercial No Derivatives License", "LicenseRef-CC-BY-NC-ND");
        assertSpdx("CC BY-NC", "LicenseRef-CC-BY-NC");
        assertSpdx("CC0", "CC0-1.0");
    }

    @Test
    void whatFollowsTheNameIsNotPartOfIt() {
        assertSpdx(
                "Creative Commons Attribution License, which permits unrestricted non-commercial use",
                "LicenseRef-CC-BY");
    }

    @Test
    void otherTermsHaveNoName() {
        assertThat(LicenseResolver.ofName("Open Government Licence v3.0").spdx())
                .isEmpty();
        assertThat(LicenseResolver.ofName("Copyright 2010 The Publisher. All rights reserved.")
                        .spdx())
                .isEmpty();
        assertThat(LicenseResolver.ofName("")).isEqualTo(new License(Optional.empty(), LicenseGroup.OTHER, ""));
        assertThat(LicenseResolver.resolve(List.of(), List.of(), List.of()).license())
                .isEqualTo(License.NONE);
    }

    @Test
    void contradictionsTakeTheStrictest() {
        var resolution = LicenseResolver.resolve(
                List.of("http://creativecommons.org/licenses/by/4.0/"),
                List.of("Creative Commons Attribution-NonCommercial 4.0 International License"),
                List.of());
        assertThat(resolution.license().spdx()).contains("CC-BY-NC-4.0");
        assertThat(resolution.oddities()).containsExactly("license-contradiction");
    }

    @Test
    void theWaiverForDataIsNoContradiction() {
        var resolution = LicenseResolver.resolve(
                List.of(
                        "http://creativecommons.org/licenses/by/4.0/",
                        "http://creativecommons.org/publicdomain/zero/1.0/"),
                List.of(),
                List.of());
        assertThat(resolution.license().spdx()).contains("CC-BY-4.0");
        assertThat(resolution.oddities()).isEmpty();
    }

    @Test
    void groupsAreThoseOfPubMedCentral() {
        assertThat(LicenseResolver.ofName("CC BY-ND 4.0").group()).isEqualTo(LicenseGroup.COMMERCIAL);
        assertThat(LicenseResolver.ofName("CC0").group()).isEqualTo(LicenseGroup.COMMERCIAL);
        assertThat(LicenseResolver.ofName("CC BY-NC-SA 4.0").group()).isEqualTo(LicenseGroup.NONCOMMERCIAL);
        assertThat(LicenseResolver.ofName("in the public domain").group()).isEqualTo(LicenseGroup.OTHER);
    }

    @Test
    void aFigureMayHaveALicenseOfItsOwn() {
        var xml = "<article><front><article-meta><permissions><license xlink:href="
                + "\"http://creativecommons.org/licenses/by/4.0/\"/></permissions></article-meta></front><body>"
                + "<fig id=\"F1\"><graphic href=\"a\"/></fig><fig id=\"F2\"><graphic href=\"b\"/><permissions>"
                + "<license><license-p>Reproduced under CC BY-NC 3.0.</license-p></license></permissions></fig>"
                + "</body></article>";
        var article = ((Parsed.Ok) new JatsReader().read(xml.getBytes(StandardCharsets.UTF_8)))
                .articles()
                .getFirst();
        assertThat(article.license().spdx()).contains("CC-BY-4.0");
        assertThat(article.figures().get(0).license()).isEmpty();
        var own = article.figures().get(1).license();
        assertThat(own.flatMap(License::spdx)).contains("CC-BY-NC-3.0");
        assertThat(own.map(License::group)).contains(LicenseGroup.NONCOMMERCIAL);
    }

    @Test
    void everyRealArticleHasTheLicenseOfTheGoldFile() throws IOException {
        var gold = gold();
        var differences = new ArrayList<String>();
        int count = 0;
        for (var file : RealArticles.all()) {
            String name = file.name()
                    .substring(
                            Math.max(file.name().lastIndexOf('/'), file.name().lastIndexOf('!')) + 1);
            for (var article : RealArticles.read(file)) {
                count++;
                var license = article.license().spdx().orElse("none");
                boolean odd = article.remarks().stream()
                        .anyMatch(remark -> remark.code().equals("license-contradiction"));
                if (!(license + (odd ? "!" : "")).equals(gold.getOrDefault(name, "absent from the gold file"))) {
                    differences.add(name + ": " + license + (odd ? "!" : "") + ", expected " + gold.get(name));
                }
            }
        }
        System.out.println(count + " articles' licences compared with the gold file");
        assertThat(differences).isEmpty();
    }

    private static Map<String, String> gold() throws IOException {
        try (var stream = LicensesBecomeSpdxTest.class.getResourceAsStream("licenses.tsv")) {
            assertThat(stream).isNotNull();
            var gold = new HashMap<String, String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line ->
                            gold.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
            return gold;
        }
    }

    private static void assertSpdx(String statement, String spdx) {
        assertThat(LicenseResolver.ofName(statement).spdx()).contains(spdx);
    }
}
