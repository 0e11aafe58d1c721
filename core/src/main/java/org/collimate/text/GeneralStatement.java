// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.Locale;
import java.util.Set;

/// Tells the sentences at a caption's end that speak of every panel: scale bars, statistics, symbols, abbreviations.
final class GeneralStatement {
    private static final Set<String> FIRST_WORDS = Set.of(
            "scale",
            "bar",
            "bars",
            "magnification",
            "original",
            "error",
            "data",
            "values",
            "valuesare",
            "results",
            "all",
            "mean",
            "means",
            "asterisk",
            "asterisks",
            "different",
            "letters",
            "statistical",
            "statistics",
            "significant",
            "significance",
            "each",
            "every",
            "abbreviation",
            "abbreviations",
            "experiments",
            "replicates",
            "graphs",
            "whiskers",
            "boxes",
            "n",
            "p",
            "ns",
            "ranges",
            "differences",
            "lowercase",
            "uppercase",
            "capital",
            "same",
            "vertical",
            "horizontal",
            "images",
            "measurements",
            "columns",
            "points",
            "dots",
            "bootstrap",
            "control",
            "controls",
            "both",
            "stars",
            "std",
            "sd",
            "se",
            "sem",
            "three",
            "four",
            "five",
            "six",
            "two",
            "triplicate",
            "independent",
            "representative",
            "source",
            "reproduced",
            "adapted",
            "photo",
            "photos",
            "photographs",
            "triplicates",
            "similar",
            "gray",
            "grey",
            "expression",
            "gene",
            "symbols",
            "numbers");
    /// Words after "the" with which such a sentence begins.
    private static final Set<String> AFTER_THE = Set.of(
            "data",
            "results",
            "result",
            "values",
            "value",
            "error",
            "scale",
            "bar",
            "bars",
            "experiment",
            "experiments",
            "above",
            "assay",
            "assays",
            "asterisk",
            "asterisks",
            "p",
            "same",
            "letters",
            "different",
            "whiskers",
            "significance",
            "statistical",
            "mean",
            "means",
            "x",
            "y",
            "horizontal",
            "vertical",
            "boxes",
            "box",
            "size",
            "numbers",
            "significant",
            "symbols",
            "figure",
            "lowercase",
            "images");
    private static final Set<String> ONLY_IF_MEASURED = Set.of(
            "all",
            "both",
            "two",
            "three",
            "four",
            "five",
            "six",
            "gray",
            "grey",
            "expression",
            "gene",
            "images",
            "control",
            "controls",
            "representative",
            "original",
            "results",
            "similar",
            "vertical",
            "horizontal",
            "columns",
            "points",
            "dots",
            "numbers",
            "photographs",
            "same");
    private static final Set<String> MEASURES = Set.of(
            "bar",
            "bars",
            "replicates",
            "repeats",
            "experiments",
            "experiment",
            "independent",
            "mean",
            "means",
            "sd",
            "sem",
            "se",
            "deviation",
            "error",
            "errors",
            "significant",
            "significantly",
            "significance",
            "times",
            "magnification",
            "values",
            "performed",
            "repeated",
            "normalized",
            "biological",
            "represent",
            "represents",
            "indicate",
            "indicates",
            "denote",
            "denotes",
            "cells",
            "measured",
            "results",
            "treated",
            "courtesy",
            "permission",
            "panels",
            "triplicate",
            "duplicate");

    private GeneralStatement() {}

    /// Whether the sentence from `begin` to `end` speaks of the figure as a whole.
    static boolean isAt(String text, int begin, int end) {
        if (begin >= end) {
            return false;
        }
        char c = text.charAt(begin);
        if ("*∗#†‡§$&＊※☆★".indexOf(c) >= 0) {
            return true;
        }
        if (isAbbreviation(text, begin, end)) {
            return true;
        }
        var first = word(text, begin);
        if (first.equals("vertical") || first.equals("horizontal")) {
            return Set.of("axis", "axes", "bars", "bar", "lines").contains(word(text, begin + first.length() + 1));
        }
        if (first.equals("the")) {
            int third = begin + 5;
            boolean protein = third < end && Character.isDigit(text.charAt(third)); // "The p53 pathway"
            return !protein && AFTER_THE.contains(word(text, begin + 4));
        }
        if (first.equals("for")) {
            var second = word(text, begin + 4);
            return second.equals("detailed") || second.equals("details") || second.equals("abbreviations");
        }
        if (first.equals("these") || first.equals("this")) {
            var second = word(text, begin + first.length() + 1);
            return second.equals("experiment") || second.equals("experiments") || second.equals("data");
        }
        if (first.equals("n") || first.equals("p")) {
            int next = begin + 1;
            while (next < end && text.charAt(next) == ' ') {
                next++;
            }
            return next < end && "=<>≤≥-".indexOf(text.charAt(next)) >= 0;
        }
        return FIRST_WORDS.contains(first) && (!ONLY_IF_MEASURED.contains(first) || hasMeasure(text, begin, end));
    }

    private static boolean hasMeasure(String text, int begin, int end) {
        int at = begin;
        while (at < end) {
            var word = word(text, at);
            if (MEASURES.contains(word)) {
                return true;
            }
            at += Math.max(1, word.length());
        }
        return false;
    }

    /// `ER, endoplasmic reticulum`, `CT: Computed tomography`, `HC = high cholesterol`.
    private static boolean isAbbreviation(String text, int begin, int end) {
        int at = begin;
        int capitals = 0;
        while (at < end && at - begin < 10 && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-')) {
            capitals += Character.isUpperCase(text.charAt(at)) ? 1 : 0;
            at++;
        }
        int length = at - begin;
        if (length < 1 || capitals * 2 < length || at + 2 >= end) {
            return false;
        }
        char c = text.charAt(at);
        boolean equal = c == ' ' && (text.charAt(at + 1) == '=' || text.charAt(at + 1) == ':');
        return (c == ':' || c == '=' || equal || c == ',' && length > 1) && length < 9;
    }

    private static String word(String text, int begin) {
        int at = begin;
        while (at < text.length() && at - begin < 16 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return begin >= text.length() ? "" : text.substring(begin, at).toLowerCase(Locale.ROOT);
    }
}
