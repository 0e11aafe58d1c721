// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.collimate.testing.Packing;
import org.collimate.testing.RecordingSink;
import org.collimate.testing.TinyPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedInputIsNoticedTest {
    @TempDir
    Path folder;

    @TempDir
    Path scratch;

    private final LinkedHashMap<String, byte[]> files = new LinkedHashMap<>();

    @BeforeEach
    void makeFiles() {
        files.put(
                "a.xml",
                ("<article xmlns:xlink='http://www.w3.org/1999/xlink'><fig id='F1'><caption><p>W</p></caption>"
                                + "<graphic xlink:href='f.png'/></fig></article>")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("f.png", TinyPictures.png(9, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml", "f.png", "it.zip"})
    void aFileThatGrewIsAnErrorThatNamesIt(String name) throws IOException {
        check(name, "bytes, expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xml", "f.png", "it.zip"})
    void aFileThatIsGoneIsAnErrorThatNamesIt(String name) throws IOException {
        check(name, "is gone, expected as it was listed");
    }

    private void check(String name, String message) throws IOException {
        (name.equals("it.zip") ? Packing.ZIP : Packing.FOLDER).write(folder, "it", files);
        var source = Reads.source(ArticleSettings.DEFAULT, scratch, folder);
        var unit = Reads.units(source).getFirst();
        if (message.startsWith("bytes")) {
            Files.write(folder.resolve(name), new byte[7]);
        } else {
            Files.delete(folder.resolve(name));
        }
        assertThatThrownBy(() -> source.read(unit, new RecordingSink()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("[" + name + "]")
                .hasMessageContaining(message)
                .hasMessageContaining("--fresh");
    }

    @Test
    void aFileOfARangeThatNoFigureNeedsIsComparedToo() throws IOException {
        for (int i = 0; i < 30; i++) {
            files.put("b" + i + ".xml", files.get("a.xml"));
        }
        files.put("unused.png", TinyPictures.png(9, 9, 1));
        Packing.FOLDER.write(folder, "", files);
        var limits = new SourceLimits(1 << 20, 1 << 20, 1L << 30, 250, 1000, 1 << 20, 1 << 20, 7);
        var source = Reads.source(
                new ArticleSettings(ArticleSettings.Images.REQUIRED, false, false, limits), scratch, folder);
        var units = Reads.units(source);
        Files.write(folder.resolve("unused.png"), new byte[7]);
        assertThatThrownBy(() -> {
                    for (var unit : units) {
                        source.read(unit, new RecordingSink());
                    }
                })
                .hasMessageContaining("[unused.png] has 7 bytes");
    }
}
