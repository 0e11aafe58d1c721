// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.collimate.sample.Certainty;
import org.collimate.sample.Side;

/// Draws what is wrong at a study, and what lies in the chest, from what there was at the study before.
final class Sickness {
    private static final double STAYS = 0.78;
    private static final double DEVICE_STAYS = 0.75;

    private final Knobs knobs;
    private final Patient patient;
    private final Setting setting;
    private final int site;

    Sickness(Knobs knobs, Patient patient, Setting setting, int site) {
        this.knobs = knobs;
        this.patient = patient;
        this.setting = setting;
        this.site = site;
    }

    List<Disease> diseases(Draws draws, Optional<List<Disease>> before, List<Disease> resolved, IntSupplier ids) {
        var now = new ArrayList<Disease>();
        for (var old : before.orElse(List.of())) {
            if (draws.chance(stays(old.kind()))) {
                now.add(changed(draws, old));
            } else {
                resolved.add(with(old, old.extent(), old.certainty(), Change.RESOLVED));
            }
        }
        for (var kind : DiseaseKind.values()) {
            boolean comes = draws.chance(likely(kind, before.isPresent()));
            long seed = draws.seed();
            if (!comes || !fits(kind, now)) {
                continue;
            }
            var change = before.isPresent() ? Change.NEW : Change.NO_PRIOR;
            // Each new disease has draws of its own, so that one more of one kind leaves the others as they are.
            var own = Draws.of(seed, patient.number(), 0, kind.ordinal());
            var first = DiseaseForms.draw(own, kind, patient, setting, ids.getAsInt(), change);
            add(now, finished(own, first));
            if (kind == DiseaseKind.EFFUSION && own.chance(setting.isBedside() ? 0.55 : 0.3)) {
                var second = DiseaseForms.draw(own, kind, patient, setting, ids.getAsInt(), change);
                add(now, finished(own, DiseaseForms.onSide(second, other(first.side()))));
            }
        }
        return List.copyOf(now);
    }

    private static Side other(Side side) {
        return side == Side.LEFT ? Side.RIGHT : Side.LEFT;
    }

    private static void add(List<Disease> now, Disease disease) {
        boolean there = now.stream().anyMatch(one -> one.kind() == disease.kind() && one.side() == disease.side());
        if (!there) {
            now.add(disease);
        }
    }

    private double likely(DiseaseKind kind, boolean followUp) {
        double sick =
                switch (setting) {
                    case OUTPATIENT -> 0.7;
                    case EMERGENCY -> 1.1;
                    case WARD -> 1.2;
                    case INTENSIVE_CARE -> 1.5;
                };
        double shift = 1 + 0.2 * knobs.siteShift() * (site - 1);
        double base = knobs.prevalence().getOrDefault(kind, 0.0);
        // Certain stays certain and impossible impossible, whatever the setting.
        return base >= 1 ? 1 : Math.min(0.98, base * (followUp ? 0.35 : 1) * (base > 0.4 ? 1 : sick * shift));
    }

    private static double stays(DiseaseKind kind) {
        return switch (kind) {
            case EFFUSION, PNEUMOTHORAX, CONSOLIDATION, ATELECTASIS, EDEMA -> STAYS;
            case NODULE, MASS, CARDIOMEGALY, EMPHYSEMA, FRACTURE, WIDE_MEDIASTINUM -> 1;
        };
    }

    /// A nodule beside a mass, or a collapsed lobe in a lung full of air, would confuse what is what.
    private static boolean fits(DiseaseKind kind, List<Disease> now) {
        return now.stream().noneMatch(one -> one.kind() == kind && kind != DiseaseKind.EFFUSION);
    }

