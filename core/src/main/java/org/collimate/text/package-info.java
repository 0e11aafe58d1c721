// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Understands running text: white space, sentences, code points. A string comes in, spans of it go out; nothing here
/// knows of articles or reports. Read [org.collimate.text.Sentences] first.
@NullMarked
package org.collimate.text;

import org.jspecify.annotations.NullMarked;
