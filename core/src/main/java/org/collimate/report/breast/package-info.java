// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Reads reports of breast imaging as BI-RADS BERT does (Kuling, Curpen, Martel 2022): a free text comes in; the
/// section of every sentence, also where nothing has a heading, the fields of the report and its lesions go out.
/// Headings, example sentences and words are data files. Read [org.collimate.report.breast.BreastReader] first.
@NullMarked
package org.collimate.report.breast;

import org.jspecify.annotations.NullMarked;