    private Disease changed(Draws draws, Disease old) {
        int way = draws.weighted(0.4, 0.27, 0.33);
        double by = draws.between(0.2, 0.4);
        boolean fixed = old.kind() == DiseaseKind.EMPHYSEMA
                || old.kind() == DiseaseKind.FRACTURE
                || old.kind() == DiseaseKind.WIDE_MEDIASTINUM
                || old.kind() == DiseaseKind.CARDIOMEGALY;
        double extent = fixed || way == 0 ? old.extent() : Math.clamp(old.extent() + (way == 1 ? by : -by), 0.02, 1);
        if (old.kind() == DiseaseKind.NODULE || old.kind() == DiseaseKind.MASS) {
            extent = way == 1 ? Math.min(1, old.extent() + by) : old.extent();
        }
        var change = Math.abs(extent - old.extent()) < 0.1
                ? Change.UNCHANGED
                : extent > old.extent() ? Change.INCREASED : Change.DECREASED;
        if (change == Change.UNCHANGED) {
            extent = old.extent();
        }
        return with(old, extent, old.certainty(), change);
    }

    private Disease with(Disease old, double extent, Certainty certainty, Change change) {
        return new Disease(
                old.id(),
                old.kind(),
                old.side(),
                old.place(),
                extent,
                DiseaseForms.size(old.kind(), extent, patient),
                old.rib(),
                certainty,
                change,
                old.contrast(),
                old.stated(),
                old.shape());
    }

    /// Hedges, noise and contrast, as the knobs have them.
    private Disease finished(Draws draws, Disease plain) {
        boolean hedged = draws.unit() < knobs.uncertainty();
        double noise = draws.unit();
        var certainty = hedged
                ? List.of(Certainty.PROBABLE, Certainty.POSSIBLE).get(draws.weighted(0.5, 0.5))
                : Certainty.PRESENT;
        double contrast = knobs.cueContrast() * (hedged ? draws.between(0.45, 0.7) : 1);
        if (patient.sex() == Sex.FEMALE) {
            contrast *= 1 - knobs.subgroupGap();
        }
        boolean stated = noise >= knobs.labelNoise();
        // As many are made up as are overlooked.
        boolean madeUp = stated && noise < 2 * knobs.labelNoise();
        return new Disease(
                plain.id(),
                plain.kind(),
                plain.side(),
                plain.place(),
                plain.extent(),
                plain.sizeMillimetres(),
                plain.rib(),
                certainty,
                plain.change(),
                madeUp ? 0 : contrast,
                stated,
                plain.shape());
    }

    List<Device> devices(
            Draws draws,
            Optional<List<Device>> before,
            Optional<Side> pneumothorax,
            List<Device> removed,
            IntSupplier ids) {
        var now = new ArrayList<Device>();
        for (var old : before.orElse(List.of())) {
            boolean stays = old.kind() == DeviceKind.PACEMAKER
                    || draws.chance(setting.isBedside() ? DEVICE_STAYS : 0.3 * DEVICE_STAYS);
            // Nobody walks to the X-ray room with a tube in the windpipe.
            if (stays && (setting.isBedside() || old.kind() != DeviceKind.ENDOTRACHEAL_TUBE)) {
                now.add(DeviceForms.with(old, Change.UNCHANGED));
            } else {
                removed.add(DeviceForms.with(old, Change.RESOLVED));
            }
        }
        for (var kind : DeviceKind.values()) {
            boolean comes = draws.chance(likely(kind, pneumothorax.isPresent()));
            long seed = draws.seed();
            if (!comes || now.stream().anyMatch(one -> one.kind() == kind)) {
                continue;
            }
            var own = Draws.of(seed, patient.number(), 1, kind.ordinal());
            var change = before.isPresent() ? Change.NEW : Change.NO_PRIOR;
            now.add(DeviceForms.draw(own, kind, pneumothorax, ids.getAsInt(), change, knobs.labelNoise()));
        }
        return List.copyOf(now);
    }

    private double likely(DeviceKind kind, boolean pneumothorax) {
        double base = knobs.devices().getOrDefault(kind, 0.0);
        if (kind == DeviceKind.CHEST_DRAIN) {
            double with = knobs.confounder();
            return pneumothorax ? base + (1 - base) * with : base * (1 - with) * (setting.isBedside() ? 1 : 0.1);
        }
        if (kind == DeviceKind.PACEMAKER) {
            return base >= 1 ? 1 : base * (setting.isBedside() ? 1 : 0.35);
        }
        if (base >= 1) {
            return 1;
        }
        return setting.isBedside() ? base : kind == DeviceKind.ENDOTRACHEAL_TUBE ? 0 : 0.07 * base;
    }
}
