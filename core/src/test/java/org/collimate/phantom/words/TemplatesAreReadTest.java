// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.collimate.sample.Certainty;
import org.junit.jupiter.api.Test;

class TemplatesAreReadTest {
    private static final Agreement SPANISH =
            Agreement.read("agreement", List.of("word\tm\tf", "un\tun\tuna", "~\to\ta"));

    private static List<Piece> pieces(String line) {
        return TemplateReader.read("here", line, SPANISH).pieces();
    }

    @Test
    void wordsStandAsTheyAre() {
        assertThat(pieces("No change.")).containsExactly(new Piece.Literal("No change."));
    }

    @Test
    void aSlotHasAFactAFormAndPerhapsAnAgreement() {
        assertThat(pieces("{side.bare:f}"))
                .containsExactly(new Piece.Slot("side.bare", "side", ".bare", Optional.of("f")));
    }

    @Test
    void squareBracketsAreSaidIfTheyCanBe() {
        assertThat(pieces("[?{size}]"))
                .containsExactly(new Piece.Maybe(true, List.of(new Piece.Slot("size", "size", "", Optional.empty()))));
    }

    @Test
    void roundBracketsHoldChoicesOfWhichOneMayBeEmpty() {
        assertThat(pieces("(new|)"))
                .containsExactly(new Piece.OneOf(List.of(List.of(new Piece.Literal("new")), List.of())));
    }

    @Test
    void aMentionMayHaveALabelAndACertaintyOfItsOwn() {
        assertThat(pieces("<Pneumonia=possible:pneumonia>"))
                .containsExactly(new Piece.Mention(
                        Optional.of("Pneumonia"),
                        Optional.of(Certainty.POSSIBLE),
                        List.of(new Piece.Literal("pneumonia"))));
        assertThat(pieces("<effusion>"))
                .containsExactly(
                        new Piece.Mention(Optional.empty(), Optional.empty(), List.of(new Piece.Literal("effusion"))));
    }

    @Test
    void anEndingFollowsALetterOnly() {
        assertThat(pieces("derech~ ~"))
                .containsExactly(new Piece.Literal("derech"), new Piece.Ending("~"), new Piece.Literal(" ~"));
    }

    @Test
    void tagsSayWhenAndHowOften() {
        Template template = TemplateReader.read("here", "@f @x3 @if:prior @not:terse,long words", SPANISH);
        assertThat(template.agreement()).contains("f");
        assertThat(template.weight()).isEqualTo(3);
        assertThat(template.needs()).containsExactly("prior");
        assertThat(template.avoids()).containsExactlyInAnyOrder("terse", "long");
    }

    @Test
    void whatIsNotClosedIsToldWithItsPlace() {
        assertThatThrownBy(() -> pieces("There is [{side}"))
                .hasMessageContaining("[here]")
                .hasMessageContaining("add a ]");
        assertThatThrownBy(() -> pieces("There is {side")).hasMessageContaining("add a }");
        assertThatThrownBy(() -> pieces("one | two")).hasMessageContaining("where nothing is open");
        assertThatThrownBy(() -> pieces("@sometimes one")).hasMessageContaining("unknown tag @sometimes");
    }
}
