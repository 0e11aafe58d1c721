// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

/// A claim that a concept is present, absent or uncertain, made by someone, perhaps at a place.
/// What nobody mentioned has no finding; uncertainty is a status, never a number.
///
/// `id` is unique in its sample; relations point at it.
public record Finding(
        int id, Concept concept, Certainty certainty, Attributes attributes, Evidence evidence, Author author) {}
