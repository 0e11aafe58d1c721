// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

/// What a patient's body looks like when nothing is wrong with it: lengths in millimetres, at full inspiration.
///
/// @param scale size of the whole chest beside that of a man of 1.75 m, about 0.82 to 1.1
/// @param chestHalfWidth half the widest inner width of the rib cage, about 115 to 155
/// @param chestHalfDepth half its inner depth from front to back, about 75 to 110
/// @param heartWidth transverse diameter of the heart over the inner width of the chest (cardiothoracic ratio), 0.40 to
/// 0.49
/// @param aortaRadius radius of the aortic arch, 11 to 17
/// @param aortaUnfolding 0 straight to 1 tortuous; grows with age
/// @param fat thickness of the fat under the skin, 4 to 45
/// @param muscle thickness of the muscle of the chest wall, 8 to 22
/// @param breast radius of the breasts, 0 for none
/// @param ribSlope how steeply ribs fall, 0.8 to 1.25
/// @param scoliosis sideways bow of the spine, -9 to 9, positive to the patient's left
/// @param kyphosis backward bow of the spine, 8 to 34
/// @param boneDensity 0.65 to 1.1; falls with age
/// @param gastricBubble radius of the air in the stomach, 0 for none
public record Anatomy(
        double scale,
        double chestHalfWidth,
        double chestHalfDepth,
        double heartWidth,
        double aortaRadius,
        double aortaUnfolding,
        double fat,
        double muscle,
        double breast,
        double ribSlope,
        double scoliosis,
        double kyphosis,
        double boneDensity,
        double gastricBubble) {}
