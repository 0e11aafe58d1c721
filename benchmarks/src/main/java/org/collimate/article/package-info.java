// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0

/// What a benchmark needs of the package `article` of core that is not public there.
@NullMarked
package org.collimate.article;

import org.jspecify.annotations.NullMarked;
