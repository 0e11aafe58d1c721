// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.body;

import java.util.List;
import org.collimate.phantom.Anatomy;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Place;
import org.collimate.phantom.Study;
import org.collimate.phantom.ViewKind;
import org.collimate.sample.Side;
import org.collimate.volume.Point;

/// The measures of a chest from which all its parts are placed, with what diseases do to them.
final class Frame {
    final Patient patient;
    final Study study;
    final ViewKind view;
    final Anatomy anatomy;
    final double detail;

    /// Size beside a man of 1.75 m.
    final double scale;
    final double halfWidth;
    final double halfDepth;
    /// How far emphysema has gone, 0 to 1.
    final double emphysema;
    final double inspiration;
    /// The heart's size beside the drawing's.
    final double heart;
    /// How far the mediastinum is pushed or pulled; to the right positive.
    final double shift;
    final double lungMiddle;
    final double lungHalfHeight;

    Frame(Patient patient, Study study, ViewKind view, double detail) {
        this.patient = patient;
        this.study = study;
        this.view = view;
        this.detail = detail;
        this.anatomy = patient.anatomy();
        scale = anatomy.scale();
        emphysema = strength(DiseaseKind.EMPHYSEMA);
        halfWidth = anatomy.chestHalfWidth() * (1 + 0.03 * emphysema);
        halfDepth = anatomy.chestHalfDepth() * (1 + 0.2 * emphysema);
        inspiration = study.pose().inspiration();
        lungMiddle = -105 * scale;
        lungHalfHeight = (195 + 8 * emphysema) * scale;
        heart = heartWidth() / 119;
        shift = shift();
    }

    /// Extent of the first disease of a kind, as far as it is to be seen.
    private double strength(DiseaseKind kind) {
        return study.diseases().stream()
                .filter(disease -> disease.kind() == kind)
                .mapToDouble(disease -> Math.min(1, disease.contrast()) * (0.45 + 0.55 * disease.extent()))
                .findFirst()
                .orElse(0);
    }

    private double heartWidth() {
        double healthy = anatomy.heartWidth() * 2 * anatomy.chestHalfWidth();
        double width = healthy;
        for (var disease : diseases(DiseaseKind.CARDIOMEGALY)) {
            width = healthy + (disease.sizeMillimetres() - healthy) * Math.min(1, disease.contrast());
        }
        return width * (1 + 0.1 * (1 - inspiration)) * (1 - 0.16 * emphysema);
    }

    private double shift() {
        double sum = 0;
        for (var disease : study.diseases()) {
            double away = disease.side() == Side.RIGHT ? -1 : 1;
            double extent = disease.extent() * Math.min(1, disease.contrast());
            if (disease.kind() == DiseaseKind.EFFUSION) {
                sum += away * Math.max(0, extent - 0.5) * 22;
            } else if (disease.kind() == DiseaseKind.PNEUMOTHORAX) {
                sum += away * Math.max(0, extent - 0.6) * 26;
            } else if (disease.kind() == DiseaseKind.ATELECTASIS) {
                sum -= away * extent * (disease.place() == Place.LOWER_LOBE ? 14 : 4);
            }
        }
        return sum * scale;
    }

    List<Disease> diseases(DiseaseKind kind) {
        return study.diseases().stream()
                .filter(disease -> disease.kind() == kind && disease.contrast() > 0)
                .toList();
    }

    /// The place of a disease in the study's list.
    int owner(Disease disease) {
        return study.diseases().indexOf(disease);
    }

    /// 1 for the right, -1 for the left.
    static double sign(Side side) {
        return side == Side.RIGHT ? 1 : -1;
    }

    /// The height of the top of the diaphragm.
    double dome(Side side) {
        double top = (-128 - 20 * emphysema + (1 - inspiration) * 125) * scale;
        if (side == Side.LEFT) {
            top -= 12 * scale;
        }
        for (var disease : diseases(DiseaseKind.ATELECTASIS)) {
            if (disease.side() == side) {
                top += (6 + 22 * disease.extent()) * Math.min(1, disease.contrast()) * scale;
            }
        }
        return top;
    }

    /// How far the heart is lifted by the diaphragm.
    double heartLift() {
        return ((1 - inspiration) * 75 - 12 * emphysema) * scale;
    }

    /// How far the front of the lungs' section at a height lies, and so on, as a share of the widest: 0.4 to 1.
    double narrowing(double z) {
        double at = (z - lungMiddle) / lungHalfHeight;
        return Math.sqrt(Math.max(0.17, 1 - at * at));
    }

    /// The middle of a lung's section at a height, right.
    double lungX(double z) {
        return 0.44 * halfWidth - 17 * scale * (z - lungMiddle) / lungHalfHeight;
    }

    /// The middle of the chest's section at a height, front to back.
    double middleY(double z) {
        return -9 * scale * (z - lungMiddle) / lungHalfHeight;
    }

    /// From the midline to the ribs' middle at a height.
    double ribX(double z) {
        return lungX(z) + 0.56 * halfWidth * narrowing(z) + 5 * scale;
    }

    /// From the chest's middle to the ribs' middle at a height, front or back.
    double ribY(double z) {
        return halfDepth * narrowing(z) + 5 * scale;
    }

    double spineX(double z) {
        double at = (z + 70 * scale) / (150 * scale);
        return -anatomy.scoliosis() * (1 - at * at);
    }

    /// The middle of the vertebral bodies.
    double spineY(double z) {
        double at = (z + 60 * scale) / (150 * scale);
        return -halfDepth + 30 * scale - 0.35 * anatomy.kyphosis() * (1 - at * at);
    }

    /// The middle of a thoracic vertebra, 1 to 12; below 1 cervical, above 12 lumbar.
    double vertebraZ(int number) {
        return number < 1 ? (78 + 18 * (1 - number)) * scale : (78 - 22 * (number - 1)) * scale;
    }

    static Point at(double x, double y, double z) {
        return new Point(x, y, z);
    }
}
