// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// Reads the voxels of one frame.
final class VoxelDecoder {
    private static final int CHUNK_VOXELS = 1 << 13;

    private VoxelDecoder() {}

    static Voxels decode(VoxelPlace place, int frame) throws BrokenVolume, IOException {
        var header = place.header();
        if (frame < 0 || frame >= header.frames()) {
            throw new BrokenVolume(
                    "volume-frame", "frame " + frame + " was asked for, expected 0 to " + (header.frames() - 1));
        }
        SizeCheck.fitsMemory(header);
        try (var in = open(place)) {
            if (place.packing() == VoxelPlace.Packing.TEXT) {
                return text(in, place, frame);
            }
            in.skipNBytes((long) frame * header.grid().voxels() * header.type().bytes());
            return binary(in, place);
        } catch (EOFException e) {
            throw new BrokenVolume(
                    "volume-truncated",
                    "ends before the last voxel of " + SizeCheck.stated(place) + "; the file was cut off");
        } catch (ZipException e) {
            throw new BrokenVolume(
                    "volume-compression", "its packed voxels are damaged; fetch or write the file again");
        }
    }

    private static InputStream open(VoxelPlace place) throws IOException {
        var file = new BufferedInputStream(Files.newInputStream(place.file()), 1 << 16);
        try {
            return switch (place.packing()) {
                case RAW, TEXT -> {
                    file.skipNBytes(place.offset());
                    yield file;
                }
                case GZIP_FILE -> {
                    var unpacked = new GZIPInputStream(file, 1 << 16);
                    unpacked.skipNBytes(place.offset());
                    yield unpacked;
                }
                case GZIP -> {
                    file.skipNBytes(place.offset());
                    yield new GZIPInputStream(file, 1 << 16);
                }
                case ZLIB -> {
                    file.skipNBytes(place.offset());
                    yield new InflaterInputStream(file);
                }
            };
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static Voxels binary(InputStream in, VoxelPlace place) throws IOException {
        var header = place.header();
        int count = header.grid().voxels();
        var type = header.type();
        var bytes = new byte[Math.min(count, CHUNK_VOXELS) * type.bytes()];
        var buffer = ByteBuffer.wrap(bytes).order(place.order());
        if (type.isColour()) {
            var colours = new int[count];
            for (int done = 0; done < count; ) {
                int now = fill(in, buffer, count - done, type.bytes());
                for (int i = 0; i < now; i++) {
                    int red = buffer.get() & 0xff;
                    int green = buffer.get() & 0xff;
                    int blue = buffer.get() & 0xff;
                    int opacity = type == StoredType.RGBA32 ? buffer.get() & 0xff : 0xff;
                    colours[done++] = opacity << 24 | red << 16 | green << 8 | blue;
                }
            }
            return new Voxels.Colours(colours);
        }
        if (type.fitsShort() && header.isUnscaled()) {
            var shorts = new short[count];
            for (int done = 0; done < count; ) {
                int now = fill(in, buffer, count - done, type.bytes());
                for (int i = 0; i < now; i++) {
                    shorts[done++] = (short) type.number(buffer);
                }
            }
            return new Voxels.Shorts(shorts);
        }
        var floats = new float[count];
        for (int done = 0; done < count; ) {
            int now = fill(in, buffer, count - done, type.bytes());
            for (int i = 0; i < now; i++) {
                floats[done++] = (float) (header.slope() * type.number(buffer) + header.intercept());
            }
        }
        return new Voxels.Floats(floats);
    }

    private static int fill(InputStream in, ByteBuffer buffer, int most, int each) throws IOException {
        int now = Math.min(most, buffer.capacity() / each);
        buffer.clear();
        if (in.readNBytes(buffer.array(), 0, now * each) < now * each) {
            throw new EOFException();
        }
        return now;
    }

    private static Voxels text(InputStream in, VoxelPlace place, int frame) throws BrokenVolume, IOException {
        var header = place.header();
        int count = header.grid().voxels();
        var floats = new float[count];
        long skipped = (long) frame * count;
        var word = new byte[64];
        for (long number = 0; number < skipped + count; number++) {
            int length = 0;
            int next = in.read();
            while (next >= 0 && next <= ' ') {
                next = in.read();
            }
            while (next > ' ' && length < word.length) {
                word[length++] = (byte) next;
                next = in.read();
            }
            if (length == 0) {
                throw new EOFException();
            }
            if (number >= skipped) {
                try {
                    double value = Double.parseDouble(new String(word, 0, length, StandardCharsets.US_ASCII));
                    floats[(int) (number - skipped)] = (float) (header.slope() * value + header.intercept());
                } catch (NumberFormatException e) {
                    throw new BrokenVolume(
                            "volume-header", "voxel " + number + " is not a number, expected text of numbers");
                }
            }
        }
        return new Voxels.Floats(floats);
    }
}
