// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import java.util.ArrayList;
import java.util.Optional;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.Reason;
import org.collimate.pipeline.SampleStage;
import org.collimate.pixel.Decoded;
import org.collimate.pixel.Limits;
import org.collimate.pixel.PixelReader;
import org.collimate.sample.Content;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Sample;

/// Decodes every picture of a sample and keeps the sample if all can be read and show something. A kept picture knows
/// its real media type, its shape and the digest of its pixels. A sample without pictures passes unchanged.
///
/// Rejects with `image-unreadable`, `image-too-large`, `image-small`, `image-aspect` or `image-blank`, whichever comes
/// first in the first picture that has any. Notes `image-media` (the file is of another kind than its name says),
/// `image-pages` (only the first page counts) and the other remarks of [Decoded.Ok].
public record ImagesReadable(Settings settings) implements SampleStage {
    private static final Reason IMAGE_ASPECT = new Reason("image-aspect");

    /// What is still a picture.
    ///
    /// - `minimumSide`: the shorter side in pixels must be at least this; 1 keeps all. Icons and bullets are
    ///   smaller than the default, 21.
    /// - `maximumAspectRatio`: the longer side divided by the shorter must be at most this; 0, the default, is no
    ///   limit.
    /// - `maximumPixels`: more are not decoded. The default, 89,478,485, is where Pillow warns of a decompression
    ///   bomb.
    /// - `blankRange`: a picture is blank if no channel varies by more than this, in steps of 1/255 of full scale;
    ///   -1 keeps blank pictures. The default is 8.
    public record Settings(int minimumSide, double maximumAspectRatio, long maximumPixels, int blankRange) {
        public static final Settings DEFAULT =
                new Settings(21, 0, Limits.DEFAULT.pixels(), Limits.DEFAULT.blankRange());

        /// @throws IllegalArgumentException if a value is out of its range
        public Settings {
            if (minimumSide < 1) {
                throw new IllegalArgumentException("minimum-side is at least 1, found " + minimumSide);
            }
            if (!(maximumAspectRatio == 0 || (maximumAspectRatio >= 1 && maximumAspectRatio < 1e9))) {
                throw new IllegalArgumentException(
                        "maximum-aspect-ratio is 0 (no limit) or at least 1, found " + maximumAspectRatio);
            }
            if (maximumPixels < 1) {
                throw new IllegalArgumentException("maximum-pixels is at least 1, found " + maximumPixels);
            }
            if (blankRange < -1 || blankRange > 255) {
                throw new IllegalArgumentException("blank-range is -1 (keep all) to 255, found " + blankRange);
            }
        }

        Limits limits() {
            return new Limits(maximumPixels, Limits.DEFAULT.workingBytes(), Math.max(0, blankRange));
        }
    }

    /// Why a sample goes.
    private record Refusal(Reason reason, String detail) {}

    public static ImagesReadable withDefaults() {
        return new ImagesReadable(Settings.DEFAULT);
    }

    @Override
    public String name() {
        return "images";
    }

    @Override
    public void apply(Sample sample, Outlet<Sample> out) {
        var parts = new ArrayList<Part>(sample.parts().size());
        boolean changed = false;
        for (var part : sample.parts()) {
            if (!(part instanceof Picture picture)) {
                parts.add(part);
                continue;
            }
            var place = "part " + parts.size();
            var decoded = decode(picture);
            var refusal = refusal(decoded);
            if (refusal.isPresent()) {
                out.reject(
                        refusal.get().reason(),
                        "[" + place + "] " + refusal.get().detail());
                return;
            }
            if (decoded instanceof Decoded.Ok ok) {
                note(sample, place, picture, ok, out);
                parts.add(picture.decoded(ok.media(), ok.shape(), ok.pixelDigest()));
                changed = true;
            }
        }
        out.keep(changed ? sample.withParts(parts) : sample);
    }

    private Decoded decode(Picture picture) {
        return switch (picture.content()) {
            case Content.Bytes(var bytes) -> PixelReader.read(bytes, settings.limits());
            case Content.Member(var name, var length) ->
                new Decoded.Unreadable("bytes-missing", "the " + length + " bytes of " + name + " are not at hand");
        };
    }

    private Optional<Refusal> refusal(Decoded decoded) {
        return switch (decoded) {
            case Decoded.Unreadable(var code, var detail) ->
                Optional.of(new Refusal(Reason.IMAGE_UNREADABLE, code + ": " + detail));
            case Decoded.TooLarge(var width, var height, var limit) ->
                Optional.of(new Refusal(
                        Reason.IMAGE_TOO_LARGE,
                        "the header says " + width + " x " + height + " pixels, expected at most " + limit));
            case Decoded.Ok ok -> refusal(ok);
        };
    }

    private Optional<Refusal> refusal(Decoded.Ok ok) {
        int shorter = Math.min(ok.width(), ok.height());
        int longer = Math.max(ok.width(), ok.height());
        var size = ok.width() + " x " + ok.height() + " pixels";
        if (shorter < settings.minimumSide()) {
            return Optional.of(new Refusal(
                    Reason.IMAGE_SMALL, "found " + size + ", expected at least " + settings.minimumSide() + " a side"));
        }
        if (settings.maximumAspectRatio() > 0 && longer > settings.maximumAspectRatio() * shorter) {
            return Optional.of(new Refusal(
                    IMAGE_ASPECT, "found " + size + ", expected a ratio of at most " + settings.maximumAspectRatio()));
        }
        if (settings.blankRange() >= 0 && ok.blank()) {
            return Optional.of(new Refusal(
                    Reason.IMAGE_BLANK,
                    "no channel varies by more than " + settings.blankRange() + " of 255; the picture shows nothing"));
        }
        return Optional.empty();
    }

    private static void note(Sample sample, String place, Picture picture, Decoded.Ok ok, Outlet<Sample> out) {
        var source = sample.source().path();
        if (!picture.media().equals(ok.media())) {
            out.note(Diagnostic.info(
                    source,
                    place,
                    "image-media",
                    "the name says " + picture.media() + ", the bytes are " + ok.media()));
        }
        for (var remark : ok.remarks()) {
            if (remark.equals("image-pages")) {
                out.note(Diagnostic.info(source, place, remark, "found " + ok.pages() + " pages, the first is used"));
            } else {
                out.note(Diagnostic.warning(source, place, remark, "the file is odd, but its pixels are all there"));
            }
        }
    }
}
