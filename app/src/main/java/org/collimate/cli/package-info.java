// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// The command line: words come in, the library does the work, an exit code and a few lines go out. Every verb is a
/// class; [org.collimate.cli.Connections] says which parts of the library stand behind them. Read
/// [org.collimate.cli.Collimate] first.
@NullMarked
package org.collimate.cli;

import org.jspecify.annotations.NullMarked;
