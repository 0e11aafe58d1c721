// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import org.collimate.volume.Point;

/// A cloud in the lung: density falls off from the middle as a bell curve. Clouds that overlap never get denser than
/// soft tissue.
///
/// @param sigma its spread in millimetres
/// @param peak attenuation that it adds in the middle, 1/mm
/// @param owner the disease it belongs to; -1 for none
public record Haze(Point centre, double sigma, double peak, int owner) {
    /// Beyond this many `sigma` there is nothing of it.
    public static final double REACH = 2.6;

    /// Up to here, in `sigma`, it counts as part of the disease in masks.
    public static final double MASK = 1.25;
}
