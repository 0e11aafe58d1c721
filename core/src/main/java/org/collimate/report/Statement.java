// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.List;
import org.collimate.sample.Attributes;
import org.collimate.sample.Certainty;
import org.collimate.sample.Span;

/// One thing that a report says of one concept, with the words that say it.
///
/// `concept` is a name of the engine's own list (`pleural-effusion`). `alternative` is true where the report offers it
/// beside another concept and without any other doubt ("atelectasis versus pneumonia"). `section` and `sentence` are
/// places in the lists of the reading; `span` are the words of the mention in code points. `places` are all places and
/// sides (`side:left`) of the mention in the order of the text; empty for languages that only tell the nearest one, in
/// `attributes`.
public record Statement(
        String concept,
        Certainty certainty,
        boolean alternative,
        Temporality temporality,
        Experiencer experiencer,
        Attributes attributes,
        Particulars particulars,
        int section,
        int sentence,
        Span span,
        List<String> places) {
    public Statement {
        places = List.copyOf(places);
    }
}
