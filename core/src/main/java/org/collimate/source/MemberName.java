// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The name of an archive's member, made safe: whatever it says, it stays inside the archive.
final class MemberName {
    /// The code page of zips without the flag for UTF-8 (APPNOTE.TXT, appendix D).
    static final Charset OLD_ZIP =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private MemberName() {}

    /// The name with `.` and empty steps taken out; empty for a name that climbs out, is absolute, has a drive letter,
    /// a backslash or a control character, or is no name at all.
    static Optional<String> inside(String raw) {
        if (raw.isEmpty() || raw.charAt(0) == '/' || hasDrive(raw)) {
            return Optional.empty();
        }
        boolean plain = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' || c < ' ') {
                return Optional.empty();
            }
            plain &= c != '.' && c != '/';
        }
        if (plain) {
            return Optional.of(raw);
        }
        var clean = new StringBuilder(raw.length());
        int start = 0;
        while (start <= raw.length()) {
            int slash = raw.indexOf('/', start);
            int end = slash < 0 ? raw.length() : slash;
            var step = raw.substring(start, end);
            if (step.equals("..")) {
                return Optional.empty();
            }
            if (!step.isEmpty() && !step.equals(".")) {
                if (!clean.isEmpty()) {
                    clean.append('/');
                }
                clean.append(step);
            }
            start = end + 1;
        }
        return clean.isEmpty() ? Optional.empty() : Optional.of(clean.toString());
    }

    private static boolean hasDrive(String raw) {
        return raw.length() > 1 && raw.charAt(1) == ':' && Character.isLetter(raw.charAt(0));
    }

    /// The text of a raw name: UTF-8 when it is, else the older code page of its kind of archive.
    static String decode(byte[] raw, Charset older) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(raw, older);
        }
    }

    /// A tar name that was read as Latin-1, so that its bytes are still known; a name from a PAX header is text
    /// already.
    static String fromLatin1(String name) {
        boolean ascii = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 0xff) {
                return name;
            }
            ascii &= c < 0x80;
        }
        return ascii ? name : decode(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }
}
