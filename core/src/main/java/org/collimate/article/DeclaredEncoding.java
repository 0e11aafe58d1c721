// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// How to decode a file, by its first bytes.
enum DeclaredEncoding {
    /// UTF-8, declared or by default.
    UTF_8,
    /// Declared to have units of 16 bits or to be in an encoding that does not exist, while its declaration itself is
    /// written in bytes: UTF-8 is tried.
    UTF_8_BUT_DECLARED_OTHERWISE,
    /// UTF-16 or UTF-32, or a declared encoding such as ISO-8859-1: for the parser to decode.
    OTHER;

    private static final Set<String> OF_BYTES = Set.of(
            "iso-8859-1",
            "iso-8859-15",
            "iso-8859-2",
            "latin1",
            "latin-1",
            "windows-1252",
            "windows-1250",
            "cp1252",
            "us-ascii",
            "ascii",
            "shift_jis",
            "euc-jp",
            "gb2312",
            "gbk",
            "gb18030",
            "big5",
            "koi8-r",
            "windows-1251");

    static DeclaredEncoding of(byte[] xml) {
        if (xml.length < 4 || xml[0] == 0 || xml[1] == 0 || (xml[0] & 0xFF) >= 0xFE) {
            return OTHER;
        }
        int begin = (xml[0] & 0xFF) == 0xEF ? 3 : 0;
        String head = new String(xml, begin, Math.min(200, xml.length - begin), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int at = head.startsWith("<?xml") && end > 0 ? head.substring(0, end).indexOf("encoding") : -1;
        if (at < 0) {
            return UTF_8;
        }
        int open = at + "encoding".length();
        while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
            open++;
        }
        int close = head.indexOf(head.charAt(open), open + 1);
        if (close < 0) {
            return UTF_8;
        }
        String name = head.substring(open + 1, close).toLowerCase(Locale.ROOT);
        if (name.equals("utf-8") || name.equals("utf8")) {
            return UTF_8;
        }
        return OF_BYTES.contains(name) ? OTHER : UTF_8_BUT_DECLARED_OTHERWISE;
    }
}
