// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

/// Where the bytes of one part lie in a tar: enough for a range request.
///
/// `part` is the part's index; `offset` counts from the start of the tar, or of the block while it stands alone.
public record MemberPlace(int part, String member, long offset, long bytes) {
    /// The same member after everything moved by `distance` bytes, as when its block is appended to a shard.
    public MemberPlace shifted(long distance) {
        return new MemberPlace(part, member, offset + distance, bytes);
    }
}
