// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collimate.volume.Point;
import org.collimate.volume.projection.Beam;
import org.collimate.volume.projection.Detector;
import org.collimate.volume.projection.Geometry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of `collimate drr` that say where source and detector stand.
final class DrrGeometry {
    private static final Pattern SIZES = Pattern.compile("([0-9]{1,6})x([0-9]{1,6})");
    /// A 17-inch detector, as radiographs of the chest are taken with.
    private static final double SIDE_MILLIMETRES = 430;

    @Option(names = "--projection", paramLabel = "cone|parallel", description = "How rays run; default: cone.")
    private String projection = "cone";

    @Option(names = "--sad", paramLabel = "MM", description = "From the source to the isocenter; default: 1500.")
    private double sad = 1500;

    @Option(names = "--sid", paramLabel = "MM", description = "From the source to the detector; default: 1800.")
    private double sid = 1800;

    @Option(
            names = "--view",
            paramLabel = "VIEW[,…]",
            description = "frontal (PA, 0), lateral (90), ap (180) or DEGREES; the source goes from behind the patient"
                    + " by the right to the front. Default: frontal.")
    private String view = "frontal";

    @Option(names = "--detector", paramLabel = "COLSxROWS", description = "Default: 512x512.")
    private String detector = "512x512";

    @Option(
            names = "--pixel",
            paramLabel = "MM",
            description = "The size of a pixel at the detector; default: so that its longer side is 430 mm.")
    private @Nullable Double pixel;

    @Option(
            names = "--isocenter",
            paramLabel = "X,Y,Z",
            description = "In mm RAS+, which the central ray goes through; default: the volume's centre.")
    private @Nullable String isocenter;

    /// One geometry a view; what is wrong becomes a problem, and then the list means nothing.
    List<Geometry> views(Point centre, List<String> problems) {
        var beam = beam(problems);
        var plate = detector(problems);
        var middle = isocenter == null ? Optional.of(centre) : point(isocenter, problems);
        var views = new ArrayList<Geometry>();
        for (var word : view.split(",", -1)) {
            var degrees = degrees(word.strip());
            if (degrees.isEmpty()) {
                problems.add("[--view] found '" + word.strip()
                        + "', expected frontal, lateral, ap or a number of degrees; several are separated by commas");
            } else if (beam.isPresent() && plate.isPresent() && middle.isPresent()) {
                views.add(new Geometry(beam.get(), degrees.get(), plate.get(), middle.get()));
            }
        }
        return views;
    }

    private Optional<Beam> beam(List<String> problems) {
        switch (projection) {
            case "cone" -> {
                try {
                    return Optional.of(new Beam.Cone(sad, sid));
                } catch (IllegalArgumentException e) {
                    problems.add("[--sad, --sid] " + e.getMessage());
                }
            }
            case "parallel" -> {
                return Optional.of(new Beam.Parallel());
            }
            default -> problems.add("[--projection] found '" + projection + "', expected cone or parallel");
        }
        return Optional.empty();
    }

    private Optional<Detector> detector(List<String> problems) {
        var sizes = SIZES.matcher(detector);
        if (!sizes.matches()) {
            problems.add("[--detector] found '" + detector + "', expected COLSxROWS such as 512x512");
            return Optional.empty();
        }
        int columns = Integer.parseInt(sizes.group(1));
        int rows = Integer.parseInt(sizes.group(2));
        try {
            double size = pixel == null ? SIDE_MILLIMETRES / Math.max(1, Math.max(columns, rows)) : pixel;
            return Optional.of(new Detector(columns, rows, size));
        } catch (IllegalArgumentException e) {
            problems.add("[--detector, --pixel] " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Point> point(String words, List<String> problems) {
        var numbers = new ArrayList<Double>();
        for (var word : words.split(",", -1)) {
            number(word.strip()).ifPresent(numbers::add);
        }
        if (numbers.size() != 3 || words.split(",", -1).length != 3) {
            problems.add("[--isocenter] found '" + words + "', expected X,Y,Z in mm");
            return Optional.empty();
        }
        return Optional.of(new Point(numbers.get(0), numbers.get(1), numbers.get(2)));
    }

    private static Optional<Double> degrees(String word) {
        return switch (word) {
            case "frontal", "pa" -> Optional.of(0.0);
            case "lateral" -> Optional.of(90.0);
            case "ap" -> Optional.of(180.0);
            default -> number(word);
        };
    }

    private static Optional<Double> number(String word) {
        try {
            double number = Double.parseDouble(word);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
