// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.collimate.sample.Certainty;

/// Reads one line of a grammar file. The form of a line is told in `docs/reference/readers-words.md`.
final class TemplateReader {
    private static final String SPECIAL = "{}[]()|<>\\";

    private final String where;
    private final String line;
    private final Set<String> endings;
    private int at;

    private TemplateReader(String where, String line, Set<String> endings) {
        this.where = where;
        this.line = line;
        this.endings = endings;
    }

    /// @param where file and line, for messages
    /// @param agreement the language's classes and endings
    /// @throws IllegalArgumentException where the line is not well formed
    static Template read(String where, String line, Agreement agreement) {
        var needs = new HashSet<String>();
        var avoids = new HashSet<String>();
        int weight = 1;
        var own = Optional.<String>empty();
        String rest = line;
        while (rest.startsWith("@")) {
            int end = rest.indexOf(' ');
            String tag = rest.substring(1, end < 0 ? rest.length() : end);
            rest = end < 0 ? "" : rest.substring(end + 1).stripLeading();
            if (tag.startsWith("if:")) {
                needs.addAll(List.of(tag.substring(3).split(",")));
            } else if (tag.startsWith("not:")) {
                avoids.addAll(List.of(tag.substring(4).split(",")));
            } else if (tag.matches("x\\d+")) {
                weight = Integer.parseInt(tag.substring(1));
            } else if (agreement.classes().contains(tag)) {
                own = Optional.of(tag);
            } else {
                throw new IllegalArgumentException("[" + where + "] unknown tag @" + tag
                        + ", expected @if:, @not:, @x and a number, or one of " + agreement.classes());
            }
        }
        var reader = new TemplateReader(where, rest, agreement.endings());
        List<Piece> pieces = reader.sequence("");
        return new Template(pieces, Set.copyOf(needs), Set.copyOf(avoids), weight, own);
    }

    private List<Piece> sequence(String until) {
        var pieces = new ArrayList<Piece>();
        var text = new StringBuilder();
        while (at < line.length() && until.indexOf(line.charAt(at)) < 0) {
            char c = line.charAt(at);
            String sign = String.valueOf(c);
            if (c == '\\' && at + 1 < line.length()) {
                text.append(line.charAt(at + 1));
                at += 2;
            } else if (SPECIAL.indexOf(c) >= 0) {
                flush(text, pieces);
                pieces.add(special(c));
            } else if (endings.contains(sign) && at > 0 && Character.isLetter(line.charAt(at - 1))) {
                flush(text, pieces);
                pieces.add(new Piece.Ending(sign));
                at++;
            } else {
                text.append(c);
                at++;
            }
        }
        flush(text, pieces);
        return pieces;
    }

    private static void flush(StringBuilder text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Literal(text.toString()));
            text.setLength(0);
        }
    }

    private Piece special(char c) {
        at++;
        return switch (c) {
            case '{' -> slot();
            case '[' -> maybe();
            case '(' -> oneOf();
            case '<' -> mention();
            default -> throw wrong("has " + c + " where nothing is open", "write \\" + c + " for the character itself");
        };
    }

    private Piece slot() {
        String name = raw('}');
        int colon = name.indexOf(':');
        var agreement = colon < 0 ? Optional.<String>empty() : Optional.of(name.substring(colon + 1));
        String plain = colon < 0 ? name : name.substring(0, colon);
        int dot = plain.indexOf('.');
        return new Piece.Slot(
                plain, dot < 0 ? plain : plain.substring(0, dot), dot < 0 ? "" : plain.substring(dot), agreement);
    }

    private Piece maybe() {
        boolean coin = at < line.length() && line.charAt(at) == '?';
        at += coin ? 1 : 0;
        List<Piece> pieces = sequence("]");
        close(']');
        return new Piece.Maybe(coin, pieces);
    }

    private Piece oneOf() {
        var choices = new ArrayList<List<Piece>>();
        do {
            choices.add(List.copyOf(sequence("|)")));
        } while (at < line.length() && line.charAt(at++) == '|');
        at--;
        close(')');
        return new Piece.OneOf(List.copyOf(choices));
    }

    private Piece mention() {
        int colon = line.indexOf(':', at);
        int end = line.indexOf('>', at);
        int brace = line.indexOf('{', at);
        var label = Optional.<String>empty();
        var certainty = Optional.<Certainty>empty();
        if (colon >= 0 && colon < end && (brace < 0 || colon < brace)) {
            String head = line.substring(at, colon);
            int equals = head.indexOf('=');
            label = Optional.of(equals < 0 ? head : head.substring(0, equals));
            certainty = equals < 0 ? Optional.empty() : Optional.of(Certainty.parse(head.substring(equals + 1)));
            at = colon + 1;
        }
        List<Piece> pieces = sequence(">");
        close('>');
        return new Piece.Mention(label, certainty, pieces);
    }

    private String raw(char end) {
        int close = line.indexOf(end, at);
        if (close < 0) {
            throw wrong("does not close its {", "add a }");
        }
        String text = line.substring(at, close);
        at = close + 1;
        return text;
    }

    private void close(char end) {
        if (at >= line.length() || line.charAt(at) != end) {
            throw wrong("does not close a bracket", "add a " + end);
        }
        at++;
    }

    private IllegalArgumentException wrong(String found, String cure) {
        return new IllegalArgumentException(
                "[" + where + "] the line " + found + " at character " + (at + 1) + "; " + cure);
    }
}
