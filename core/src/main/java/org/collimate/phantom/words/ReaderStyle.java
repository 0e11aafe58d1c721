// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

/// How a reader lays out a report. All say the same of the same study; those that leave something out say so here.
public enum ReaderStyle {
    /// Headings, and a line for each organ with its name before it.
    STRUCTURED,
    /// Headings, and findings as running text.
    PROSE,
    /// Fragments and abbreviations; leaves out normal organs and most of what is absent.
    TELEGRAPHIC,
    /// The impression alone: what was found, or that nothing was; leaves out what is absent and how large things are.
    IMPRESSION_ONLY,
    /// The text for a normal chest, organ by organ, with what is wrong in its place.
    TEMPLATE,
    /// Numbered findings and conclusions.
    ITEMISED,
    /// Running text in capital letters, as old dictation systems print it.
    CAPITALS,
    /// One paragraph without any heading.
    NARRATIVE,
    /// A letter to the physician who asked.
    LETTER;

    boolean isTerse() {
        return this == TELEGRAPHIC;
    }

    /// Whether every organ gets a sentence, also where all is well.
    boolean namesEveryOrgan() {
        return this == STRUCTURED || this == TEMPLATE;
    }
}
