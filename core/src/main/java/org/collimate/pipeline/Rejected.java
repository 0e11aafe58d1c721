// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

/// A record that was dropped, kept with the reason. `detail` says what was found and expected, without any words of the
/// record itself.
public record Rejected(String key, String group, String source, String stage, Reason reason, String detail) {}
