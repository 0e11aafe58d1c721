// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.List;
import org.collimate.volume.Point;
import org.collimate.volume.projection.Beam;
import org.collimate.volume.projection.Detector;
import org.collimate.volume.projection.Geometry;

/// What a recipe may say of the source of volumes: how radiographs are taken of them.
///
/// - `views`: `frontal` (PA), `ap`, `lateral`, in the order of the pictures.
/// - `pixels`: columns and rows of the square detector; `fieldMillimetres`: its side.
/// - `sourceToAxis`, `sourceToDetector`: in millimetres; the middle of the volume is the axis.
/// - `removeTable`: whether everything but the body is taken out before.
/// - `masks`: whether the label map beside a volume is projected along the same rays, and each structure boxed.
/// - `rescale`: `file` believes the volume's own scaling; `metadata` also applies RescaleSlope and RescaleIntercept of
///   the metadata table, which the first release of CT-RATE needs.
public record VolumeSettings(
        List<View> views,
        int pixels,
        double fieldMillimetres,
        double sourceToAxis,
        double sourceToDetector,
        boolean removeTable,
        boolean masks,
        Rescale rescale) {
    /// Where the source stands.
    public enum View {
        FRONTAL("frontal", 0),
        AP("ap", 180),
        LATERAL("lateral", 90);

        private final String word;
        private final double degrees;

        View(String word, double degrees) {
            this.word = word;
            this.degrees = degrees;
        }

        /// The word in the column `view`.
        public String word() {
            return word;
        }
    }

    /// Whose scaling counts.
    public enum Rescale {
        FILE,
        METADATA
    }

    public static final VolumeSettings DEFAULT =
            new VolumeSettings(List.of(View.FRONTAL, View.LATERAL), 512, 430, 1500, 1800, true, false, Rescale.FILE);

    /// @throws IllegalArgumentException if a value is out of its range
    public VolumeSettings {
        views = List.copyOf(views);
        if (views.isEmpty() || views.size() != views.stream().distinct().count()) {
            throw new IllegalArgumentException(
                    "views is a list of different views, found " + views.size() + " with repeats or none");
        }
        if (pixels < 16 || pixels > 4096) {
            throw new IllegalArgumentException("pixels is 16 to 4096, found " + pixels);
        }
        if (!(fieldMillimetres >= 1 && fieldMillimetres <= 10_000)) {
            throw new IllegalArgumentException("field-millimetres is 1 to 10000, found " + fieldMillimetres);
        }
        var _ = new Beam.Cone(sourceToAxis, sourceToDetector);
    }

    Geometry geometry(View view, Point isocentre) {
        return new Geometry(
                new Beam.Cone(sourceToAxis, sourceToDetector),
                view.degrees,
                new Detector(pixels, pixels, fieldMillimetres / pixels),
                isocentre);
    }
}
