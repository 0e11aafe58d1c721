// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume.projection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Makes files of NumPy's format 1.0 (`.npy`): little-endian float32 or uint8 in C order.
public final class NumPy {
    private static final int ALIGNMENT = 64;

    private NumPy() {}

    /// A picture as `float32`, rows x columns.
    public static byte[] of(Radiograph picture) {
        var out = start("<f4", List.of(picture.rows(), picture.columns()), 4L * picture.values().length);
        out.asFloatBuffer().put(picture.values());
        return out.array();
    }

    /// Pictures of one size as `float32`, pictures x rows x columns.
    ///
    /// @throws IllegalArgumentException if there is no picture or they are larger than an array together
    public static byte[] of(List<Radiograph> pictures) {
        var first = pictures.getFirst();
        var out = start(
                "<f4",
                List.of(pictures.size(), first.rows(), first.columns()),
                4L * pictures.size() * first.values().length);
        for (var picture : pictures) {
            for (float value : picture.values()) {
                out.putFloat(value);
            }
        }
        return out.array();
    }

    /// Bytes as `uint8` of this shape.
    public static byte[] of(byte[] values, int... shape) {
        var out = start("|u1", Arrays.stream(shape).boxed().toList(), values.length);
        out.put(values);
        return out.array();
    }

    private static ByteBuffer start(String type, List<Integer> shape, long bytes) {
        var sizes = shape.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", shape.size() == 1 ? ",)" : ")"));
        var words = "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + sizes + ", }";
        int length = (10 + words.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        if (bytes > Integer.MAX_VALUE - 8 - length) {
            throw new IllegalArgumentException("an array of " + sizes + " is larger than 2 GB; ask for fewer pixels");
        }
        var out = ByteBuffer.allocate(length + (int) bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        out.putShort((short) (length - 10));
        out.put(words.getBytes(StandardCharsets.US_ASCII));
        while (out.position() < length - 1) {
            out.put((byte) ' ');
        }
        out.put((byte) '\n');
        return out;
    }
}
