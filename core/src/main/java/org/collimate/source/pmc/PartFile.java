// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.collimate.provenance.Sha256;

/// A file on its way in: bytes are appended and digested as they come. Made anew for each try; a try that goes on from
/// an earlier one digests the earlier bytes first. For one thread. Every failure is a [StorageException].
final class PartFile implements AutoCloseable {
    private static final int HEAD = 512;

    private final String key;
    // Not a FileChannel: an interrupted thread would close it under its own feet and report a broken disk.
    private final FileOutputStream out;
    private final MessageDigest sha256 = Sha256.newDigest();
    private final MessageDigest md5 = md5();
    private final byte[] head = new byte[HEAD];
    private final byte[] buffer = new byte[1 << 14];
    private long bytes;

    private PartFile(String key, FileOutputStream out) {
        this.key = key;
        this.out = out;
    }

    /// How many bytes of an earlier try are there, 0 when they cannot be continued because their ETag is unknown.
    static long bytesSoFar(OutFolder folder, String key) throws StorageException {
        try {
            Path part = folder.part(key);
            return Files.exists(part) && Files.exists(folder.partEtag(key)) ? Files.size(part) : 0;
        } catch (IOException e) {
            throw OutFolder.failed(key, e);
        }
    }

    /// The quoted ETag of the earlier try.
    static String etagSoFar(OutFolder folder, String key) throws StorageException {
        try {
            return Files.readString(folder.partEtag(key)).strip();
        } catch (IOException e) {
            throw OutFolder.failed(key, e);
        }
    }

    /// Begins from nothing; a strong ETag makes the file one that can be continued.
    static PartFile begin(OutFolder folder, String key, String quotedEtag) throws StorageException {
        folder.drop(key);
        try {
            if (quotedEtag.startsWith("\"")) {
                Files.writeString(folder.partEtag(key), quotedEtag);
            }
            return new PartFile(key, new FileOutputStream(folder.part(key).toFile()));
        } catch (IOException e) {
            throw OutFolder.failed(key, e);
        }
    }

    /// Goes on after the bytes that are there.
    static PartFile goOn(OutFolder folder, String key) throws StorageException {
        Path path = folder.part(key);
        try {
            var part = new PartFile(key, new FileOutputStream(path.toFile(), true));
            try (InputStream in = Files.newInputStream(path)) {
                for (int n = in.read(part.buffer); n >= 0; n = in.read(part.buffer)) {
                    part.digest(n);
                }
            }
            return part;
        } catch (IOException e) {
            throw OutFolder.failed(key, e);
        }
    }

    void write(ByteBuffer piece) throws StorageException {
        while (piece.hasRemaining()) {
            int count = Math.min(piece.remaining(), buffer.length);
            piece.get(buffer, 0, count);
            try {
                out.write(buffer, 0, count);
            } catch (IOException e) {
                throw OutFolder.failed(key, e);
            }
            digest(count);
        }
    }

    private void digest(int count) {
        if (bytes < HEAD) {
            System.arraycopy(buffer, 0, head, (int) bytes, (int) Math.min(count, HEAD - bytes));
        }
        sha256.update(buffer, 0, count);
        md5.update(buffer, 0, count);
        bytes += count;
    }

    long bytes() {
        return bytes;
    }

    /// The first characters, at most 512, for a look at what kind of file this is.
    String head() {
        return new String(head, 0, (int) Math.min(bytes, HEAD), StandardCharsets.ISO_8859_1);
    }

    /// The SHA-256 of all bytes; once, at the end.
    Sha256 sha256() {
        return Sha256.finish(sha256);
    }

    /// The MD5 of all bytes in lower-case hexadecimal; once, at the end.
    String md5Hex() {
        return HexFormat.of().formatHex(md5.digest());
    }

    static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    @Override
    public void close() throws StorageException {
        try {
            out.close();
        } catch (IOException e) {
            throw OutFolder.failed(key, e);
        }
    }
}
