// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// The files that papers published their datasets as, made from our samples. Each layout is one class; read
/// [org.collimate.dataset.Published] first.
@NullMarked
package org.collimate.dataset.published;

import org.jspecify.annotations.NullMarked;
