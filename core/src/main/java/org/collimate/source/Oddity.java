// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

/// Something in a tree that was left out, with a code that can be counted. `path` is inside the tree, empty for the
/// tree as a whole.
record Oddity(String path, String code, String detail) {}
