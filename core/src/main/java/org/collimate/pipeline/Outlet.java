// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

/// Where a pass puts what it makes of a record. Used by one thread.
public interface Outlet<O> {
    /// Hands a record to the next stage. One record may become several, or none.
    void keep(O record);

    /// Drops the record at hand for a reason. `detail` must not quote the record.
    void reject(Reason why, String detail);

    /// Notes an oddity; the record goes on.
    void note(Diagnostic diagnostic);
}
