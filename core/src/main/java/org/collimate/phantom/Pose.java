// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

/// How the patient stands or lies when the picture is taken.
///
/// @param inspiration 1 full, 0.6 poor
/// @param rotationDegrees about the body's long axis, positive turns the front to the patient's left
/// @param shiftMillimetres how far the patient stands beside the middle of the detector, to the patient's left
public record Pose(double inspiration, double rotationDegrees, double shiftMillimetres) {}
