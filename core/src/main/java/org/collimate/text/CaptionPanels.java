// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collimate.sample.FigureInfo.Panel;
import org.collimate.text.PanelMarker.Level;

/// Splits a caption into the stretches that speak of one panel each: `(A) CT. (B) MRI.` gives A and B.
///
/// A deterministic grammar without a model, in time linear in the caption: possible markers are found ([PanelMarkers]),
/// the alphabet that names the panels is chosen ([PanelLevel]), then each marker opens a stretch before or behind it
/// ([PanelSpans]). Letters come out in upper case, places in lower case (`left`, `top row`), ranges are written out,
/// one [Panel] a label. Offsets are code points of the given text, half-open; stretches hold their marker. The text
/// should be clean ([Cleaning]); any text is accepted. What the labels mean is laid down in
/// `docs/reference/gold-captions.md`.
public final class CaptionPanels {
    private CaptionPanels() {}

    /// The panels of a caption in order of their place; none where it names none.
    public static List<Panel> of(String caption) {
        if (caption.length() < 8) {
            return List.of();
        }
        var phrases = new Phrases(caption);
        var markers = PanelLevel.choose(caption, phrases, PanelMarkers.find(caption, phrases));
        if (markers.isEmpty()) {
            return List.of();
        }
        var stretches = PanelSpans.of(caption, phrases, markers);
        if (markers.getFirst().level() == Level.PLACE && distinctLabels(stretches) < 2) {
            return List.of();
        }
        return panels(caption, stretches);
    }

    private static int distinctLabels(List<PanelSpans.Stretch> stretches) {
        Set<String> labels = new HashSet<>();
        stretches.forEach(stretch -> labels.addAll(stretch.labels()));
        return labels.size();
    }

    /// Writes the stretches as one panel a label, with positions counted in code points.
    private static List<Panel> panels(String caption, List<PanelSpans.Stretch> stretches) {
        var panels = new ArrayList<Panel>();
        int units = 0;
        int points = 0;
        for (var stretch : stretches) {
            points += caption.codePointCount(units, stretch.begin());
            units = stretch.begin();
            int end = points + caption.codePointCount(units, stretch.end());
            for (var label : stretch.labels()) {
                panels.add(new Panel(label, points, end));
            }
        }
        return panels;
    }
}
