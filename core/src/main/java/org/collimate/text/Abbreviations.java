// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.Set;

/// Words of biomedical prose that a full stop follows without ending the sentence.
final class Abbreviations {
    /// No sentence ends here, whatever follows.
    private static final Set<String> ALWAYS = Set.of(
            "fig", "figs", "suppl", "supp", "eq", "eqs", "eqn", "ref", "refs", "tab", "sect", "ch", "chap", "vol",
            "vols", "pp", "vs", "cf", "viz", "e.g", "i.e", "eg", "ie", "dr", "drs", "prof", "mr", "mrs", "ms", "st",
            "mt", "ca", "approx", "resp", "nr", "subsp", "ssp", "var", "cv", "aff", "incl", "excl", "esp", "w.r.t",
            "s.t", "a.k.a", "i.v", "i.p", "i.m", "s.c", "p.o", "dept", "univ", "gen", "abb", "bzw");

    /// No sentence ends here when a lower-case word, a digit or a bracket follows.
    private static final Set<String> USUALLY = Set.of(
            "al", "etc", "sp", "spp", "jr", "sr", "inc", "ltd", "co", "corp", "gmbh", "u.s", "u.k", "a.m", "p.m",
            "ph.d", "m.d", "b.i.d", "q.d", "t.i.d", "est", "avg", "min", "max", "hr", "hrs", "sec", "wt");

    /// An abbreviation of "number" and kin, when a digit follows.
    private static final Set<String> BEFORE_DIGITS =
            Set.of("no", "nos", "art", "p", "n", "nº", "núm", "pág", "ed", "exp", "pt", "sec", "ser", "cat", "lot");

    private Abbreviations() {}

    /// Whether the full stop after this lower-case word ends no sentence, given the character that comes next.
    static boolean covers(String word, char next) {
        if (ALWAYS.contains(word)) {
            return true;
        }
        boolean digit = Character.isDigit(next);
        if (BEFORE_DIGITS.contains(word)) {
            return digit;
        }
        return USUALLY.contains(word) && (digit || next == '(' || next == '[' || Character.isLowerCase(next));
    }
}
