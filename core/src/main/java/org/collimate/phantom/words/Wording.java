// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collimate.phantom.Draws;

/// Chooses words for a [Clause]: takes a template, and for each of its slots again one, until only words are left. A
/// template whose slots ask for a fact that is not to be said, or was said already, gives way to another one.
///
/// All chance comes from the draws, so the same draws choose the same words. Not for many threads.
final class Wording {
    private static final int TRIES = 24;
    private static final int AGAIN = 4;
    private static final int DEEPEST = 40;

    private final Language language;
    private final Draws draws;

    private Grammar grammar;
    private Clause clause = Clause.of("");
    private String agreement = "";
    private List<Piece> noun = List.of();
    private final ArrayList<Token> tokens = new ArrayList<>();
    /// The facts still to be said, a bit each.
    private int left;

    Wording(Language language, Draws draws) {
        this.language = language;
        this.draws = draws;
        this.grammar = language.common();
    }

    /// Says the clause by a template of one of these symbols. Among some tries it takes the first that says all facts,
    /// else the one that says most; empty where no template can be said at all.
    Optional<Phrase> say(Clause what, String... symbols) {
        clause = what;
        grammar = language.grammar(what.subject());
        var candidates = new ArrayList<Template>();
        for (String symbol : symbols) {
            for (Template template : grammar.templates(symbol)) {
                if (template.fits(what.flags())) {
                    candidates.add(template);
                }
            }
        }
        Optional<Phrase> best = Optional.empty();
        int tries = candidates.isEmpty() ? 0 : TRIES + AGAIN * candidates.size();
        for (int i = 0; i < tries; i++) {
            // Chance alone first; then each template in turn, so that a fact is not lost which only few can say.
            boolean byChance = i < TRIES;
            Optional<Phrase> next = once(byChance ? candidates : List.of(candidates.get(i % candidates.size())));
            if (next.isPresent() && next.get().complete()) {
                return next;
            }
            if (next.isPresent()
                    && (best.isEmpty()
                            || next.get().said().size() > best.get().said().size())) {
                best = next;
            }
        }
        return best;
    }

    private Optional<Phrase> once(List<Template> candidates) {
        tokens.clear();
        left = 0;
        for (Fact fact : clause.facts().keySet()) {
            left |= bit(fact);
        }
        chooseNoun();
        if (!oneOf(candidates, 0)) {
            return Optional.empty();
        }
        var said = new EnumMap<Fact, String>(Fact.class);
        clause.facts().forEach((fact, key) -> {
            if ((left & bit(fact)) == 0) {
                said.put(fact, key);
            }
        });
        return Optional.of(new Phrase(List.copyOf(tokens), said, value(said), left == 0));
    }

    private static int bit(Fact fact) {
        return 1 << fact.ordinal();
    }

    private Optional<String> value(Map<Fact, String> said) {
        String slot = said.containsKey(Fact.SIZE) ? "size" : said.containsKey(Fact.TIP) ? "distance" : "";
        return clause.values().get(slot) instanceof Token.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /// The noun comes first, since articles, verbs and endings bend to it wherever they stand.
    private void chooseNoun() {
        ArrayList<Template> nouns = fitting("noun");
        noun = List.of();
        agreement = language.agreement().classes().getFirst();
        if (!nouns.isEmpty()) {
            Template chosen = weighted(nouns);
            noun = chosen.pieces();
            agreement = chosen.agreement().orElse(agreement);
        }
    }

    private Template weighted(List<Template> templates) {
        int total = 0;
        for (Template template : templates) {
            total += template.weight();
        }
        int at = draws.below(total);
        int i = 0;
        while (at >= templates.get(i).weight()) {
            at -= templates.get(i).weight();
            i++;
        }
        return templates.remove(i);
    }

    private boolean oneOf(List<Template> templates, int depth) {
        if (templates.size() == 1) {
            return all(templates.getFirst().pieces(), depth);
        }
        var untried = new ArrayList<>(templates);
        while (!untried.isEmpty()) {
            if (all(weighted(untried).pieces(), depth)) {
                return true;
            }
        }
        return false;
    }

    /// Says the pieces one after the other; says nothing at all, and takes back what it said, if one cannot be said.
    private boolean all(List<Piece> pieces, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("[" + language.code() + "/" + clause.subject()
                    + "] a symbol leads back to itself more than " + DEEPEST + " deep, expected an end");
        }
        int tokensBefore = tokens.size();
        int leftBefore = left;
        for (Piece piece : pieces) {
            if (!piece(piece, depth + 1)) {
                tokens.subList(tokensBefore, tokens.size()).clear();
                left = leftBefore;
                return false;
            }
        }
        return true;
    }

    private boolean piece(Piece piece, int depth) {
        return switch (piece) {
            case Piece.Literal(String text) -> add(new Token.Text(text));
            case Piece.Ending(String sign) ->
                add(new Token.Text(language.agreement().form(sign, agreement).orElse("")));
            case Piece.Slot slot -> slot(slot, depth);
            case Piece.Maybe(boolean coin, List<Piece> pieces) -> {
                if (!coin || draws.chance(0.5)) {
                    all(pieces, depth);
                }
                yield true;
            }
            case Piece.OneOf(List<List<Piece>> choices) -> choice(choices, depth);
            case Piece.Mention mention -> {
                add(new Token.MentionBegins(mention.label(), mention.certainty()));
                yield all(mention.pieces(), depth) && add(new Token.MentionEnds());
            }
        };
    }

    private boolean choice(List<List<Piece>> choices, int depth) {
        int first = draws.below(choices.size());
        for (int i = 0; i < choices.size(); i++) {
            if (all(choices.get((first + i) % choices.size()), depth)) {
                return true;
            }
        }
        return false;
    }

    private boolean slot(Piece.Slot slot, int depth) {
        String before = agreement;
        slot.agreement().ifPresent(own -> agreement = own);
        boolean done =
                Fact.named(slot.fact()).map(fact -> fact(fact, slot, depth)).orElseGet(() -> word(slot, depth));
        agreement = before;
        return done;
    }

    private boolean fact(Fact fact, Piece.Slot slot, int depth) {
        if ((left & bit(fact)) == 0) {
            return false;
        }
        String key = clause.facts().get(fact);
        left &= ~bit(fact);
        var ways = fitting(slot.name() + "." + key);
        boolean done;
        if (ways.isEmpty()) {
            Token value = clause.values().get(fact.word());
            done = value != null && slot.form().isEmpty() && add(value);
        } else {
            done = oneOf(ways, depth);
        }
        if (!done) {
            left |= bit(fact);
        }
        return done;
    }

    private boolean word(Piece.Slot slot, int depth) {
        if (slot.name().equals("noun")) {
            return !noun.isEmpty() && all(noun, depth);
        }
        Token value = clause.values().get(slot.name());
        if (value != null) {
            return add(value);
        }
        var form = language.agreement().form(slot.name(), agreement);
        return form.isPresent() ? add(new Token.Text(form.get())) : oneOf(fitting(slot.name()), depth);
    }

    private ArrayList<Template> fitting(String symbol) {
        List<Template> all = grammar.templates(symbol);
        var fitting = new ArrayList<Template>(all.size());
        for (Template template : all) {
            if (template.fits(clause.flags())) {
                fitting.add(template);
            }
        }
        return fitting;
    }

    private boolean add(Token token) {
        return tokens.add(token);
    }
}
