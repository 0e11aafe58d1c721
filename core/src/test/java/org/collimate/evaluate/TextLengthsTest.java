// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLengthsTest {
    private static final String WORD_PIECES = """
        {"version": "1.0", "truncation": {"direction": "Right", "max_length": 4, "strategy": "LongestFirst", "stride": 0},
         "padding": null,
         "added_tokens": [
           {"id": 0, "content": "[UNK]", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
           {"id": 1, "content": "[CLS]", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
           {"id": 2, "content": "[SEP]", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true}],
         "normalizer": {"type": "Lowercase"},
         "pre_tokenizer": {"type": "BertPreTokenizer"},
         "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 2], "cls": ["[CLS]", 1]},
         "decoder": null,
         "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100,
           "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "no": 3, "pleural": 4, "effusion": 5, "##s": 6, ".": 7}}}
        """;

    @Test
    void words_are_stretches_without_white_space() {
        var lengths = new TextLengths(LengthUnit.words());
        lengths.add("");
        lengths.add("  No\n pleural effusion. ");
        assertThat(lengths.report(List.of(77)).longest()).isEqualTo(3);
    }

    @Test
    void quantiles_and_marks_are_those_of_the_sorted_list() {
        var lengths = new TextLengths(LengthUnit.words());
        IntStream.rangeClosed(1, 1000).forEach(length -> lengths.add("w ".repeat(length)));
        var report = lengths.report(List.of(77, 256));
        assertThat(report.median()).isEqualTo(500);
        assertThat(report.ninetieth()).isEqualTo(900);
        assertThat(report.mean()).isEqualTo(500.5);
        assertThat(report.over()).containsEntry(77, 0.923).containsEntry(256, 0.744);
    }

    @Test
    void tokens_count_word_pieces_and_special_tokens_and_nothing_is_cut_off(@TempDir Path folder) throws IOException {
        var file = folder.resolve("tokenizer.json");
        Files.writeString(file, WORD_PIECES);
        try (var tokens = Tokens.open(file)) {
            // [CLS] no pleural effusion ##s . [SEP]
            assertThat(tokens.count("No pleural effusions.")).isEqualTo(7);
        }
    }

    @Test
    void a_file_that_is_no_tokenizer_is_named(@TempDir Path folder) throws IOException {
        var file = folder.resolve("tokenizer.json");
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> Tokens.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("tokenizer.json");
        assertThatThrownBy(() -> Tokens.open(folder.resolve("none"))).hasMessageContaining("is not a file");
    }
}
