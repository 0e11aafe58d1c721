// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

/// Who makes a claim. Labels by a rule, a model and a radiologist stay three claims, never mixed silently.
public sealed interface Author {
    String name();

    /// A person who looked, or a group of them; `name` is a role or pseudonym, never a real name.
    record Reader(String name) implements Author {}

    /// Rules of a named version.
    record Rule(String name, String version) implements Author {}

    /// A model, known by the digest of its weights.
    record Model(String name, String digest) implements Author {}
}
