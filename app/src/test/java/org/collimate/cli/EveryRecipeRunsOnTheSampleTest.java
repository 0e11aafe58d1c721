// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.collimate.dataset.DatasetReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryRecipeRunsOnTheSampleTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static final String USUAL = """
        PMC9900002.1/PMC9900002.1.xml#fig3 | image-missing
        PMC9900005.2/PMC9900005.2.xml#F1 | duplicate-image
        PMC9900006.1/PMC9900006.1.xml#F1 | image-blank
        PMC9900007.1/PMC9900007.1.xml | no-figures
        PMC9900008.1/PMC9900008.1.xml | bad-xml\
        """;

    private static final String RADIOLOGY = """
        PMC9900001.1/PMC9900001.1.xml#F3 | not-radiology
        PMC9900002.1/PMC9900002.1.xml#fig3 | image-missing
        PMC9900003/CASE-9-003.nxml#f1-case | not-radiology
        PMC9900003/CASE-9-003.nxml#f2-case | not-radiology
        PMC9900005.2/PMC9900005.2.xml#F1 | duplicate-image
        PMC9900006.1/PMC9900006.1.xml#F1 | license
        PMC9900007.1/PMC9900007.1.xml | no-figures
        PMC9900008.1/PMC9900008.1.xml | bad-xml
        journal/sample.0004.xml#s1-g001 | not-radiology
        journal/sample.0004.xml#sample-0004-g002 | not-radiology\
        """;

    @ParameterizedTest
    @CsvSource({"biomedica,11", "rocov2,6", "medicat,11", "open-pmc,11", "biomedclip,11"})
    void whatIsReadIsKeptOrRejectedForTheReasonThatTheSampleWasMadeFor(String recipe, int kept) throws Exception {
        var dataset = Told.run(recipe, Told.ARTICLES, folder.resolve(recipe));
        var counts = DatasetReader.open(dataset).manifest().counts();
        assertThat(counts.kept()).isEqualTo(kept);
        assertThat(counts.read()).isEqualTo(16).isEqualTo(counts.kept() + counts.rejected());
        var rejects = Query.rows("SELECT source, reason FROM '%s/rejects/*.parquet' ORDER BY source", dataset);
        assertThat(rejects).containsExactly((recipe.equals("rocov2") ? RADIOLOGY : USUAL).split("\n"));
        assertThat(Query.rows("SELECT count(*) FROM '%s/data/*.parquet'", dataset))
                .containsExactly("" + kept);
        assertThat(Told.collimate("dataset", "info", dataset).done()).contains("kept           " + kept);
    }
}
