// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// The hospital on disk. A hospital and settings come in; pictures, reports, volumes and the truth go out, in the
/// layout that `collimate help phantom` promises. Read [org.collimate.phantom.output.HospitalFolder] first.
@NullMarked
package org.collimate.phantom.output;

import org.jspecify.annotations.NullMarked;
