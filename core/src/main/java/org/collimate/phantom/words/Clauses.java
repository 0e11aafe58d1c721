// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.collimate.phantom.Change;
import org.collimate.phantom.Device;
import org.collimate.phantom.DeviceKind;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.TipPosition;
import org.collimate.sample.Side;

/// Turns what there is into what a sentence has to say, as keys of the grammar.
final class Clauses {
    private static final Set<DiseaseKind> ONE_SIDED = Set.of(
            DiseaseKind.EFFUSION,
            DiseaseKind.PNEUMOTHORAX,
            DiseaseKind.CONSOLIDATION,
            DiseaseKind.NODULE,
            DiseaseKind.MASS,
            DiseaseKind.ATELECTASIS,
            DiseaseKind.FRACTURE);
    private static final Set<DiseaseKind> GRADED = Set.of(
            DiseaseKind.EFFUSION,
            DiseaseKind.PNEUMOTHORAX,
            DiseaseKind.CONSOLIDATION,
            DiseaseKind.ATELECTASIS,
            DiseaseKind.EDEMA,
            DiseaseKind.CARDIOMEGALY,
            DiseaseKind.EMPHYSEMA,
            DiseaseKind.WIDE_MEDIASTINUM);

    private final Formats formats;
    private final Clause base;

    /// @param values what every sentence of the report may use: dates, names
    /// @param flags what holds for the whole report
    Clauses(Formats formats, Map<String, Token> values, Set<String> flags) {
        this.formats = formats;
        this.base = Clause.of("common").with(values).flagged(flags);
    }

    static String key(DiseaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String key(DeviceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// A clause about nothing that can be found: headings, technique, normal organs.
    Clause common() {
        return base;
    }

    Clause denied(DiseaseKind kind) {
        return base.about(key(kind)).flagged("absent");
    }

    Clause gone(Disease disease) {
        Clause clause = base.about(key(disease.kind()));
        return sided(clause, disease.kind(), disease.side());
    }

    Clause found(Point.Found found) {
        Disease disease = found.first();
        DiseaseKind kind = disease.kind();
        Point.Detail detail = found.detail();
        boolean both = found.diseases().size() > 1;
        Clause clause = base.about(key(kind));
        clause = clause.flagged("variant-" + (detail.variant() < 50 ? "a" : "b"));
        clause = sided(both ? clause.flagged("plural") : clause, kind, both ? Side.BILATERAL : disease.side());
        if (GRADED.contains(kind) && detail.severity()) {
            String severity = disease.severity().name().toLowerCase(Locale.ROOT);
            clause = clause.with(Fact.SEVERITY, severity).flagged("severity-" + severity);
        }
        if (placed(disease, detail)) {
            clause = clause.with(Fact.PLACE, disease.place().name().toLowerCase(Locale.ROOT))
                    .flagged("placed");
        }
        if (kind == DiseaseKind.FRACTURE) {
            clause = clause.with(Fact.RIB, Integer.toString(disease.rib()))
                    .with("rib", new Token.Text(Integer.toString(disease.rib())));
        }
        int millimetres = (int) Math.round(disease.sizeMillimetres());
        boolean measured = kind == DiseaseKind.NODULE
                || kind == DiseaseKind.MASS
                || (kind == DiseaseKind.PNEUMOTHORAX && detail.size() && !both);
        if (measured && millimetres > 0) {
            String size = length(millimetres, detail.centimetres());
            clause = clause.with(Fact.SIZE, size).with("size", new Token.Text(size));
        }
        return changed(clause, disease.change());
    }

    private static boolean placed(Disease disease, Point.Detail detail) {
        return switch (disease.kind()) {
            case CONSOLIDATION, NODULE, MASS, ATELECTASIS -> true;
            case PNEUMOTHORAX, EDEMA, EMPHYSEMA -> detail.place();
            case EFFUSION, CARDIOMEGALY, FRACTURE, WIDE_MEDIASTINUM -> false;
        };
    }

    private static Clause sided(Clause clause, DiseaseKind kind, Side side) {
        return ONE_SIDED.contains(kind) ? clause.with(Fact.SIDE, side.word()).flagged("side-" + side.word()) : clause;
    }

    private Clause changed(Clause clause, Change change) {
        return change == Change.NO_PRIOR || !base.flags().contains("prior")
                ? clause
                : clause.with(Fact.CHANGE, change.name().toLowerCase(Locale.ROOT))
                        .flagged("change-" + change.name().toLowerCase(Locale.ROOT));
    }

    Clause placed(Point.Placed placed) {
        Device device = placed.device();
        Clause clause = changed(base.about(key(device.kind())).flagged("device"), device.change());
        if (device.kind() == DeviceKind.CENTRAL_LINE
                || device.kind() == DeviceKind.PACEMAKER
                || device.kind() == DeviceKind.CHEST_DRAIN) {
            clause = clause.with(Fact.SIDE, device.side().word())
                    .flagged("side-" + device.side().word());
        }
        if (device.kind() == DeviceKind.PACEMAKER || device.kind() == DeviceKind.CHEST_DRAIN) {
            return clause;
        }
        clause = clause.with(
                Fact.POSITION, device.position().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        int millimetres = (int) Math.round(device.tipMillimetres());
        // A line that ends where it should is rarely measured; a windpipe's tube always is.
        boolean measured = device.kind() == DeviceKind.ENDOTRACHEAL_TUBE
                || (device.position() != TipPosition.GOOD && placed.detail().size());
        if (measured) {
            String way = millimetres == 0 ? "zero" : millimetres > 0 ? "plus" : "minus";
            clause = clause.with(Fact.TIP, way)
                    .with(
                            "distance",
                            new Token.Text(length(
                                    Math.abs(millimetres), placed.detail().centimetres())));
        }
        return clause;
    }

    Clause removed(Device device) {
        return base.about(key(device.kind()));
    }

    /// A length as the text has it; its decimal sign is the language's.
    private String length(int millimetres, boolean centimetres) {
        return centimetres ? formats.tenths(millimetres) + " cm" : millimetres + " mm";
    }
}
