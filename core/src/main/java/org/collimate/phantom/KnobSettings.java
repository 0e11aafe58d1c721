// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `key=value` settings into [Knobs]; all problems are told at once.
public final class KnobSettings {
    private static final List<String> PLAIN =
            List.of("confounder", "cue-contrast", "label-noise", "uncertainty", "site-shift", "subgroup-gap");

    /// The knobs, or what is wrong with the settings: one of them is empty.
    public record Outcome(Knobs knobs, List<String> problems) {}

    private KnobSettings() {}

    /// The end of a key that belongs to a disease: `wide-mediastinum`.
    public static String key(DiseaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The end of a key that belongs to a device: `chest-drain`.
    public static String key(DeviceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Every key there is.
    public static List<String> keys() {
        var keys = new ArrayList<>(PLAIN);
        for (var kind : DiseaseKind.values()) {
            keys.add("prevalence." + key(kind));
        }
        for (var kind : DeviceKind.values()) {
            keys.add("device." + key(kind));
        }
        return keys;
    }

    /// Applies settings to `base`; where there are problems the knobs are `base`.
    public static Outcome read(Knobs base, List<String> settings) {
        var problems = new ArrayList<String>();
        Map<DiseaseKind, Double> prevalence = new EnumMap<>(base.prevalence());
        Map<DeviceKind, Double> devices = new EnumMap<>(base.devices());
        double[] plain = {
            base.confounder(),
            base.cueContrast(),
            base.labelNoise(),
            base.uncertainty(),
            base.siteShift(),
            base.subgroupGap()
        };
        for (var setting : settings) {
            int equals = setting.indexOf('=');
            var key = equals < 0 ? setting : setting.substring(0, equals).strip();
            double value;
            try {
                value = Double.parseDouble(setting.substring(equals + 1).strip());
            } catch (NumberFormatException e) {
                problems.add("[--set] found '" + setting + "', expected key=number");
                continue;
            }
            if (PLAIN.contains(key)) {
                plain[PLAIN.indexOf(key)] = value;
            } else if (!put(key, value, prevalence, devices)) {
                problems.add("[--set] there is no knob '" + key + "'; there are: " + String.join(", ", keys()));
            }
        }
        if (problems.isEmpty()) {
            try {
                return new Outcome(
                        new Knobs(prevalence, devices, plain[0], plain[1], plain[2], plain[3], plain[4], plain[5]),
                        List.of());
            } catch (IllegalArgumentException e) {
                problems.add("[--set] " + e.getMessage());
            }
        }
        return new Outcome(base, problems);
    }

    private static boolean put(
            String key, double value, Map<DiseaseKind, Double> prevalence, Map<DeviceKind, Double> devices) {
        for (var kind : DiseaseKind.values()) {
            if (key.equals("prevalence." + key(kind))) {
                prevalence.put(kind, value);
                return true;
            }
        }
        for (var kind : DeviceKind.values()) {
            if (key.equals("device." + key(kind))) {
                devices.put(kind, value);
                return true;
            }
        }
        return false;
    }
}
