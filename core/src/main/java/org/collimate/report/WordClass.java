// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Locale;

/// What the rules of scope need to know of single words; a word may be of several classes.
enum WordClass {
    /// A finite verb: two of them are two clauses.
    VERB,
    /// A participle of seeing: "or an effusion is seen" goes on with a list.
    SEEN,
    DETERMINER,
    AND,
    OR,
    /// Joins the last item of a denied list ("ni"). Where a language has such a word, a comma or "and" ends the scope
    /// of a cue unless one of these, or "or", still follows in the clause.
    NOR,
    /// Denies what follows: what a phrase such as "without change" names is denied, though it denies nothing else.
    DENY,
    /// Between two findings it leaves open which of them it is, also from afar.
    VERSUS,
    /// Ends every scope: but, however.
    BREAK,
    /// Begins a clause of its own wherever it stands: there, which.
    START,
    PREPOSITION,
    /// Says that what follows is there: after a comma it ends a negation.
    AFFIRM,
    /// Ends the scope of uncertainty: with, without.
    WITH,
    /// Cannot stand inside the gap of a phrase.
    BAR,
    /// Does not end a sentence by its full stop.
    ABBREVIATION,
    /// May stand between an adjective and its noun.
    LINK,
    /// The unit of a length.
    MILLIMETRE,
    CENTIMETRE,
    /// Between the numbers of a size: x, by.
    TIMES,
    /// Says that the number after it is an older one.
    PRIOR,
    /// May stand anywhere inside a phrase without a word of it: de, la.
    FILLER,
    /// Begins a hedge that denies a denial: cannot.
    CANNOT,
    /// A hedge that begins so speaks of all that stands before it.
    MANY,
    /// Brings a history to the present.
    NOW,
    /// Written out; not taken for a form of another word.
    EXACT,
    /// Known, so that it is not taken for a misspelling; means nothing here.
    KNOWN;

    int bit() {
        return 1 << ordinal();
    }

    static WordClass parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
