// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Stages that decide what a dataset keeps and make it fit to keep. Samples come in; samples, changed or not, or rejects with
/// a countable reason go out. Each stage is a record of its settings; read any of them first.
@NullMarked
package org.collimate.curate;

import org.jspecify.annotations.NullMarked;
