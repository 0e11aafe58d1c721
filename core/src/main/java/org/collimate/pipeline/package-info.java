// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Carries samples from a source to a dataset, shard by shard: what a stage is, what it may say about a record, and the
/// runner that resumes after any interruption. Read [org.collimate.pipeline.Stage] first, then
/// [org.collimate.pipeline.Outlet].
@NullMarked
package org.collimate.pipeline;

import org.jspecify.annotations.NullMarked;
