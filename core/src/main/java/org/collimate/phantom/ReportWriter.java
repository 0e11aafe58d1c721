// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.List;

/// Puts a study into the words of a reader, and says what they state. Must be a pure function of its arguments, and may
/// be called by many threads.
public interface ReportWriter {
    /// @param hospital its seed is the key of every draw, see [Topic#WORDS]
    /// @param priors the studies of the same patient before this one, the oldest first
    Report write(Hospital hospital, Patient patient, Study study, List<Study> priors);

    /// What tells this writer from others that write otherwise; kept with what it wrote.
    String describe();
}
