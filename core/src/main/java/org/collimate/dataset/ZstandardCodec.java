// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// Zstandard (RFC 8878) at level 3 for Parquet pages, straight from the native library: the codecs that come with the
/// Parquet library need a Hadoop installation's classes.
final class ZstandardCodec implements CompressionCodecFactory {
    private static final int LEVEL = 3;
    /// A page is written at 64 kB or so; a larger one holds one large value. More than this is a lie.
    private static final int LARGEST_PAGE = 1 << 30;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        return new Compressor();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return switch (name) {
            case ZSTD -> new Decompressor();
            case UNCOMPRESSED -> new Stored();
            default ->
                throw new IllegalArgumentException(
                        "a Parquet column is compressed with " + name + ", expected ZSTD or UNCOMPRESSED");
        };
    }

    @Override
    public void release() {}

    private static byte[] all(BytesInput input) throws IOException {
        var bytes = new ByteArrayOutputStream(Math.toIntExact(input.size()));
        input.writeAllTo(bytes);
        return bytes.toByteArray();
    }

    /// Keeps the native library's tables from page to page; making them anew costs as much as a small page.
    private static final class Compressor implements BytesInputCompressor {
        private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            return BytesInput.from(context.compress(all(bytes)));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {
            context.close();
        }
    }

    private static final class Decompressor implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            if (size < 0 || size > LARGEST_PAGE) {
                throw new DatasetFormatException(
                        "[Parquet page] claims " + size + " bytes, expected at most " + LARGEST_PAGE);
            }
            try {
                return BytesInput.from(Zstd.decompress(all(bytes), size));
            } catch (ZstdException e) {
                throw new DatasetFormatException("[Parquet page] is no Zstandard, expected a whole page", e);
            }
        }

        @Override
        public void decompress(ByteBuffer in, int inSize, ByteBuffer out, int outSize) throws IOException {
            var bytes = new byte[inSize];
            in.get(bytes);
            out.put(all(decompress(BytesInput.from(bytes), outSize)));
        }

        @Override
        public void release() {}
    }

    private static final class Stored implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) {
            return bytes;
        }

        @Override
        public void decompress(ByteBuffer in, int inSize, ByteBuffer out, int outSize) {
            var bytes = new byte[inSize];
            in.get(bytes);
            out.put(Arrays.copyOf(bytes, outSize));
        }

        @Override
        public void release() {}
    }
}
