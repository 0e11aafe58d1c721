// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// The rows of one PNG image or of one pass of an interlaced one, with the filters undone (ISO/IEC 15948, clause 9).
final class PngRows {
    private static final int BATCH = 1 << 16;

    private final PngData data;
    private final int rowBytes;
    private final int pixelBytes;
    private final byte[] batch;
    private final byte[] above;
    private int rowsLeft;
    private int inBatch;
    private int used;

    /// `rowBytes` are those of a row without its filter byte; `pixelBytes` those of a pixel, at least 1.
    PngRows(PngData data, int rowBytes, int pixelBytes, int rows) {
        this.data = data;
        this.rowBytes = rowBytes;
        this.pixelBytes = pixelBytes;
        this.rowsLeft = rows;
        this.batch = new byte[(rowBytes + 1) * Math.clamp(BATCH / (rowBytes + 1), 1, rows)];
        this.above = new byte[rowBytes];
    }

    /// Where the rows are; the contents change with [#next].
    byte[] bytes() {
        return batch;
    }

    /// Undoes the filter of the next row.
    ///
    /// @return where the row starts in [#bytes]
    int next() throws BrokenImage {
        int stride = rowBytes + 1;
        if (used == inBatch) {
            if (inBatch > 0) {
                System.arraycopy(batch, (inBatch - 1) * stride + 1, above, 0, rowBytes);
            }
            inBatch = Math.min(batch.length / stride, rowsLeft);
            data.fill(batch, 0, inBatch * stride);
            used = 0;
        }
        int at = used * stride + 1;
        if (used == 0) {
            undo(batch[at - 1], at, above, 0);
        } else {
            undo(batch[at - 1], at, batch, at - stride);
        }
        used++;
        rowsLeft--;
        return at;
    }

    private void undo(int filter, int at, byte[] up, int upAt) throws BrokenImage {
        switch (filter) {
            case 0 -> {}
            case 1 -> {
                for (int i = at + pixelBytes, end = at + rowBytes; i < end; i++) {
                    batch[i] += batch[i - pixelBytes];
                }
            }
            case 2 -> {
                for (int i = 0; i < rowBytes; i++) {
                    batch[at + i] += up[upAt + i];
                }
            }
            case 3 -> undoAverage(at, up, upAt);
            case 4 -> {
                if (pixelBytes == 3) {
                    undoPaethOfThree(at, up, upAt);
                } else {
                    undoPaeth(at, up, upAt);
                }
            }
            default -> throw new BrokenImage("png-data", "a row has filter " + (filter & 0xff) + ", expected 0 to 4");
        }
    }

    private void undoAverage(int at, byte[] up, int upAt) {
        int first = Math.min(pixelBytes, rowBytes);
        for (int i = 0; i < first; i++) {
            batch[at + i] += (byte) ((up[upAt + i] & 0xff) >>> 1);
        }
        for (int i = first; i < rowBytes; i++) {
            int left = batch[at + i - pixelBytes] & 0xff;
            batch[at + i] += (byte) ((left + (up[upAt + i] & 0xff)) >>> 1);
        }
    }

    private void undoPaeth(int at, byte[] up, int upAt) {
        int first = Math.min(pixelBytes, rowBytes);
        for (int i = 0; i < first; i++) {
            batch[at + i] += up[upAt + i];
        }
        for (int i = first; i < rowBytes; i++) {
            int left = batch[at + i - pixelBytes] & 0xff;
            int corner = up[upAt + i - pixelBytes] & 0xff;
            batch[at + i] += (byte) paeth(left, up[upAt + i] & 0xff, corner);
        }
    }

    /// The same for the most frequent case, with what lies to the left kept out of memory.
    private void undoPaethOfThree(int at, byte[] up, int upAt) {
        int left0 = 0;
        int left1 = 0;
        int left2 = 0;
        int corner0 = 0;
        int corner1 = 0;
        int corner2 = 0;
        for (int i = 0; i < rowBytes; i += 3) {
            int up0 = up[upAt + i] & 0xff;
            int up1 = up[upAt + i + 1] & 0xff;
            int up2 = up[upAt + i + 2] & 0xff;
            left0 = batch[at + i] + paeth(left0, up0, corner0) & 0xff;
            left1 = batch[at + i + 1] + paeth(left1, up1, corner1) & 0xff;
            left2 = batch[at + i + 2] + paeth(left2, up2, corner2) & 0xff;
            batch[at + i] = (byte) left0;
            batch[at + i + 1] = (byte) left1;
            batch[at + i + 2] = (byte) left2;
            corner0 = up0;
            corner1 = up1;
            corner2 = up2;
        }
    }

    private static int paeth(int left, int up, int corner) {
        int byLeft = Math.abs(up - corner);
        int byUp = Math.abs(left - corner);
        int byCorner = Math.abs(left + up - 2 * corner);
        if (byLeft <= byUp && byLeft <= byCorner) {
            return left;
        }
        return byUp <= byCorner ? up : corner;
    }
}
