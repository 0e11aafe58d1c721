// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Decides which samples stay: a stage looks at one sample at a time, and keeps it, changes it, or rejects it for a
/// reason that can be counted. Samples come in, fewer or better ones go out. Read [org.collimate.curate.LicenseAllowed]
/// first.
@NullMarked
package org.collimate.curate;

import org.jspecify.annotations.NullMarked;
