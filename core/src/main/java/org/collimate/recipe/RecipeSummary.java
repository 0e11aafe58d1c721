// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.util.Optional;

/// What a list of recipes shows: the name, the slug of the paper whose system it is, and the title.
public record RecipeSummary(String name, Optional<String> paper, String title) {}
