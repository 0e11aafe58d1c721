// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.output;

import java.util.Locale;

/// Builds one JSON value (RFC 8259) as text: objects, lists, words and numbers. Numbers look the same on every machine.
final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    JsonText open(char bracket) {
        comma();
        text.append(bracket);
        first = true;
        return this;
    }

    JsonText close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    JsonText key(String key) {
        comma();
        quote(key);
        text.append(':');
        first = true;
        return this;
    }

    JsonText word(String value) {
        comma();
        quote(value);
        return this;
    }

    JsonText number(long value) {
        comma();
        text.append(value);
        return this;
    }

    /// With up to three digits after the point.
    JsonText number(double value) {
        comma();
        double rounded = Math.floor(value * 1000 + 0.5) / 1000;
        if (rounded == Math.floor(rounded)) {
            text.append((long) rounded);
        } else {
            text.append(rounded);
        }
        return this;
    }

    JsonText truth(boolean value) {
        comma();
        text.append(value);
        return this;
    }

    private void comma() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c == '\n') {
                text.append("\\n");
            } else if (c < 0x20) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
