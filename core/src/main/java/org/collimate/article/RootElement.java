// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Looks at the first bytes of a file for the root element that JATS would have, without parsing it.
final class RootElement {
    private RootElement() {}

    static boolean isJats(byte[] head) {
        String text = new String(head, encoding(head));
        int at = text.startsWith("\uFEFF") ? 1 : 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at);
            } else if (text.startsWith("<!DOCTYPE", at)) {
                at = behindDoctype(text, at);
            } else {
                return text.charAt(at) == '<' && isRoot(text, at);
            }
        }
        return false;
    }

    private static boolean isRoot(String text, int at) {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || ":-_".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String name = text.substring(at + 1, end);
        name = name.substring(name.indexOf(':') + 1);
        return switch (name) {
            case "article" -> !text.toLowerCase(Locale.ROOT).contains("docbook");
            case "pmc-articleset", "articles" -> true;
            case "response", "OAI-PMH", "article-set", "articleset" ->
                text.contains("<article") || text.contains(":article");
            default -> false;
        };
    }

    private static int behind(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }

    private static int behindDoctype(String text, int from) {
        int close = text.indexOf('>', from);
        int subset = text.indexOf('[', from);
        return subset >= 0 && subset < close
                ? behind(text, ">", Math.max(from, text.indexOf("]", subset)))
                : behind(text, ">", from);
    }

    private static Charset encoding(byte[] head) {
        if (head.length >= 2) {
            int first = head[0] & 0xFF;
            int second = head[1] & 0xFF;
            if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
                return StandardCharsets.UTF_16BE;
            }
            if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
                return StandardCharsets.UTF_16LE;
            }
            if (first == 0xEF && second == 0xBB) {
                return StandardCharsets.UTF_8;
            }
        }
        return StandardCharsets.ISO_8859_1;
    }
}
