// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

/// Reads image files: JPEG, PNG, GIF and TIFF of every common kind, to the last pixel, in order to say how large they
/// are, whether they are whole, and which pixels they show.
///
/// `Decoded decoded = PixelReader.read(bytes, Limits.DEFAULT);`
///
/// Safe for many threads. The result depends on the bytes and the limits alone, and nothing is thrown: a broken file
/// is a [Decoded.Unreadable]. A file that Pillow cannot load is unreadable here too.
public final class PixelReader {
    private PixelReader() {}

    /// Reads the first page of a file. The array is not kept and must not change meanwhile.
    public static Decoded read(byte[] file, Limits limits) {
        try {
            return switch (ImageFile.probe(file)) {
                case ImageFile.Readable(var format) -> read(open(format, file), limits);
                case ImageFile.Unsupported(var name) ->
                    new Decoded.Unreadable("format-unsupported", "found " + name + ", expected JPEG, PNG, GIF or TIFF");
                case ImageFile.Unknown() ->
                    new Decoded.Unreadable(
                            file.length == 0 ? "file-empty" : "format-unknown",
                            "found " + file.length + " bytes of no known kind, expected JPEG, PNG, GIF or TIFF");
            };
        } catch (BrokenImage e) {
            return new Decoded.Unreadable(e.code(), e.detail());
        } catch (RuntimeException e) {
            // A fault of a decoder on bytes that nobody foresaw: the file is as good as broken, and the run goes on.
            return new Decoded.Unreadable(
                    "decoder-failed", "the decoder failed with " + e.getClass().getSimpleName());
        } catch (OutOfMemoryError | StackOverflowError e) {
            return new Decoded.Unreadable(
                    "decoder-memory", "the decoder ran out of memory; give the program more heap");
        }
    }

    private static OpenedImage open(ImageFormat format, byte[] file) throws BrokenImage {
        return switch (format) {
            case JPEG -> JpegImage.open(file);
            case PNG -> PngImage.open(file);
            case GIF -> GifImage.open(file);
            case TIFF -> TiffImage.open(file);
        };
    }

    private static Decoded read(OpenedImage image, Limits limits) throws BrokenImage {
        var header = image.header();
        int width = header.width();
        int height = header.height();
        if (width < 1 || height < 1) {
            throw new BrokenImage(
                    "image-empty", "the header says " + width + " x " + height + " pixels, expected 1 or more");
        }
        long pixels = (long) width * height;
        if (pixels > limits.pixels()) {
            return new Decoded.TooLarge(width, height, limits.pixels());
        }
        long working = image.workingBytes();
        if (working > limits.workingBytes()) {
            return new Decoded.TooLarge(width, height, (long) ((double) pixels / working * limits.workingBytes()));
        }
        int taken = DecodeBudget.PROCESS.take(working);
        try {
            var digest =
                    new PixelDigest(width, height, header.layout(), header.bits() > 8 ? 2 : 1, limits.blankRange());
            image.decode(digest);
            return new Decoded.Ok(
                    header.format(),
                    height,
                    width,
                    header.channels(),
                    header.bits(),
                    image.pages(),
                    digest.finish(),
                    digest.isBlank(),
                    image.remarks());
        } finally {
            DecodeBudget.PROCESS.give(taken);
        }
    }
}
