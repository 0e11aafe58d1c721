// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.collimate.provenance.Sha256;

/// Holds the digests of what came against everything that was said about them.
final class Checksums {
    private Checksums() {}

    /// @throws BucketException of kind LYING if any digest that is known differs
    static void verify(String key, String md5, Sha256 sha256, Expected expected, Answer answer) throws BucketException {
        same(key, "MD5", md5, expected.anyMd5(), "by the metadata or the listing");
        // With a key of its own (KMS) the store's ETag has 32 digits too, and is not the MD5.
        if (!answer.header("x-amz-server-side-encryption").orElse("").contains("kms")) {
            same(key, "MD5", md5, answer.header("ETag").flatMap(Expected::plainMd5), "by its ETag");
        }
        if (answer.status() == 200) { // of a 206 these speak of the part that was sent
            same(key, "MD5", md5, answer.header("Content-MD5").flatMap(Checksums::hex), "by Content-MD5");
            same(
                    key,
                    "SHA-256",
                    sha256.hex(),
                    answer.header("x-amz-checksum-sha256").flatMap(Checksums::hex),
                    "by x-amz-checksum-sha256");
        }
    }

    private static void same(String key, String digest, String found, Optional<String> expected, String whose)
            throws BucketException {
        if (expected.isPresent() && !expected.get().equals(found)) {
            throw BucketException.lying(key, digest + " " + found, expected.get() + " " + whose);
        }
    }

    // A checksum of checksums ends in -N and says nothing about the whole; it fails to decode.
    private static Optional<String> hex(String base64) {
        try {
            return Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(base64.strip())));
        } catch (IllegalArgumentException notPlain) {
            return Optional.empty();
        }
    }
}
