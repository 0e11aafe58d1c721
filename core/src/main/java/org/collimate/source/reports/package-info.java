// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Reads reports, one after the other, from the forms in which people keep them: a text, a folder of texts, CSV, lines
/// of JSON. A path comes in; rows with an id, a text and whatever other columns were asked for go out, and a row that
/// cannot be read says where it stands and why. Read [org.collimate.source.reports.ReportRows] first.
@NullMarked
package org.collimate.source.reports;

import org.jspecify.annotations.NullMarked;
