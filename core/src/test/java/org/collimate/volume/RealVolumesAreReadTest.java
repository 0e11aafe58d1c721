// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.collimate.gold.TestData;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every volume of the test data is read as nibabel reads it: shape, spacing, axes, least, largest and mean number
/// stand in its index.csv.
class RealVolumesAreReadTest {
    private static final String FOLDER = "images/nifti/";

    private record Row(
            String file, String shape, String spacing, String codes, String least, String most, String mean) {}

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(TestData.file(FOLDER + "index.csv"))) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            if (!cells[0].equals("file")) {
                rows.add(new Row(cells[0], cells[3], cells[5], cells[6], cells[7], cells[8], cells[9]));
            }
        }
        return rows;
    }

    @TestFactory
    List<DynamicTest> volumesAgreeWithNibabel() throws IOException {
        return rows().stream()
                .filter(row -> !row.file().endsWith(".mnc"))
                .map(row -> DynamicTest.dynamicTest(row.file(), () -> agrees(row)))
                .toList();
    }

    private static void agrees(Row row) throws IOException {
        var file = TestData.file(FOLDER + row.file());
        var read = VolumeReader.read(file);
        assertThat(read).isInstanceOf(ReadVolume.Ok.class);
        var ok = (ReadVolume.Ok) read;
        var grid = ok.image().grid();
        int frames = ok.header().frames();
        assertThat(grid.sizeI() + "x" + grid.sizeJ() + "x" + grid.sizeK() + (frames > 1 ? "x" + frames : ""))
                .isEqualTo(row.shape());
        if (row.codes().isEmpty()) {
            assertThat(ok.image().voxels()).isInstanceOf(Voxels.Colours.class);
            return;
        }
        assertThat(grid.axisCodes()).isEqualTo(row.codes());
        var spacing = Arrays.stream(row.spacing().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (int axis = 0; axis < 3; axis++) {
            assertThat(grid.spacing(axis)).isCloseTo(spacing[axis], within(6e-4));
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int frame = 0; frame < frames; frame++) {
            var voxels = ((ReadVolume.Ok) VolumeReader.read(file, frame, VolumeLimits.DEFAULT))
                    .image()
                    .voxels();
            for (int at = 0; at < voxels.count(); at++) {
                double value = voxels.at(at);
                least = Math.min(least, value);
                most = Math.max(most, value);
                sum += value;
            }
        }
        double mean = sum / ((double) grid.voxels() * frames);
        near(least, row.least(), 1e-6);
        near(most, row.most(), 1e-6);
        near(mean, row.mean(), 1e-4);
    }

    private static void near(double found, String expected, double share) {
        double number = Double.parseDouble(expected);
        assertThat(found).isCloseTo(number, within(share * Math.abs(number) + 1e-9));
    }

    @Test
    void aMincFileIsNoFormatThatIsRead() throws IOException {
        for (var name : List.of("nibabel/small.mnc", "nibabel/minc1_1_scale.mnc")) {
            Path file = TestData.file(FOLDER + name);

            assertThat(VolumeReader.read(file)).isInstanceOfSatisfying(ReadVolume.Bad.class, bad -> {
                assertThat(bad.code()).isEqualTo("not-a-volume");
                assertThat(bad.detail()).contains("expected NIfTI-1").contains("MINC");
            });
        }
    }
}
