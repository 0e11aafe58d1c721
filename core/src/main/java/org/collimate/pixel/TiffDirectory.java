// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// The first directory of a TIFF (TIFF 6.0) or BigTIFF, and how many directories there are.
final class TiffDirectory {
    private static final int MOST_PAGES = 1 << 16;
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private record Entry(int type, long count, long at) {}

    private final byte[] file;
    private final boolean bigEndian;
    private final boolean big;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final int pages;

    private TiffDirectory(byte[] file) throws BrokenImage {
        this.file = file;
        this.bigEndian = file[0] == 'M';
        this.big = number(2, 2) == 43;
        long first = big ? number(8, 8) : number(4, 4);
        long next = read(first, true);
        var seen = new HashSet<Long>();
        seen.add(first);
        while (next != 0 && seen.size() < MOST_PAGES && seen.add(next)) {
            try {
                next = read(next, false);
            } catch (BrokenImage e) {
                // A later page that cannot be found is no page.
                seen.remove(next);
                break;
            }
        }
        this.pages = seen.size();
    }

    static TiffDirectory read(byte[] file) throws BrokenImage {
        return new TiffDirectory(file);
    }

    private long number(long at, int bytes) throws BrokenImage {
        if (at < 0 || at > file.length - bytes) {
            throw new BrokenImage(
                    "tiff-truncated",
                    "the directory points at byte " + at + " of " + file.length + "; the file was cut off");
        }
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | (file[(int) at + (bigEndian ? i : bytes - 1 - i)] & 0xff);
        }
        return value;
    }

    /// Reads one directory and says where the next is.
    private long read(long at, boolean keep) throws BrokenImage {
        long count = number(at, big ? 8 : 2);
        if (count < 1 || count > 4096) {
            throw new BrokenImage("tiff-directory", "a directory has " + count + " entries");
        }
        long entry = at + (big ? 8 : 2);
        int size = big ? 20 : 12;
        for (int i = 0; keep && i < count; i++, entry += size) {
            int type = (int) number(entry + 2, 2);
            long values = number(entry + 4, big ? 8 : 4);
            int bytes = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
            long value = entry + (big ? 12 : 8);
            boolean inside = values >= 0 && values <= (big ? 8 : 4) && values * bytes <= (big ? 8 : 4);
            if (bytes == 0) {
                continue;
            }
            long start = inside ? value : number(value, big ? 8 : 4);
            if (values < 0 || values > file.length || start < 0 || start > file.length - values * bytes) {
                throw new BrokenImage("tiff-truncated", "the values of a tag lie beyond the end of the file");
            }
            entries.putIfAbsent((int) number(entry, 2), new Entry(type, values, start));
        }
        long link = at + (big ? 8 : 2) + count * size;
        return number(link, big ? 8 : 4);
    }

    boolean isBigEndian() {
        return bigEndian;
    }

    int pages() {
        return pages;
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /// The first value of a tag, or another where the tag is not there.
    int value(int tag, int otherwise) throws BrokenImage {
        var entry = entries.get(tag);
        if (entry == null || entry.count() == 0) {
            return otherwise;
        }
        return Math.clamp(valueAt(entry, 0), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// All whole numbers of a tag; none where the tag is not there.
    long[] values(int tag) throws BrokenImage {
        var entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        var values = new long[(int) entry.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = valueAt(entry, i);
        }
        return values;
    }

    private long valueAt(Entry entry, int index) throws BrokenImage {
        int bytes = TYPE_BYTES[entry.type()];
        return number(entry.at() + (long) index * bytes, bytes);
    }
}
