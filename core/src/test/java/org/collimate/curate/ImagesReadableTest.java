// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.collimate.pipeline.Diagnostic;
import org.collimate.pipeline.Outlet;
import org.collimate.pipeline.Reason;
import org.collimate.sample.Content;
import org.collimate.sample.Part;
import org.collimate.sample.Picture;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Shape;
import org.collimate.sample.Source;
import org.collimate.sample.Words;
import org.junit.jupiter.api.Test;

/// The stage that keeps samples whose pictures can be read and show something.
class ImagesReadableTest {
    private final Heard heard = new Heard();

    @Test
    void aReadablePictureLearnsItsShapeAndTheDigestOfItsPixels() throws IOException {
        apply(ImagesReadable.withDefaults(), Picture.of("image/png", drawn(40, 30, "png")));

        assertThat(heard.rejects).isEmpty();
        var picture = heard.kept.getFirst().pictures().getFirst();
        assertThat(picture.shape()).contains(Shape.ofPicture(30, 40, 3));
        assertThat(picture.pixelDigest()).isPresent();
        assertThat(picture.media()).isEqualTo("image/png");
        assertThat(heard.notes).isEmpty();
    }

    @Test
    void aSampleWithoutPicturesPassesUnchanged() {
        var words = Words.of(Role.CAPTION, "A caption.");
        var sample = sample(words);

        ImagesReadable.withDefaults().apply(sample, heard);

        assertThat(heard.kept).singleElement().isSameAs(sample);
    }

    @Test
    void anExtensionThatLiesIsNotedAndTheRealMediaTypeIsKept() throws IOException {
        apply(ImagesReadable.withDefaults(), Picture.of("image/tiff", drawn(40, 30, "png")));

        assertThat(heard.kept.getFirst().pictures().getFirst().media()).isEqualTo("image/png");
        assertThat(heard.notes).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("image-media");
            assertThat(note.locator()).isEqualTo("part 0");
        });
    }

    @Test
    void aTruncatedFileIsUnreadable() throws IOException {
        var whole = drawn(40, 30, "png");
        apply(ImagesReadable.withDefaults(), Picture.of("image/png", java.util.Arrays.copyOf(whole, whole.length / 2)));

        assertThat(heard.rejects).containsExactly(Reason.IMAGE_UNREADABLE);
        assertThat(heard.kept).isEmpty();
    }

    @Test
    void tooManyPixelsAreTooLarge() throws IOException {
        var settings = new ImagesReadable.Settings(21, 0, 1199, 8);
        apply(new ImagesReadable(settings), Picture.of("image/png", drawn(40, 30, "png")));

        assertThat(heard.rejects).containsExactly(Reason.IMAGE_TOO_LARGE);
    }

    @Test
    void aSideOfTwentyIsSmallAndOneOfTwentyOneIsNot() throws IOException {
        apply(ImagesReadable.withDefaults(), Picture.of("image/png", drawn(40, 20, "png")));
        apply(ImagesReadable.withDefaults(), Picture.of("image/png", drawn(40, 21, "png")));

        assertThat(heard.rejects).containsExactly(Reason.IMAGE_SMALL);
        assertThat(heard.kept).hasSize(1);
    }

    @Test
    void aStripIsRefusedOnlyWhenARatioIsAsked() throws IOException {
        var strip = drawn(300, 30, "png");
        apply(ImagesReadable.withDefaults(), Picture.of("image/png", strip));
        apply(new ImagesReadable(new ImagesReadable.Settings(21, 10, 1 << 20, 8)), Picture.of("image/png", strip));
        apply(new ImagesReadable(new ImagesReadable.Settings(21, 9.9, 1 << 20, 8)), Picture.of("image/png", strip));

        assertThat(heard.kept).hasSize(2);
        assertThat(heard.rejects).containsExactly(new Reason("image-aspect"));
    }

    @Test
    void anEvenFieldIsBlankUnlessBlankPicturesAreKept() throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
        apply(ImagesReadable.withDefaults(), Picture.of("image/png", written(image, "png")));
        apply(
                new ImagesReadable(new ImagesReadable.Settings(21, 0, 1 << 20, -1)),
                Picture.of("image/png", written(image, "png")));

        assertThat(heard.rejects).containsExactly(Reason.IMAGE_BLANK);
        assertThat(heard.kept).hasSize(1);
    }

    @Test
    void theSecondPictureCountsAsMuchAsTheFirst() throws IOException {
        var bad = Picture.of("image/png", new byte[] {1, 2, 3});
        ImagesReadable.withDefaults().apply(sample(Picture.of("image/png", drawn(40, 30, "png")), bad), heard);

        assertThat(heard.rejects).containsExactly(Reason.IMAGE_UNREADABLE);
        assertThat(heard.details).singleElement().asString().startsWith("[part 1] format-unknown");
    }

    @Test
    void aPictureWhoseBytesAreElsewhereIsUnreadable() {
        var here = Picture.of("image/png", new byte[0]);
        var elsewhere = new Picture(
                here.role(),
                here.media(),
                new Content.Member("k.00.png", 7),
                here.digest(),
                here.shape(),
                here.pixelDigest(),
                here.modality(),
                here.view(),
                here.side(),
                here.parent());
        apply(ImagesReadable.withDefaults(), elsewhere);

        assertThat(heard.rejects).containsExactly(Reason.IMAGE_UNREADABLE);
    }

    @Test
    void settingsOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> new ImagesReadable.Settings(0, 0, 1, 8)).hasMessageContaining("minimum-side");
        assertThatThrownBy(() -> new ImagesReadable.Settings(1, 0.5, 1, 8))
                .hasMessageContaining("maximum-aspect-ratio");
        assertThatThrownBy(() -> new ImagesReadable.Settings(1, Double.NaN, 1, 8))
                .hasMessageContaining("maximum-aspect-ratio");
        assertThatThrownBy(() -> new ImagesReadable.Settings(1, 0, 0, 8)).hasMessageContaining("maximum-pixels");
        assertThatThrownBy(() -> new ImagesReadable.Settings(1, 0, 1, 256)).hasMessageContaining("blank-range");
    }

    private void apply(ImagesReadable stage, Picture picture) {
        stage.apply(sample(picture), heard);
    }

    private static Sample sample(Part... parts) {
        return Sample.of("k", "g", Source.of("a.nxml#F1"), List.of(parts));
    }

    private static byte[] drawn(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, 0x40a0f0 + x);
        }
        return written(image, format);
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /// Keeps what the stage says.
    private static final class Heard implements Outlet<Sample> {
        private final List<Sample> kept = new ArrayList<>();
        private final List<Reason> rejects = new ArrayList<>();
        private final List<String> details = new ArrayList<>();
        private final List<Diagnostic> notes = new ArrayList<>();

        @Override
        public void keep(Sample sample) {
            kept.add(sample);
        }

        @Override
        public void reject(Reason why, String detail) {
            rejects.add(why);
            details.add(detail);
        }

        @Override
        public void note(Diagnostic diagnostic) {
            notes.add(diagnostic);
        }
    }
}
