// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

/// How much a source takes in before it calls something too large or a bomb.
///
/// - `xmlBytes`, `imageBytes`: the largest article and picture that is read into memory.
/// - `archiveBytes`: how much one compressed tar may expand to.
/// - `ratio`: how many times its packed size a member (beyond 16 MiB) or an archive (beyond 256 MiB) may expand to.
/// - `members`: how many members of one archive are looked at.
/// - `heldBytes`: how much of a compressed tar is kept in memory; the rest goes to the scratch folder.
/// - `unitBytes`, `unitArticles`: when a unit of work is full.
public record SourceLimits(
        long xmlBytes,
        long imageBytes,
        long archiveBytes,
        int ratio,
        int members,
        long heldBytes,
        long unitBytes,
        int unitArticles) {
    public static final SourceLimits DEFAULT =
            new SourceLimits(32L << 20, 100L << 20, 64L << 30, 250, 2_000_000, 32L << 20, 32L << 20, 100);

    static final long MEMBER_FREE = 16L << 20;
    static final long ARCHIVE_FREE = 256L << 20;

    /// @throws IllegalArgumentException if a limit is not positive, or an array could not hold what it allows
    public SourceLimits {
        if (xmlBytes < 1 || imageBytes < 1 || xmlBytes > 1L << 30 || imageBytes > 1L << 30) {
            throw new IllegalArgumentException(
                    "xmlBytes and imageBytes lie between 1 and 2^30, found " + xmlBytes + " and " + imageBytes);
        }
        if (archiveBytes < 1 || ratio < 1 || members < 1 || heldBytes < 0 || unitBytes < 1 || unitArticles < 1) {
            throw new IllegalArgumentException("the limits of a source are positive numbers");
        }
    }

    /// Whether a member that has come to `expanded` bytes from `packed` ones looks like a bomb.
    boolean isMemberBomb(long expanded, long packed) {
        return expanded > MEMBER_FREE && expanded / Math.max(1, packed) >= ratio;
    }

    /// Whether an archive that has come to `expanded` bytes from `packed` ones looks like a bomb.
    boolean isArchiveBomb(long expanded, long packed) {
        return expanded > ARCHIVE_FREE && expanded / Math.max(1, packed) >= ratio;
    }

    /// The same for an archive that has to be expanded as a whole, which may also just be too large.
    boolean isStreamBomb(long expanded, long packed) {
        return expanded > archiveBytes || isArchiveBomb(expanded, packed);
    }
}
