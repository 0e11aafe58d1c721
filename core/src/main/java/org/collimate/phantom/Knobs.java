// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.EnumMap;
import java.util.Map;

/// What an experimenter may turn. The default is an ordinary hospital whose reports say what the pictures show.
///
/// @param prevalence how likely each disease is at a patient's first study, 0 to 1
/// @param devices how likely each device is in intensive care, 0 to 1 (elsewhere a tenth of it; pacemakers a third)
/// @param confounder how strongly a chest drain goes with a pneumothorax: 0 not at all, 1 always and only then
/// @param cueContrast how well diseases are to be seen: 1 as nature has it, 0 not at all; devices keep theirs
/// @param labelNoise the share of diseases that are overlooked, and of as many that are stated and not there, 0 to 1
/// @param uncertainty the share of diseases that the reader hedges, 0 to 1; hedged ones are fainter
/// @param siteShift how much apparatus and sickness differ between the three sites: 0 not at all, 1 as in life, up to 3
/// @param subgroupGap how much fainter diseases are in women, 0 to 1
public record Knobs(
        Map<DiseaseKind, Double> prevalence,
        Map<DeviceKind, Double> devices,
        double confounder,
        double cueContrast,
        double labelNoise,
        double uncertainty,
        double siteShift,
        double subgroupGap) {
    /// @throws IllegalArgumentException if a knob is out of its range; the message names it
    public Knobs {
        prevalence = new EnumMap<>(prevalence);
        devices = new EnumMap<>(devices);
        for (var kind : DiseaseKind.values()) {
            check("prevalence." + KnobSettings.key(kind), prevalence.computeIfAbsent(kind, _ -> 0.0), 1);
        }
        for (var kind : DeviceKind.values()) {
            check("device." + KnobSettings.key(kind), devices.computeIfAbsent(kind, _ -> 0.0), 1);
        }
        prevalence = java.util.Collections.unmodifiableMap(prevalence);
        devices = java.util.Collections.unmodifiableMap(devices);
        check("confounder", confounder, 1);
        check("cue-contrast", cueContrast, 3);
        check("label-noise", labelNoise, 1);
        check("uncertainty", uncertainty, 1);
        check("site-shift", siteShift, 3);
        check("subgroup-gap", subgroupGap, 1);
    }

    /// An ordinary hospital: no label noise, no shortcut.
    public static Knobs ordinary() {
        var prevalence = new EnumMap<DiseaseKind, Double>(DiseaseKind.class);
        prevalence.put(DiseaseKind.EFFUSION, 0.16);
        prevalence.put(DiseaseKind.PNEUMOTHORAX, 0.07);
        prevalence.put(DiseaseKind.CONSOLIDATION, 0.13);
        prevalence.put(DiseaseKind.NODULE, 0.07);
        prevalence.put(DiseaseKind.MASS, 0.04);
        prevalence.put(DiseaseKind.ATELECTASIS, 0.11);
        prevalence.put(DiseaseKind.EDEMA, 0.08);
        prevalence.put(DiseaseKind.CARDIOMEGALY, 0.14);
        prevalence.put(DiseaseKind.EMPHYSEMA, 0.06);
        prevalence.put(DiseaseKind.FRACTURE, 0.05);
        prevalence.put(DiseaseKind.WIDE_MEDIASTINUM, 0.04);
        var devices = new EnumMap<DeviceKind, Double>(DeviceKind.class);
        devices.put(DeviceKind.ENDOTRACHEAL_TUBE, 0.55);
        devices.put(DeviceKind.NASOGASTRIC_TUBE, 0.55);
        devices.put(DeviceKind.CENTRAL_LINE, 0.6);
        devices.put(DeviceKind.PACEMAKER, 0.15);
        devices.put(DeviceKind.CHEST_DRAIN, 0.1);
        return new Knobs(prevalence, devices, 0.3, 1, 0, 0.1, 1, 0);
    }

    /// Every disease and every device with this probability, elsewhere as here.
    public Knobs withPrevalence(double disease, double device) {
        var prevalences = new EnumMap<DiseaseKind, Double>(DiseaseKind.class);
        for (var kind : DiseaseKind.values()) {
            prevalences.put(kind, disease);
        }
        var all = new EnumMap<DeviceKind, Double>(DeviceKind.class);
        for (var kind : DeviceKind.values()) {
            all.put(kind, device);
        }
        return new Knobs(prevalences, all, confounder, cueContrast, labelNoise, uncertainty, siteShift, subgroupGap);
    }

    private static void check(String key, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("[" + key + "] found " + value + ", expected 0 to " + most);
        }
    }
}
