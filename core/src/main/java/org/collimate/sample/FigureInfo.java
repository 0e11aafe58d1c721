// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.List;
import java.util.Optional;

/// What a figure says of itself. `kind` is `figure`, `table` (an image of a table) or another word of its article's
/// markup; `panels` are the parts of the caption that speak of one panel, in order of their place in the text.
public record FigureInfo(
        Optional<String> id, Optional<String> label, Optional<String> title, String kind, List<Panel> panels) {
    public FigureInfo {
        panels = List.copyOf(panels);
    }

    /// The words of the caption, as code points of the sample's text, that speak of the panel `label`.
    public record Panel(String label, int begin, int end) {}

    public FigureInfo withPanels(List<Panel> changed) {
        return new FigureInfo(id, label, title, kind, changed);
    }
}
