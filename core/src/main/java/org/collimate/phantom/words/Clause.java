// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What one sentence is to say of one thing, as keys of the grammar; the words are still open.
///
/// @param subject the grammar to use: `effusion`, `pacemaker` …; `common` where the sentence is about no finding
/// @param facts the facts to be said, each with its key: SIDE = `left`, PLACE = `lower_lobe` …
/// @param values words that stand in the report's plan already, by the name of their slot: `size` = `2.3 cm`
/// @param flags conditions that templates may ask for: `prior`, `terse`, `plural` …
record Clause(String subject, Map<Fact, String> facts, Map<String, Token> values, Set<String> flags) {
    Clause {
        facts = facts.isEmpty() ? Map.of() : new EnumMap<>(facts);
    }

    static Clause of(String subject) {
        return new Clause(subject, Map.of(), Map.of(), Set.of());
    }

    /// The same about another subject, without facts.
    Clause about(String other) {
        return new Clause(other, Map.of(), values, flags);
    }

    Clause with(Fact fact, String key) {
        var more = new EnumMap<Fact, String>(Fact.class);
        more.putAll(facts);
        more.put(fact, key);
        return new Clause(subject, more, values, flags);
    }

    Clause without(Fact fact) {
        var fewer = new EnumMap<Fact, String>(Fact.class);
        fewer.putAll(facts);
        fewer.remove(fact);
        return new Clause(subject, fewer, values, flags);
    }

    Clause with(String slot, Token value) {
        var more = new HashMap<>(values);
        more.put(slot, value);
        return new Clause(subject, facts, more, flags);
    }

    Clause with(Map<String, Token> added) {
        var more = new HashMap<>(values);
        more.putAll(added);
        return new Clause(subject, facts, more, flags);
    }

    Clause flagged(String flag) {
        var more = new HashSet<>(flags);
        more.add(flag);
        return new Clause(subject, facts, values, more);
    }

    Clause flagged(Set<String> added) {
        var more = new HashSet<>(flags);
        more.addAll(added);
        return new Clause(subject, facts, values, more);
    }
}
