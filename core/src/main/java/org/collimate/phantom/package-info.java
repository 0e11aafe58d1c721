// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// A hospital that never was. A seed and some knobs come in; patients, their studies and what is wrong with them go
/// out as plain records, from which the body, its pictures, reports and truth all follow. Read
/// [org.collimate.phantom.Hospital] first.
@NullMarked
package org.collimate.phantom;

import org.jspecify.annotations.NullMarked;
