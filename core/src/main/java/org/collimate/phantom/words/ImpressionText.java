// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Draws;
import org.collimate.phantom.TipPosition;
import org.collimate.sample.Certainty;

/// Writes the impression: what was found in short, the most important first, or that nothing was; and what to do.
final class ImpressionText {
    private static final List<DiseaseKind> IMPORTANCE = List.of(
            DiseaseKind.PNEUMOTHORAX,
            DiseaseKind.MASS,
            DiseaseKind.WIDE_MEDIASTINUM,
            DiseaseKind.CONSOLIDATION,
            DiseaseKind.EDEMA,
            DiseaseKind.EFFUSION,
            DiseaseKind.NODULE,
            DiseaseKind.FRACTURE,
            DiseaseKind.ATELECTASIS,
            DiseaseKind.CARDIOMEGALY,
            DiseaseKind.EMPHYSEMA);

    private final Sheet sheet;
    private final Clauses clauses;
    private final Content content;
    private final ReaderStyle style;
    private final Draws draws;

    ImpressionText(Sheet sheet, Clauses clauses, Content content, ReaderStyle style, Draws draws) {
        this.sheet = sheet;
        this.clauses = clauses;
        this.content = content;
        this.style = style;
        this.draws = draws;
    }

    /// The impression after findings: the findings again, in short.
    ///
    /// @param listed numbered lines, else running text
    void write(boolean listed) {
        var items = new ArrayList<Runnable>();
        important().forEach(found -> items.add(() -> found(found)));
        for (Point point : content.tubes()) {
            if (point instanceof Point.Placed placed && placed.device().position() != TipPosition.GOOD) {
                items.add(() -> device(placed));
            }
        }
        if (content.isNormal()) {
            items.addFirst(this::nothing);
        }
        lines(items, listed);
    }

    /// The impression as all there is: devices too, and nothing about size.
    void only() {
        var items = new ArrayList<Runnable>();
        important().forEach(found -> items.add(() -> found(found)));
        for (Point point : content.tubes()) {
            if (point instanceof Point.Placed placed) {
                items.add(() -> device(placed));
            }
        }
        if (content.isNormal()) {
            items.addFirst(this::nothing);
        }
        lines(items, items.size() > 1 || draws.chance(0.3));
    }

    private List<Point.Found> important() {
        return content.found().stream()
                .filter(Point.Found.class::isInstance)
                .map(Point.Found.class::cast)
                .sorted(Comparator.comparing(
                        found -> IMPORTANCE.indexOf(found.first().kind())))
                .toList();
    }

    private void lines(List<Runnable> items, boolean listed) {
        boolean numbered = draws.chance(0.7);
        for (int i = 0; i < items.size(); i++) {
            if (listed && (items.size() > 1 || numbered)) {
                sheet.line(false);
                sheet.prose().exactly(numbered ? (i + 1) + ". " : "- ");
            } else if (listed) {
                sheet.line(false);
            }
            items.get(i).run();
        }
    }

    private void found(Point.Found found) {
        Clause clause = clauses.found(found).without(Fact.SIZE).flagged("impression");
        Certainty certainty = found.first().certainty();
        String what = certainty == Certainty.PRESENT ? "impression" : certainty.word();
        String terse = style.isTerse() ? ".terse" : "";
        sheet.sentence(clause, Optional.of(FindingsText.claim(found)), ".", what + terse, what + terse + ".any");
        if (found.detail().variant() % 4 != 0) {
            sheet.remark(clause.without(Fact.SIDE), "recommend", ".");
        }
    }

    private void device(Point.Placed placed) {
        Clause clause = clauses.placed(placed).without(Fact.TIP).flagged("impression");
        var device = placed.device();
        var claim = new Claim(
                device.kind().label(),
                device.kind().word(),
                Certainty.PRESENT,
                Optional.empty(),
                List.of(Claim.Cause.of(Optional.of(device.id()), device.side())));
        String terse = style.isTerse() ? ".terse" : "";
        sheet.sentence(clause, Optional.of(claim), ".", "present" + terse, "present" + terse + ".any");
        if (device.position() != TipPosition.GOOD) {
            sheet.remark(clause, "recommend." + device.position().name().toLowerCase(java.util.Locale.ROOT), ".");
        }
    }

    private void nothing() {
        sheet.sentence(clauses.common(), Optional.empty(), ".", style.isTerse() ? "summary.terse" : "summary.normal");
    }
}
