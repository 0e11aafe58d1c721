// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
/// Radiographs from volumes: X-rays from a source through a volume onto a flat detector (digitally reconstructed
/// radiographs). Attenuation or labels on a grid and a geometry come in, line integrals a pixel go out. Read
/// [org.collimate.volume.projection.Geometry] first, then [org.collimate.volume.projection.Projector].
@NullMarked
package org.collimate.volume.projection;

import org.jspecify.annotations.NullMarked;
