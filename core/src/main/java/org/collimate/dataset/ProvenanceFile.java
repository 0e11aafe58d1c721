// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Reads what is checked of `provenance.json`; the recipe writes it.
final class ProvenanceFile {
    private ProvenanceFile() {}

    /// The value of `recipe_sha256`; empty if it is missing or no text.
    ///
    /// @throws DatasetFormatException if the bytes are no JSON object
    static Optional<String> recipeDigest(byte[] json) throws DatasetFormatException {
        try (var in = Json.FACTORY.createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new DatasetFormatException("[provenance.json] holds no object, expected one");
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                var name = in.currentName();
                var value = in.nextToken();
                if (name.equals("recipe_sha256") && value == JsonToken.VALUE_STRING) {
                    return Optional.of(in.getText());
                }
                in.skipChildren();
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new DatasetFormatException("[provenance.json] is not JSON", e);
        } catch (DatasetFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }
}
