// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

/// How one place's apparatus makes pictures.
///
/// @param number from 1
/// @param exposure dose beside the usual: noise falls with its root
/// @param scatter scattered over direct light behind the middle of the body, 0 to 1
/// @param contrast steepness of the grey curve, about 0.8 to 1.3
/// @param brightness shift of the grey curve, -0.1 to 0.1 of the whole range
/// @param sharpening share of an unsharp mask, 0 to 1
/// @param collimationMillimetres width of the white or black border, at most
/// @param markerStyle 0 to 2: form and place of the side marker
public record SiteStyle(
        int number,
        double exposure,
        double scatter,
        double contrast,
        double brightness,
        double sharpening,
        double collimationMillimetres,
        int markerStyle) {}
