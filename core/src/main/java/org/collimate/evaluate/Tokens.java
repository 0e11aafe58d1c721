// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.evaluate;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Counts the tokens that a model's text encoder would see, by the `tokenizer.json` that the model is published with.
/// The special tokens (`[CLS]`, `[SEP]`) count, since they take places of the model's context; nothing is cut off.
public final class Tokens implements LengthUnit {
    private final HuggingFaceTokenizer tokenizer;

    private Tokens(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /// @throws IOException if there is no such file or it is no tokenizer
    public static Tokens open(Path tokenizerJson) throws IOException {
        if (!Files.isRegularFile(tokenizerJson)) {
            throw new IOException("[" + tokenizerJson + "] is not a file, expected a model's tokenizer.json");
        }
        try {
            return new Tokens(HuggingFaceTokenizer.builder()
                    .optTokenizerPath(tokenizerJson)
                    .optTruncation(false)
                    .optPadding(false)
                    .build());
        } catch (RuntimeException e) {
            throw new IOException("[" + tokenizerJson + "] is not a tokenizer.json that can be read", e);
        }
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public int count(String text) {
        return tokenizer.encode(text).getIds().length;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
