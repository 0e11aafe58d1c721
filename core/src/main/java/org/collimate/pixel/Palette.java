// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// The colours that a picture's indices stand for. An index without a colour is a grey of its own value, as in Pillow.
final class Palette {
    private final byte[] colours = new byte[256 * 4];
    private Layout layout = Layout.GREY;

    Palette() {
        for (int i = 0; i < 256; i++) {
            set(i, i, i, i);
            colours[4 * i + 3] = -1;
        }
    }

    /// A palette whose layout is RGB, whatever its colours will be.
    static Palette ofColours() {
        var palette = new Palette();
        palette.layout = Layout.RGB;
        return palette;
    }

    /// A palette from `count` triples of red, green and blue that start at `offset`.
    static Palette ofTriples(byte[] triples, int offset, int count) {
        var palette = new Palette();
        for (int i = 0; i < count && i < 256; i++) {
            int at = offset + 3 * i;
            palette.set(i, triples[at] & 0xff, triples[at + 1] & 0xff, triples[at + 2] & 0xff);
        }
        return palette;
    }

    /// Gives an index its colour.
    void set(int index, int red, int green, int blue) {
        colours[4 * index] = (byte) red;
        colours[4 * index + 1] = (byte) green;
        colours[4 * index + 2] = (byte) blue;
        if ((red != green || green != blue) && layout == Layout.GREY) {
            layout = Layout.RGB;
        }
    }

    /// Makes an index more or less transparent: 0 is invisible, 255 opaque.
    void setAlpha(int index, int alpha) {
        colours[4 * index + 3] = (byte) alpha;
        layout = Layout.RGBA;
    }

    /// The least that can show all colours.
    Layout layout() {
        return layout;
    }

    /// Writes the colours of `count` indices.
    void expand(byte[] indices, int offset, int count, byte[] out) {
        switch (layout.samples()) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    out[i] = colours[(indices[offset + i] & 0xff) << 2];
                }
            }
            case 3 -> {
                for (int i = 0, to = 0; i < count; i++, to += 3) {
                    int from = (indices[offset + i] & 0xff) << 2;
                    out[to] = colours[from];
                    out[to + 1] = colours[from + 1];
                    out[to + 2] = colours[from + 2];
                }
            }
            default -> {
                for (int i = 0, to = 0; i < count; i++, to += 4) {
                    int from = (indices[offset + i] & 0xff) << 2;
                    out[to] = colours[from];
                    out[to + 1] = colours[from + 1];
                    out[to + 2] = colours[from + 2];
                    out[to + 3] = colours[from + 3];
                }
            }
        }
    }
}
