// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Optional;

/// The earliest date on which the article was published, as exact as its XML says. Months and days count from 1.
public record PublicationDate(int year, Optional<Integer> month, Optional<Integer> day) {}
