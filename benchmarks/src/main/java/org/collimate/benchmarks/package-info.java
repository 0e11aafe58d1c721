// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0

/// Programs that measure, and the invented articles they measure on. What comes in are numbers on the command line,
/// what goes out are lines of figures; `benchmarks/README.md` has the commands. Read [GenerateArticles] first.
@NullMarked
package org.collimate.benchmarks;

import org.jspecify.annotations.NullMarked;
