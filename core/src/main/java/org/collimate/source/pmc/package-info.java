// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Brings articles from the PMC Cloud Service into a folder. A list of PMCIDs comes in; the XML and the images of each
/// article version, checked byte for byte, and one word about every id go out. Read
/// [org.collimate.source.pmc.PmcFetch] first, then [org.collimate.source.pmc.CloudLayout] for what the bucket looks
/// like.
@NullMarked
package org.collimate.source.pmc;

import org.jspecify.annotations.NullMarked;
