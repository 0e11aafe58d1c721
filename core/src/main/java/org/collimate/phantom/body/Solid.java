// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

/// A small convex body that adds to what is around it.
///
/// @param adds attenuation beyond that of what is around it, 1/mm; negative for air
/// @param owner the disease or device it belongs to, by place in the study's list; -1 for none
public record Solid(Convex form, double adds, int owner, Structure structure) {}
