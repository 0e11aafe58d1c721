// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;

/// What a file is by its first bytes, whatever it is called.
enum Container {
    ZIP,
    TAR,
    TAR_GZ,
    XML,
    OTHER;

    private static final int BLOCK = 512;

    /// Looks at the start of a file; a compressed one is unpacked for as long as it takes to see whether a tar is
    /// inside.
    static Container of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(BLOCK);
        }
        if (head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            return holdsTar(file) ? TAR_GZ : OTHER;
        }
        return of(head);
    }

    private static boolean holdsTar(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            try (InputStream in = new GZIPInputStream(raw, 4096)) {
                return of(in.readNBytes(BLOCK)) == TAR;
            } catch (IOException e) {
                // Cut off or damaged before the first header: there is nothing in it that could be used.
                return false;
            }
        }
    }

    private static Container of(byte[] head) {
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
            boolean isZip = (head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6);
            return isZip ? ZIP : OTHER;
        }
        if (head.length == BLOCK && (isZero(head) || isTarHeader(head))) {
            return TAR;
        }
        return XmlHead.startsLikeXml(head) ? XML : OTHER;
    }

    private static boolean isTarHeader(byte[] head) {
        try {
            return TarUtils.verifyCheckSum(head);
        } catch (IllegalArgumentException e) {
            // The place of the checksum holds no number.
            return false;
        }
    }

    /// A tar without members is zeros only.
    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }
}
