// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.collimate.pixel.GreyPng;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Attributes;
import org.collimate.sample.Author;
import org.collimate.sample.Certainty;
import org.collimate.sample.Concept;
import org.collimate.sample.Content;
import org.collimate.sample.Evidence;
import org.collimate.sample.Finding;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Region;
import org.collimate.sample.Role;
import org.collimate.sample.Shape;
import org.collimate.sample.Volume;
import org.collimate.volume.Attenuation;
import org.collimate.volume.LabelMap;
import org.collimate.volume.TableRemoval;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.projection.Display;
import org.collimate.volume.projection.Geometry;
import org.collimate.volume.projection.MaskProjector;
import org.collimate.volume.projection.NumPy;
import org.collimate.volume.projection.Outline;
import org.collimate.volume.projection.Radiograph;
import org.collimate.volume.projection.SiddonProjector;

/// The radiographs of one volume; and of its label map, for each view, the pixels that each structure covers (a boolean
/// NumPy array, labels x rows x columns; label n is layer n - 1) and its box.
final class StudyPictures {
    /// The system of the concepts that name structures.
    static final String STRUCTURES = "structure";

    private static final Author PROJECTION = new Author.Rule("projected-mask", "1");

    private final List<Part> pictures = new ArrayList<>();
    private final List<Part> masks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    StudyPictures(VolumeSettings settings, VolumeImage image, Optional<LabelMap> labels) {
        var body = settings.removeTable() ? TableRemoval.of(image) : image;
        var prepared = new SiddonProjector().prepare(Attenuation.of(body));
        var projector = labels.map(MaskProjector::of);
        for (var view : settings.views()) {
            var geometry = settings.geometry(view, image.grid().isocentre());
            pictures.add(picture(prepared.project(geometry, 1), view.word()));
            if (labels.isPresent() && projector.isPresent()) {
                add(labels.get(), projector.get(), geometry, pictures.size() - 1);
            }
        }
    }

    private static Picture picture(Radiograph radiograph, String view) {
        var png = GreyPng.of(radiograph.columns(), radiograph.rows(), Display.grey(radiograph));
        var plain = Picture.of("image/png", png);
        return new Picture(
                plain.role(),
                plain.media(),
                plain.content(),
                plain.digest(),
                plain.shape(),
                plain.pixelDigest(),
                Optional.of("XRAY"),
                Optional.of(view),
                Optional.empty(),
                Optional.empty());
    }

    private void add(LabelMap map, MaskProjector projector, Geometry geometry, int picture) {
        var thickness = projector.project(geometry, 1);
        int most = Math.max(
                thickness.isEmpty() ? 0 : thickness.lastKey(),
                map.names().isEmpty() ? 0 : map.names().lastKey());
        if (most == 0) {
            return;
        }
        masks.add(mask(thickness, most, geometry, picture));
        for (var each : thickness.entrySet()) {
            var outline = Outline.of(each.getValue());
            if (!outline.isEmpty()) {
                int region = regions.size();
                regions.add(new Region.Box(region, picture, outline.x0(), outline.y0(), outline.x1(), outline.y1()));
                findings.add(new Finding(
                        findings.size(),
                        new Concept(STRUCTURES, Optional.of(String.valueOf(each.getKey())), map.name(each.getKey())),
                        Certainty.PRESENT,
                        Attributes.NONE,
                        new Evidence(Optional.of(picture), Optional.empty(), Optional.of(region)),
                        PROJECTION));
            }
        }
    }

    private static Volume mask(SortedMap<Integer, Radiograph> thickness, int most, Geometry geometry, int picture) {
        int rows = geometry.detector().rows();
        int columns = geometry.detector().columns();
        var pixels = new byte[Math.multiplyExact(most, rows * columns)];
        thickness.forEach((label, each) -> {
            int base = (label - 1) * rows * columns;
            for (int at = 0; at < rows * columns; at++) {
                pixels[base + at] = (byte) (each.values()[at] > 0 ? 1 : 0);
            }
        });
        var bytes = NumPy.ofBooleans(pixels, most, rows, columns);
        return new Volume(
                Role.MASK,
                "application/x-npy",
                new Content.Bytes(bytes),
                Sha256.of(bytes),
                Optional.of(new Shape(List.of(columns, rows, most))),
                List.of(),
                Optional.empty(),
                Optional.of(picture));
    }

    /// Pictures first, in the order of the views, then a mask for each.
    List<Part> parts() {
        var parts = new ArrayList<Part>(pictures);
        parts.addAll(masks);
        return parts;
    }

    List<Region> regions() {
        return regions;
    }

    List<Finding> findings() {
        return findings;
    }
}
