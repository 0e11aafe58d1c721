// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

/// A heading of the table. A weak one names a part of the body or of the examination.
record Heading(BreastSection section, boolean isWeak) {}
