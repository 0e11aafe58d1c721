// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

/// A file of an article version that will be fetched, with what is known of it.
record WantedFile(String key, Expected expected) {}
