// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.collimate.phantom.Device;
import org.collimate.phantom.DeviceKind;
import org.collimate.phantom.Disease;
import org.collimate.phantom.DiseaseKind;
import org.collimate.phantom.Hospital;
import org.collimate.phantom.Knobs;
import org.collimate.phantom.Patient;
import org.collimate.phantom.Study;
import org.collimate.phantom.ViewKind;
import org.collimate.phantom.render.Picture;
import org.collimate.phantom.render.Radiography;
import org.collimate.pixel.GreyPng;

/// One picture of everything that the hospital can show: five normal chests, each disease and each device alone.
public final class ContactSheet {
    private static final int COLUMNS = 6;
    private static final int GAP = 3;
    private static final int LOOK_AT = 400;

    private final Hospital hospital;
    private final int tile;

    /// @param tile height and width of each small picture in pixels, 64 to 1024
    public ContactSheet(long seed, int tile) {
        if (tile < 64 || tile > 1024) {
            throw new IllegalArgumentException("[tile] found " + tile + " pixels, expected 64 to 1024");
        }
        this.hospital = new Hospital(seed, everything());
        this.tile = tile;
    }

    private static Knobs everything() {
        var all = Knobs.ordinary().withPrevalence(1, 1);
        return new Knobs(all.prevalence(), all.devices(), 0, 1, 0, 0, 0, 0);
    }

    /// The sheet as PNG.
    public byte[] png() {
        var tiles = new ArrayList<byte[]>();
        for (int number = 1; tiles.size() < 5; number++) {
            var patient = hospital.patient(number);
            var study = hospital.firstStudy(patient);
            if (!study.setting().isBedside()) {
                var view = tiles.size() == 1 ? ViewKind.LATERAL : ViewKind.PA;
                tiles.add(tile(patient, study.showing(List.of(), List.of()), view));
            }
        }
        int number = 20;
        for (var kind : DiseaseKind.values()) {
            number = disease(kind, number, tiles);
        }
        for (var kind : DeviceKind.values()) {
            number = device(kind, number, tiles);
        }
        return sheet(tiles);
    }

    private int disease(DiseaseKind kind, int from, List<byte[]> tiles) {
        for (int number = from; number < from + LOOK_AT; number++) {
            var patient = hospital.patient(number);
            var study = hospital.firstStudy(patient);
            var found = study.diseases().stream()
                    .filter(disease -> disease.kind() == kind && disease.extent() > 0.45 && disease.extent() < 0.85)
                    .findFirst();
            if (!study.setting().isBedside() && found.isPresent() && isClear(patient, found.get())) {
                var shown = study.showing(found.map(List::of).orElse(List.of()), List.of());
                tiles.add(kind == DiseaseKind.FRACTURE ? detail(patient, shown) : tile(patient, shown, ViewKind.PA));
                return number + 1;
            }
        }
        return from;
    }

    /// Not hidden behind the heart or the breasts.
    private static boolean isClear(Patient patient, Disease disease) {
        return patient.anatomy().breast() < 45
                && (disease.kind() != DiseaseKind.NODULE
                        || disease.side() == org.collimate.sample.Side.RIGHT && disease.sizeMillimetres() > 20);
    }

    private int device(DeviceKind kind, int from, List<byte[]> tiles) {
        for (int number = from; number < from + LOOK_AT; number++) {
            var patient = hospital.patient(number);
            var study = hospital.firstStudy(patient);
            Optional<Device> found = study.devices().stream()
                    .filter(device -> device.kind() == kind)
                    .findFirst();
            if (found.isPresent() && study.setting().isBedside()) {
                tiles.add(tile(patient, study.showing(List.of(), List.of(found.get())), ViewKind.AP));
                return number + 1;
            }
        }
        return from;
    }

    /// A broken rib is too fine for a small picture: the part around it, as it is in a large one.
    private byte[] detail(Patient patient, Study study) {
        int rows = 3 * tile;
        var picture = Radiography.take(hospital, patient, study, ViewKind.PA, rows);
        var box = picture.shadow().box(0).orElseThrow();
        int left = (int) Math.clamp((box[0] + box[2] - tile) / 2, 0, rows - tile);
        int top = (int) Math.clamp((box[1] + box[3] - tile) / 2, 0, rows - tile);
        var pixels = new byte[tile * tile];
        for (int row = 0; row < tile; row++) {
            System.arraycopy(picture.pixels(), (top + row) * rows + left, pixels, row * tile, tile);
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ((pixels[i] & 0xff) / 5 * 5);
        }
        return pixels;
    }

    private byte[] tile(Patient patient, Study study, ViewKind view) {
        Picture picture = Radiography.take(hospital, patient, study, view, 2 * tile);
        var pixels = new byte[tile * tile];
        int left = (tile - picture.columns() / 2) / 2;
        for (int row = 0; row < tile; row++) {
            for (int column = 0; column < picture.columns() / 2; column++) {
                int at = 2 * row * picture.columns() + 2 * column;
                int sum = grey(picture, at)
                        + grey(picture, at + 1)
                        + grey(picture, at + picture.columns())
                        + grey(picture, at + picture.columns() + 1);
                // Four bits a pixel are enough for a sheet, and make a small file.
                pixels[row * tile + left + column] = (byte) ((sum + 2) / 4 / 5 * 5);
            }
        }
        return pixels;
    }

    private static int grey(Picture picture, int at) {
        return picture.pixels()[at] & 0xff;
    }

    private byte[] sheet(List<byte[]> tiles) {
        int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * (tile + GAP) - GAP;
        int height = rows * (tile + GAP) - GAP;
        var pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) 60);
        for (int i = 0; i < tiles.size(); i++) {
            int x = i % COLUMNS * (tile + GAP);
            int y = i / COLUMNS * (tile + GAP);
            for (int row = 0; row < tile; row++) {
                System.arraycopy(tiles.get(i), row * tile, pixels, (y + row) * width + x, tile);
            }
        }
        return GreyPng.ofNoisy(width, height, pixels);
    }
}
