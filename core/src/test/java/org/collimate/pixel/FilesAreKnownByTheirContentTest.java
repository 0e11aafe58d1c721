// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first bytes tell what a file is, whatever its name.
class FilesAreKnownByTheirContentTest {
    @ParameterizedTest
    @CsvSource({"jpeg,image/jpeg,jpg", "png,image/png,png", "gif,image/gif,gif", "tiff,image/tiff,tif"})
    void whatWeReadHasAMediaTypeAndAnExtension(String format, String media, String extension) {
        var image = Drawing.of(9, 9, (x, y) -> x).indexed();
        var file =
                format.equals("jpeg") ? Drawing.of(9, 9, (x, y) -> x).as(format) : Drawing.file(format, image, p -> {});

        assertThat(ImageFile.probe(file)).isInstanceOfSatisfying(ImageFile.Readable.class, readable -> {
            assertThat(readable.format().media()).isEqualTo(media);
            assertThat(readable.format().extension()).isEqualTo(extension);
        });
    }

    @Test
    void otherKindsOfPictureAreKnownByName() {
        assertThat(unsupported("RIFF\1\2\3\4WEBPVP8 ")).isEqualTo("webp");
        assertThat(unsupported("BM\1\2\3\4\0\0\0\0\1\2\3\4\5\6\7\b\1\2\3\4\5\6\7\b"))
                .isEqualTo("bmp");
        assertThat(unsupported("%PDF-1.7\n")).isEqualTo("pdf");
        assertThat(unsupported("%!PS-Adobe-3.0 EPSF-3.0\n")).isEqualTo("eps");
        assertThat(unsupported("<?xml version=\"1.0\"?>\n<svg xmlns=\"…\">")).isEqualTo("svg");
        assertThat(unsupported("\u00ef\u00bb\u00bf<svg>")).isEqualTo("svg");
        assertThat(unsupported("\0".repeat(128) + "DICM")).isEqualTo("dicom");
    }

    @Test
    void theRestIsUnknown() {
        for (var text : new String[] {"", "\u00ff\u00d8", "BMW is a car", "<html>404 Not Found</html>", "GIF88a"}) {
            assertThat(ImageFile.probe(text.getBytes(StandardCharsets.ISO_8859_1)))
                    .isEqualTo(new ImageFile.Unknown());
        }
    }

    @Test
    void theReaderSaysWhatItFound() {
        assertThat(PixelReader.read("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1), Limits.DEFAULT))
                .isInstanceOfSatisfying(Decoded.Unreadable.class, unreadable -> {
                    assertThat(unreadable.code()).isEqualTo("format-unsupported");
                    assertThat(unreadable.detail()).contains("pdf");
                });
        assertThat(PixelReader.read(new byte[0], Limits.DEFAULT))
                .isInstanceOfSatisfying(Decoded.Unreadable.class, unreadable -> assertThat(unreadable.code())
                        .isEqualTo("file-empty"));
    }

    private static String unsupported(String latin1) {
        var probed = ImageFile.probe(latin1.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(probed).as(latin1).isInstanceOf(ImageFile.Unsupported.class);
        return ((ImageFile.Unsupported) probed).name();
    }
}
