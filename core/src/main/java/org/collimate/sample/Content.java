// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

/// Where the bytes of a part are.
public sealed interface Content {
    /// In memory. The array is shared, not copied: whoever holds it must not change it.
    @SuppressWarnings("ArrayRecordComponent") // equality is that of the bytes, see below
    record Bytes(byte[] bytes) implements Content {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && java.util.Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }

    /// In a shard of a dataset, as the tar member of this name.
    record Member(String name, long length) implements Content {}
}
