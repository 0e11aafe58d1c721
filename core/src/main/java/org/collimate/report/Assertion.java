// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report;

import org.collimate.sample.Certainty;

/// How a sentence speaks of one mention in it.
public record Assertion(Certainty certainty, Temporality temporality, Experiencer experiencer) {}
