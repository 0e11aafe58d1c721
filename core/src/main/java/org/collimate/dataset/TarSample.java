// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import java.util.List;

/// One sample as it stands in a tar: the bytes of its `KEY.json` and `KEY.txt` and of its other members with their
/// places. `begin` and `end` bound its block, so that the block can be copied as it is; `anonymous` says that no entry
/// has an owner or a time.
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: a shard goes through here
public record TarSample(
        String key, byte[] json, byte[] text, List<Member> members, long begin, long end, boolean anonymous) {
    public TarSample {
        members = List.copyOf(members);
    }

    /// A part that is a file. The array is shared, not copied.
    @SuppressWarnings("ArrayRecordComponent")
    public record Member(MemberPlace place, byte[] bytes) {}

    /// Where the members lie.
    public List<MemberPlace> places() {
        return members.stream().map(Member::place).toList();
    }
}
