// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What negations, hedges, lists and clauses make of the findings around them.
class CertaintyOfMentionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Small left effusion.                                       | pleural-effusion present
        No effusion.                                               | pleural-effusion absent
        There is no evidence of pneumonia.                         | pneumonia absent
        There is no evidence to suggest pneumonia.                 | pneumonia absent
        The lungs are clear of infiltrate.                         | infiltrate absent
        A pneumothorax is not seen.                                | pneumothorax absent
        Pneumothorax: none.                                        | pneumothorax absent
        The effusion has resolved.                                 | pleural-effusion absent
        Interval removal of the right chest tube.                  | chest-tube absent
        Pneumothorax is unlikely.                                  | pneumothorax unlikely
        Likely atelectasis.                                        | atelectasis probable
        Findings consistent with edema.                            | edema probable
        Possible pneumonia.                                        | pneumonia possible
        Pneumonia cannot be excluded.                              | pneumonia possible
        ?pneumonia at the right base                               | pneumonia possible
        Pneumonia is by no means excluded.                         | pneumonia possible
        No change in the left effusion.                            | pleural-effusion present
        The effusion has not resolved.                             | pleural-effusion present
        The heart is enlarged.                                     | cardiomegaly present
        The heart is not enlarged.                                 | cardiomegaly absent
        Heart size within normal limits.                           | cardiomegaly absent
        Borderline cardiomegaly.                                  | cardiomegaly probable
        Borderline heart size.                                     | cardiomegaly probable
        Heart size is at the upper limits of normal.               | cardiomegaly absent
        Heart size is beyond the upper limits of normal.           | cardiomegaly present
        """)
    void oneMentionOneCertainty(String text, String said) {
        assertThat(Said.in(text)).contains(said);
    }

    @Test
    void aNegationHoldsForAWholeList() {
        assertThat(Said.in("No focal consolidation, pneumothorax, or large pleural effusion is seen."))
                .containsExactly("consolidation absent", "pneumothorax absent", "pleural-effusion absent");
    }

    @Test
    void aNegationEndsWhereAnotherClauseBegins() {
        assertThat(Said.in("No pneumothorax, effusion or edema is seen and the heart is enlarged."))
                .containsExactly(
                        "pneumothorax absent", "pleural-effusion absent", "edema absent", "cardiomegaly present");
        assertThat(Said.in("No effusion, but there is a small pneumothorax."))
                .containsExactly("pleural-effusion absent", "pneumothorax present");
        assertThat(Said.in("No pneumothorax, stable cardiomegaly."))
                .containsExactly("pneumothorax absent", "cardiomegaly present");
    }

    @Test
    void aHedgeAfterACommaSpeaksOfWhatIsNearest() {
        assertThat(Said.in("Displaced rib fractures, and a small pneumothorax is likely."))
                .containsExactly("rib-fracture present", "pneumothorax probable");
        assertThat(Said.in("Collapse, consolidation and effusion are all possible."))
                .containsExactly("atelectasis possible", "consolidation possible", "pleural-effusion possible");
    }

    @Test
    void alternativesAreBothPossible() {
        var said =
                Said.ENGINE.read("Left basilar atelectasis versus pneumonia.").statements();
        assertThat(said).extracting(Statement::alternative).containsExactly(true, true);
        assertThat(Said.in("Opacity may represent atelectasis or pneumonia."))
                .containsExactly("lung-opacity present", "atelectasis possible", "pneumonia possible");
    }

    @Test
    void wordsAreNotFoundInsideWords() {
        assertThat(Said.in("Massive ascites.")).containsExactly("ascites present");
        assertThat(Said.in("Soft tissue edema of the left arm.")).containsExactly("soft-tissue-edema present");
        assertThat(Said.in("Septal lines in line with the prior film.")).doesNotContain("central-line present");
        assertThat(Said.in("Cystic fibrosis.")).containsExactly("cystic-fibrosis present");
    }

    @Test
    void whatBelongsToAPlaceIsComposedWithIt() {
        assertThat(Said.in("Pleural and pericardial effusions."))
                .containsExactlyInAnyOrder("pleural-effusion present", "pericardial-effusion present");
        assertThat(Said.in("Calcified plaques in the aortic arch and coronary arteries."))
                .containsExactlyInAnyOrder("aortic-calcification present", "coronary-calcification present");
        assertThat(Said.in("Nodule in the left thyroid lobe.")).doesNotContain("lung-nodule present");
    }

    @Test
    void longWordsMayBeMisspeltByOneLetter() {
        assertThat(Said.in("Left pnuemothorax. No plerual efusion."))
                .containsExactly("pneumothorax present", "pleural-effusion absent");
        assertThat(Said.in("Right atelctasis.")).containsExactly("atelectasis present");
        assertThat(Said.in("Corticosteroid injection.")).isEmpty();
    }

    @Test
    void historyFamilyAndConditionsAreToldApart() {
        assertThat(Said.one("History of tuberculosis.", "tuberculosis").temporality())
                .isEqualTo(Temporality.HISTORICAL);
        assertThat(Said.one("Return if pneumonia develops.", "pneumonia").temporality())
                .isEqualTo(Temporality.HYPOTHETICAL);
        assertThat(Said.one("Mother with tuberculosis.", "tuberculosis").experiencer())
                .isEqualTo(Experiencer.OTHER);
        assertThat(Said.one("Nodule compared with the prior film.", "lung-nodule")
                        .temporality())
                .isEqualTo(Temporality.RECENT);
    }
}
