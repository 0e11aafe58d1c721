// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

/// An oddity of a document that was noticed and lived with. `code` can be counted (`xref-dangling`), `locator` names
/// the element (`fig F1`), `detail` says what was found and what was expected.
public record Remark(String code, String locator, String detail) {}
