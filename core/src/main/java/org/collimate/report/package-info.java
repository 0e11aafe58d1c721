// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Reads radiology reports: free text comes in; sections, sentences, findings with certainty, attributes and evidence
/// spans, and cells of published label sets come out. Words, phrases, cues, headings and label sets are data files; the
/// rules of scope and composition are code. Read `ReportEngine` first, then `ReportLabeller`.
@NullMarked
package org.collimate.report;

import org.jspecify.annotations.NullMarked;
