// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.phantom.Change;
import org.collimate.phantom.Device;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Draws;
import org.collimate.sample.Certainty;

/// Writes the sentences of the findings, each with what it states.
final class FindingsText {
    private final Sheet sheet;
    private final Clauses clauses;
    private final ReaderStyle style;
    private final Draws draws;
    private final String end;

    /// @param end the sign at the end of a sentence
    FindingsText(Sheet sheet, Clauses clauses, ReaderStyle style, Draws draws, String end) {
        this.sheet = sheet;
        this.clauses = clauses;
        this.style = style;
        this.draws = draws;
        this.end = end;
    }

    /// Says a point in full.
    void say(Point point) {
        switch (point) {
            case Point.Found found -> found(found);
            case Point.Gone(Disease disease) -> gone(disease);
            case Point.Placed placed -> placed(placed);
            case Point.Removed(Device device) -> removed(device);
            case Point.Denied(List<DiseaseKind> kinds) -> denied(kinds);
        }
    }

    private void found(Point.Found found) {
        Certainty certainty = found.first().certainty();
        sheet.sentence(
                clauses.found(found), Optional.of(claim(found)), end, symbols(certainty.word(), style.isTerse()));
    }

    /// The finding's own sentences and those that fit every finding.
    private static String[] symbols(String what, boolean terse) {
        return terse ? new String[] {what + ".terse", what + ".terse.any"} : new String[] {what, what + ".any"};
    }

    static Claim claim(Point.Found found) {
        DiseaseKind kind = found.first().kind();
        return new Claim(
                kind.label(),
                kind.word(),
                found.first().certainty(),
                Optional.empty(),
                found.diseases().stream().map(Claim.Cause::of).toList());
    }

    static Claim claim(DiseaseKind kind) {
        return new Claim(kind.label(), kind.word(), Certainty.ABSENT, Optional.empty(), List.of(Claim.Cause.NONE));
    }

    private void gone(Disease disease) {
        var claim = new Claim(
                disease.kind().label(),
                disease.kind().word(),
                Certainty.ABSENT,
                Optional.of(Change.RESOLVED),
                List.of(Claim.Cause.of(Optional.empty(), disease.side())));
        sheet.sentence(clauses.gone(disease), Optional.of(claim), end, symbols("resolved", style.isTerse()));
    }

    private void placed(Point.Placed placed) {
        Device device = placed.device();
        var claim = new Claim(
                device.kind().label(),
                device.kind().word(),
                Certainty.PRESENT,
                Optional.empty(),
                List.of(Claim.Cause.of(Optional.of(device.id()), device.side())));
        sheet.sentence(clauses.placed(placed), Optional.of(claim), end, symbols("present", style.isTerse()));
    }

    private void removed(Device device) {
        var claim = new Claim(
                device.kind().label(),
                device.kind().word(),
                Certainty.ABSENT,
                Optional.of(Change.RESOLVED),
                List.of(Claim.Cause.NONE));
        sheet.sentence(clauses.removed(device), Optional.of(claim), end, symbols("removed", style.isTerse()));
    }

    private void denied(List<DiseaseKind> kinds) {
        if (kinds.size() > 1) {
            together(kinds);
            return;
        }
        DiseaseKind kind = kinds.getFirst();
        sheet.sentence(clauses.denied(kind), Optional.of(claim(kind)), end, symbols("absent", style.isTerse()));
    }

    /// "No pneumothorax, effusion or consolidation": one negation over all.
    private void together(List<DiseaseKind> kinds) {
        String symbol = style.isTerse() ? "absent.terse.list" : "absent.list";
        Phrase frame =
                sheet.wording().say(clauses.denied(kinds.getFirst()), symbol).orElseThrow();
        // The frame says the first thing; a mark in it shows where the others stand.
        int mark = 0;
        while (!(frame.tokens().get(mark) instanceof Token.Text(String words) && words.contains("#"))) {
            mark++;
        }
        String around = ((Token.Text) frame.tokens().get(mark)).text();
        var head = new ArrayList<>(frame.tokens().subList(0, mark));
        head.add(new Token.Text(around.substring(0, around.indexOf('#'))));
        var phrases = new ArrayList<Phrase>();
        phrases.add(new Phrase(head, frame.said(), frame.value(), true));
        var glue = new ArrayList<>(List.of(""));
        for (int i = 1; i < kinds.size(); i++) {
            phrases.add(sheet.wording()
                    .say(clauses.denied(kinds.get(i)), style.isTerse() ? "absent.item.terse" : "absent.item")
                    .orElseThrow());
            glue.add(i == kinds.size() - 1 ? joint() : ", ");
        }
        var tail =
                new Phrase(frame.tokens().subList(mark + 1, frame.tokens().size()), frame.said(), frame.value(), true);
        String last = around.substring(around.indexOf('#') + 1) + text(tail);
        sheet.list(phrases, kinds.stream().map(FindingsText::claim).toList(), glue, last, end);
    }

    private String joint() {
        return " " + text(sheet.wording().say(clauses.common(), "absent.joint").orElseThrow()) + " ";
    }

    private static String text(Phrase phrase) {
        var text = new StringBuilder();
        for (Token token : phrase.tokens()) {
            if (token instanceof Token.Text(String words)) {
                text.append(words);
            }
        }
        return text.toString();
    }

    /// Cuts the absent kinds into sentences of one to three.
    List<Point> grouped(List<DiseaseKind> kinds) {
        var points = new ArrayList<Point>();
        int at = 0;
        while (at < kinds.size()) {
            int size = Math.min(kinds.size() - at, 1 + draws.weighted(0.35, 0.35, 0.3));
            points.add(new Point.Denied(List.copyOf(kinds.subList(at, at + size))));
            at += size;
        }
        return points;
    }

    /// Describes a normal organ; false where nothing fits what is there.
    boolean normal(Organ organ) {
        return sheet.sentence(
                clauses.common(),
                Optional.empty(),
                end,
                (style.isTerse() ? "normal.terse." : "normal.") + organ.word());
    }
}
