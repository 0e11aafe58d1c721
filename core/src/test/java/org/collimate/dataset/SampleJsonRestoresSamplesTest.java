// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.collimate.sample.Role;
import org.collimate.sample.Sample;
import org.collimate.sample.Source;
import org.collimate.sample.Value;
import org.collimate.sample.Words;
import org.collimate.testing.RandomSamples;
import org.junit.jupiter.api.Test;

class SampleJsonRestoresSamplesTest {
    private final SampleJson json = new SampleJson(RandomSamples.columns());

    @Test
    void everyRandomSampleComesBackEqual() throws Exception {
        long seed = RandomSamples.seed(3);
        var samples = new RandomSamples(seed);
        for (int i = 0; i < 2000; i++) {
            var sample = samples.next();
            var bytes = json.write(sample);
            assertThat(json.read(bytes)).as("sample %d of seed %d", i, seed).isEqualTo(sample);
            assertThat(json.write(json.read(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void aPlainSampleHasEveryColumnAndNoPlaces() {
        var sample = Sample.of("k1", "g", Source.of("a.xml#F1"), List.of(Words.of(Role.CAPTION, "Röntgen")));
        assertThat(new String(new SampleJson(Columns.literature()).write(sample), StandardCharsets.UTF_8))
                .isEqualTo("{\"key\":\"k1\",\"group\":\"g\",\"split\":null,\"source\":\"a.xml#F1\","
                        + "\"source_sha256\":null,\"license\":null,\"text\":\"Röntgen\",\"languages\":[],"
                        + "\"parts\":[{\"index\":0,\"role\":\"caption\",\"media\":\"text/plain\",\"language\":null,"
                        + "\"parent\":null,\"text\":\"Röntgen\",\"member\":null,\"sha256\":null,"
                        + "\"pixel_sha256\":null,\"shape\":null,\"spacing_mm\":null,\"modality\":null,"
                        + "\"view\":null,\"side\":null,\"window\":null,\"rescale\":null,\"start_ms\":null,"
                        + "\"end_ms\":null}],\"findings\":[],\"regions\":[],\"relations\":[],\"article\":null,"
                        + "\"figure\":null,\"references\":null,\"study\":null}");
    }

    @Test
    void charactersBeyondTheBasicPlaneAreNotEscaped() {
        var sample = Sample.of("k1", "g", Source.of("a"), List.of(Words.of(Role.CAPTION, "\uD83E\uDEC1")));
        assertThat(new String(json.write(sample), StandardCharsets.UTF_8)).contains("\"text\":\"\uD83E\uDEC1\"");
    }

    @Test
    void halfASurrogatePairIsWrittenAsJavaEncodesIt() throws Exception {
        var sample = Sample.of("k1", "g", Source.of("a"), List.of(Words.of(Role.CAPTION, "a\uD83Eb")));
        assertThat(json.read(json.write(sample)).text()).isEqualTo("a?b");
    }

    @Test
    void anExtraThatIsNotDeclaredIsRefusedByName() {
        var sample = Sample.of("k1", "g", Source.of("a"), List.of()).withExtra("image_hash", new Value.Text("x"));
        assertThatThrownBy(() -> json.write(sample))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[column image_hash]");
    }

    @Test
    void anExtraOfAnotherTypeIsRefusedWithBothTypes() {
        var sample = Sample.of("k1", "g", Source.of("a"), List.of()).withExtra("score", new Value.Text("x"));
        assertThatThrownBy(() -> json.write(sample))
                .hasMessageContaining("string")
                .hasMessageContaining("double");
    }

    @Test
    void brokenBytesGiveAMessageAndNothingElse() throws Exception {
        var samples = new RandomSamples(5);
        var random = new SplittableRandom(RandomSamples.seed(9));
        for (int i = 0; i < 2000; i++) {
            var bytes = json.write(samples.next());
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            try {
                json.read(bytes, 0, random.nextBoolean() ? bytes.length : random.nextInt(bytes.length));
            } catch (DatasetFormatException expected) {
                assertThat(expected.getMessage()).startsWith("[");
            }
        }
    }

    @Test
    void unknownColumnsAreSkippedSoThatOlderProgramsReadNewerFiles() throws Exception {
        var sample = new RandomSamples(1).next();
        var text = new String(json.write(sample), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"new\":{\"a\":[1,{\"key\":2}]},");
        assertThat(json.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(sample);
    }
}
