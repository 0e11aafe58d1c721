// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Draws;
import org.collimate.phantom.Study;

/// Lays a report out in a style: which sections, in which order, with which headings.
final class ReportLayout {
    private final ReaderStyle style;
    private final Study study;
    private final Content content;
    private final Sheet sheet;
    private final Clauses clauses;
    private final Draws draws;
    private final FindingsText findings;
    private final ImpressionText impression;
    private final FrontMatter front;
    private final boolean upper;

    ReportLayout(ReaderStyle style, Study study, Content content, Sheet sheet, Clauses clauses, Draws draws) {
        this.style = style;
        this.study = study;
        this.content = content;
        this.sheet = sheet;
        this.clauses = clauses;
        this.draws = draws;
        this.upper = style == ReaderStyle.CAPITALS || draws.chance(0.6);
        String end = style.isTerse() && draws.chance(0.3) ? ";" : ".";
        this.findings = new FindingsText(sheet, clauses, style, draws, end);
        this.impression = new ImpressionText(sheet, clauses, content, style, draws);
        this.front = new FrontMatter(sheet, clauses, draws);
    }

    void write() {
        switch (style) {
            case STRUCTURED, TEMPLATE -> {
                opening(0.75);
                heading("findings", true);
                organs();
                closing(draws.chance(0.8));
            }
            case PROSE, CAPITALS -> {
                opening(0.7);
                heading("findings", true);
                space(style == ReaderStyle.CAPITALS || draws.chance(0.5));
                for (Point point : points()) {
                    findings.say(point);
                }
                closing(draws.chance(0.5));
            }
            case ITEMISED -> {
                opening(0.7);
                heading("findings", true);
                items(points());
                closing(true);
            }
            case TELEGRAPHIC -> telegram();
            case IMPRESSION_ONLY -> {
                front.header(0.5);
                heading("impression", true);
                impression.only();
                front.signature(0.4);
            }
            case NARRATIVE -> narrative();
            case LETTER -> letter();
        }
    }

    private void opening(double chanceOfHeader) {
        front.header(chanceOfHeader);
        part("examination", "examination");
        part("indication", "indication." + study.indication());
        if (draws.chance(0.3)) {
            part("technique", "technique");
        }
        part("comparison", study.priorDate().isPresent() ? "comparison.prior" : "comparison.none");
    }

    /// A heading and its words on one line.
    private void part(String section, String symbol) {
        heading(section, draws.chance(0.5));
        sheet.prose().space();
        sheet.remark(clauses.common(), symbol, ".");
    }

    private void heading(String section, boolean emptyBefore) {
        sheet.line(emptyBefore);
        sheet.section(section);
        String words = front.text("heading." + section);
        sheet.plain((upper ? words.toUpperCase(Locale.ROOT) : words) + ":");
    }

    /// After a heading: go on in the same line or begin one.
    private void space(boolean newLine) {
        if (newLine) {
            sheet.line(false);
        }
    }

    private void closing(boolean listed) {
        heading("impression", true);
        impression.write(listed);
        front.signature(0.5);
    }

    /// Tubes, what is wrong by organ, and what is absent, in the order in which they are said.
    private List<Point> points() {
        var points = new ArrayList<>(content.tubes());
        var denied = content.denied()
                .subList(0, Math.min(content.denied().size(), content.length().denials()));
        for (Organ organ : Organ.values()) {
            content.found().stream().filter(point -> point.organ() == organ).forEach(points::add);
        }
        points.addAll(findings.grouped(denied));
        return points;
    }

    private void items(List<Point> points) {
        int number = 1;
        for (Point point : points) {
            sheet.line(false);
            sheet.prose().exactly(number++ + ". ");
            findings.say(point);
        }
        if (points.isEmpty()) {
            sheet.line(false);
            sheet.prose().exactly("1. ");
            findings.normal(Organ.LUNGS);
        }
    }

    /// A line for each organ.
    private void organs() {
        for (Organ organ : Organ.values()) {
            var said = new ArrayList<Point>();
            content.tubes().stream().filter(point -> point.organ() == organ).forEach(said::add);
            content.found().stream().filter(point -> point.organ() == organ).forEach(said::add);
            List<Point> absent = findings.grouped(denied(organ));
            if (said.isEmpty() && organ == Organ.TUBES) {
                continue;
            }
            sheet.line(false);
            if (style == ReaderStyle.STRUCTURED) {
                sheet.plain(front.text("organ." + organ.word()) + ":");
            }
            boolean normal = said.isEmpty() && findings.normal(organ);
            said.addAll(absent);
            said.forEach(findings::say);
            if (!normal && said.isEmpty()) {
                sheet.remark(clauses.common(), "normal.nothing", ".");
            }
        }
    }

    /// What is absent of an organ; these styles name the usual things of every organ.
    private List<DiseaseKind> denied(Organ organ) {
        var kinds = new ArrayList<DiseaseKind>();
        for (int i = 0; i < content.denied().size(); i++) {
            DiseaseKind kind = content.denied().get(i);
            boolean usual = organ == Organ.PLEURA || kind == DiseaseKind.CARDIOMEGALY;
            if (Organ.of(kind) == organ && (usual || i < content.length().denials())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private void telegram() {
        front.header(0.3);
        sheet.line(true);
        sheet.section("examination");
        sheet.remark(clauses.common(), "examination.terse", ".");
        sheet.section("indication");
        sheet.plain(front.text("heading.terse.indication"));
        sheet.remark(clauses.common(), "indication." + study.indication(), ".");
        if (study.priorDate().isPresent()) {
            sheet.section("comparison");
            sheet.plain(front.text("heading.terse.comparison"));
            sheet.remark(clauses.common(), "comparison.terse", ".");
        }
        sheet.line(false);
        sheet.section("findings");
        if (draws.chance(0.5)) {
            sheet.plain(front.text("heading.terse.findings"));
        }
        List<Point> points = points();
        for (Point point : points) {
            boolean left = point instanceof Point.Denied && content.length() == Length.SHORT && !content.isNormal();
            if (!left) {
                findings.say(point);
            }
        }
        sheet.prose().end(".");
        sheet.line(false);
        sheet.section("impression");
        sheet.plain(front.text("heading.terse.impression"));
        impression.write(false);
    }

    private void narrative() {
        front.header(0.2);
        sheet.line(true);
        sheet.section("findings");
        sheet.remark(clauses.common(), "technique.sentence", ".");
        if (study.priorDate().isPresent()) {
            sheet.remark(clauses.common(), "comparison.sentence", ".");
        }
        paragraph();
        sheet.section("impression");
        sheet.prose().space();
        sheet.remark(clauses.common(), "summary.lead", ":");
        impression.write(false);
    }

    private void paragraph() {
        List<Point> points = points();
        if (content.isNormal()) {
            findings.normal(Organ.LUNGS);
        }
        points.forEach(findings::say);
        if (content.length() == Length.LONG && content.found().stream().noneMatch(p -> p.organ() == Organ.BONES)) {
            findings.normal(Organ.BONES);
        }
    }

    private void letter() {
        front.letterHead();
        sheet.line(true);
        sheet.section("examination");
        sheet.remark(clauses.common(), "letter.opening", ".");
        sheet.section("indication");
        sheet.plain(front.text("letter.indication"));
        sheet.remark(clauses.common(), "indication." + study.indication(), ".");
        sheet.line(true);
        sheet.section("findings");
        paragraph();
        sheet.line(true);
        sheet.section("impression");
        sheet.remark(clauses.common(), "summary.lead", ":");
        impression.write(false);
        front.farewell();
    }
}
