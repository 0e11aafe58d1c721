// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.Optional;

/// A sentence before anything is known of it: `begin` and `end` are places in the string, without a heading before it;
/// `heading` is the one it stands under.
record RawSentence(int begin, int end, Optional<BreastSection> heading) {}
