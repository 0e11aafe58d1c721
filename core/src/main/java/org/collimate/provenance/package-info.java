// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Says how a thing was made: digests of bytes, of files and of canonical JSON, and the program's own version.
/// Bytes come in, names that anybody can check go out. Read [org.collimate.provenance.Sha256] first.
@NullMarked
package org.collimate.provenance;

import org.jspecify.annotations.NullMarked;
