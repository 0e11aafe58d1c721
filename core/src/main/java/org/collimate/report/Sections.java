// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import java.util.Arrays;

/// The sections of one text as columns: first and last token (exclusive) of the body, and the name. Not safe for
/// several threads.
final class Sections {
    /// The name of a text that has no heading.
    static final String WHOLE = "report";

    int count;
    int[] first = new int[16];
    int[] end = new int[16];
    String[] name = new String[16];

    void clear() {
        count = 0;
    }

    /// Opens a section whose body begins at a token; the one before it ends where the heading began, and is forgotten
    /// if nothing stands in it.
    void open(int headingToken, int bodyToken, String title) {
        if (count > 0) {
            end[count - 1] = headingToken;
            if (first[count - 1] >= end[count - 1]) {
                count--;
            }
        }
        add(bodyToken, bodyToken, title);
    }

    /// Adds a section whose body is known.
    void add(int bodyToken, int endToken, String title) {
        if (count == name.length) {
            first = Arrays.copyOf(first, count * 2);
            end = Arrays.copyOf(end, count * 2);
            name = Arrays.copyOf(name, count * 2);
        }
        first[count] = bodyToken;
        end[count] = endToken;
        name[count] = title;
        count++;
    }

    /// Ends section `index` before a token, where a new section begins.
    void split(int index, int token, String title) {
        add(0, 0, title); // makes room
        for (int i = count - 1; i > index + 1; i--) {
            first[i] = first[i - 1];
            end[i] = end[i - 1];
            name[i] = name[i - 1];
        }
        first[index + 1] = token;
        end[index + 1] = end[index];
        name[index + 1] = title;
        end[index] = token;
    }

    /// The last section ends with the text.
    void close(int tokens) {
        if (count > 0) {
            end[count - 1] = tokens;
            if (first[count - 1] >= tokens && count > 1) {
                count--;
            }
        }
    }
}
