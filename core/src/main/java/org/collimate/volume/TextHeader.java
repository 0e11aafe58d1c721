// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a header that is text, by name, and where the line after it begins. Names what is missing or wrong.
///
/// @param end the place after the header's last line
record TextHeader(Map<String, String> fields, int end) {
    Optional<String> text(String... names) {
        for (var name : names) {
            var value = fields.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    String required(String... names) throws BrokenVolume {
        var found = text(names);
        if (found.isEmpty()) {
            throw new BrokenVolume(
                    "volume-header", "lacks the field '" + names[0] + "' in its header; the header is damaged");
        }
        return found.get();
    }

    static List<Double> numbers(String field, String text, int count) throws BrokenVolume {
        var numbers = new ArrayList<Double>();
        for (var word : text.strip().split("[\\s,()]+")) {
            if (word.isEmpty()) {
                continue;
            }
            try {
                numbers.add(Double.valueOf(word));
            } catch (NumberFormatException e) {
                throw wrong(field, count);
            }
        }
        if (numbers.size() != count) {
            throw wrong(field, count);
        }
        return numbers;
    }

    static List<Long> sizes(String field, String text, int count) throws BrokenVolume {
        var sizes = new ArrayList<Long>();
        for (double number : numbers(field, text, count)) {
            if (number != Math.rint(number) || Math.abs(number) > 1L << 52) {
                throw wrong(field, count);
            }
            sizes.add((long) number);
        }
        return sizes;
    }

    private static BrokenVolume wrong(String field, int count) {
        return new BrokenVolume(
                "volume-header", "its field '" + field + "' is something else, expected " + count + " numbers");
    }

    static int whole(String field, String text, int least, int most) throws BrokenVolume {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new BrokenVolume(
                "volume-header",
                "its field '" + field + "' is out of range, expected a whole number from " + least + " to " + most);
    }

    /// The file beside the header that it names: never one in another folder.
    static Path beside(Path header, String name) throws BrokenVolume {
        var plain = name.startsWith("./") ? name.substring(2) : name;
        if (plain.isEmpty()
                || plain.contains("/")
                || plain.contains("\\")
                || plain.contains("\0")
                || plain.contains("..")) {
            throw new BrokenVolume(
                    "volume-file", "names voxels outside its folder, expected a file beside it; move it there");
        }
        var file = header.resolveSibling(plain);
        if (!Files.isRegularFile(file)) {
            throw new BrokenVolume("volume-file", "names the voxel file " + plain + ", which is not beside it");
        }
        return file;
    }

    /// LPS+ to RAS+: the first two axes turn round.
    static Affine fromLps(Affine affine) {
        return Affine.scaling(new Point(-1, -1, 1), new Point(0, 0, 0)).after(affine);
    }
}
