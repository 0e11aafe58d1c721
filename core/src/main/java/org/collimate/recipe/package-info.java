// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Recipes: a YAML spelling of Java records that says what to read, which stages to pass and what to write. A file or
/// the name of a shipped recipe comes in, a plan that a runner carries out goes out, or every problem at once with its
/// line. Read [org.collimate.recipe.Recipe] first.
@NullMarked
package org.collimate.recipe;

import org.jspecify.annotations.NullMarked;
