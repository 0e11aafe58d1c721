// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Study;
import org.collimate.phantom.Topic;
import org.collimate.phantom.ViewKind;

/// Border of the collimator, side marker, and in some studies name and numbers written into the picture.
final class Labels {
    private final long seed;
    private final Patient patient;
    private final Study study;
    private final ViewKind view;

    Labels(long seed, Patient patient, Study study, ViewKind view) {
        this.seed = seed;
        this.patient = patient;
        this.study = study;
        this.view = view;
    }

    List<Picture.BurnedIn> draw(Canvas canvas) {
        var draws = Topic.STYLE.draws(seed, study.patient(), study.number() * 4 + view.ordinal());
        double most = study.site().collimationMillimetres() / 400 * canvas.rows();
        canvas.border(
                (int) draws.between(0, most),
                (int) draws.between(0, 0.6 * most),
                (int) draws.between(0, most),
                (int) draws.between(0, 0.6 * most),
                study.site().markerStyle() == 2 ? 12 : 0);
        marker(canvas);
        return study.burnedIn() ? words(canvas) : List.of();
    }

    private void marker(Canvas canvas) {
        int dot = Math.max(1, canvas.rows() / (study.site().markerStyle() == 1 ? 128 : 170));
        int grey = study.site().markerStyle() == 1 ? 205 : 250;
        int high = Glyphs.HEIGHT * dot;
        int row = study.site().markerStyle() == 0 ? (int) (0.05 * canvas.rows()) : (int) (0.13 * canvas.rows());
        // The patient's left is on the right of a frontal picture; a left lateral one is marked in front.
        if (study.site().markerStyle() == 2 && view.isFrontal()) {
            int left = (int) (0.045 * canvas.columns());
            frame(canvas, left, row, dot);
            canvas.write("R", left, row, dot, grey);
            return;
        }
        int column = view.isFrontal()
                ? (int) (0.955 * canvas.columns()) - Glyphs.WIDTH * dot
                : (int) (0.05 * canvas.columns());
        if (study.site().markerStyle() == 1) {
            frame(canvas, column, row, dot);
        }
        canvas.write("L", column, row, dot, grey);
        if (view == ViewKind.AP) {
            canvas.write("AP", column - 3 * dot, row + high + 3 * dot, Math.max(1, dot / 2), grey);
        }
    }

    private static void frame(Canvas canvas, int x, int y, int dot) {
        canvas.fill(x - 2 * dot, y - 2 * dot, (Glyphs.WIDTH + 4) * dot, (Glyphs.HEIGHT + 4) * dot, 105);
    }

    private List<Picture.BurnedIn> words(Canvas canvas) {
        int dot = Math.max(1, canvas.rows() / 460);
        int line = (Glyphs.HEIGHT + 3) * dot;
        int x = (int) (0.02 * canvas.columns());
        int y = (int) (0.985 * canvas.rows()) - 3 * line;
        var burned = new ArrayList<Picture.BurnedIn>();
        put(canvas, burned, "name", patient.listedName(), x, y, dot);
        put(canvas, burned, "mrn", patient.recordNumber(), x, y + line, dot);
        put(canvas, burned, "birth-date", patient.birthDate().toString(), x + Canvas.width(10, dot), y + line, dot);
        put(canvas, burned, "date", study.date().toString(), x, y + 2 * line, dot);
        return burned;
    }

    private static void put(
            Canvas canvas, List<Picture.BurnedIn> burned, String kind, String words, int x, int y, int dot) {
        var written = words.toUpperCase(Locale.ROOT);
        int end = canvas.write(written, x, y, dot, 235);
        burned.add(new Picture.BurnedIn(kind, written, x, y, end, y + Glyphs.HEIGHT * dot));
    }
}
