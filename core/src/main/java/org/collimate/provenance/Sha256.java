// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 digest of some bytes (FIPS 180-4), written as 64 lower-case hexadecimal digits.
public record Sha256(String hex) implements Comparable<Sha256> {
    private static final MessageDigest UNUSED = find();

    /// @throws IllegalArgumentException if `hex` is not 64 lower-case hexadecimal digits
    public Sha256 {
        if (hex.length() != 64 || !isLowerHexadecimal(hex)) {
            throw new IllegalArgumentException(
                    "a SHA-256 has 64 lower-case hexadecimal digits, found " + hex.length() + " characters");
        }
    }

    private static boolean isLowerHexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /// The digest of these bytes.
    public static Sha256 of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /// The digest of `length` bytes from `offset` on.
    public static Sha256 of(byte[] bytes, int offset, int length) {
        var digest = newDigest();
        digest.update(bytes, offset, length);
        return finish(digest);
    }

    /// The digest of the UTF-8 form of a text.
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The digest of a whole file, read once with a small buffer.
    public static Sha256 of(Path file) throws IOException {
        var digest = newDigest();
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return finish(digest);
    }

    /// Ends a running digest; the digest is reset by it.
    public static Sha256 finish(MessageDigest running) {
        return new Sha256(HexFormat.of().formatHex(running.digest()));
    }

    /// A running SHA-256, for bytes that arrive piece by piece.
    public static MessageDigest newDigest() {
        try {
            // A copy costs less than asking the security providers each time.
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            return find();
        }
    }

    private static MessageDigest find() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The 32 bytes themselves.
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public int compareTo(Sha256 other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
