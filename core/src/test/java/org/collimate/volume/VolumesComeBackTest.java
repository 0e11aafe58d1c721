// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written is read back; every spelling of one volume (byte order, packing, world, detached voxels) is the same
/// volume; turning and resampling leave every voxel where it was.
class VolumesComeBackTest {
    private static final Grid GRID = new Grid(4, 3, 2, Affine.of(-1.5, 0, 0.25, 10, 0, 2, 0, -20, 0.5, 0, 3, 30));

    @TempDir
    private Path folder;

    private static VolumeImage image() {
        var values = new short[24];
        for (int at = 0; at < 24; at++) {
            values[at] = (short) (100 * at - 1000);
        }
        return VolumeImage.of(GRID, values, VoxelUnit.NONE);
    }

    private static VolumeImage ok(ReadVolume read) {
        assertThat(read).isInstanceOf(ReadVolume.Ok.class);
        return ((ReadVolume.Ok) read).image();
    }

    private void isTheImage(VolumeImage read) {
        assertThat(read.grid().isNear(GRID, 1e-4)).as("%s", read.grid()).isTrue();
        for (int at = 0; at < 24; at++) {
            assertThat(read.voxels().at(at)).isEqualTo(image().voxels().at(at));
        }
    }

    @Test
    void everyFormThatIsWritten() throws IOException {
        for (var name : List.of("a.nii", "a.nii.gz", "a.mha")) {
            var file = folder.resolve(name);
            VolumeWriter.write(image(), file);
            isTheImage(ok(VolumeReader.read(file)));
            var first = Files.readAllBytes(file);
            VolumeWriter.write(image(), file);
            assertThat(Files.readAllBytes(file)).isEqualTo(first);
        }
        var second = Files.write(folder.resolve("b.nii.gz"), VolumeWriter.niftiGz(image(), true));
        isTheImage(ok(VolumeReader.read(second)));
        assertThat(VolumeReader.read(second)).isInstanceOfSatisfying(ReadVolume.Ok.class, read -> assertThat(
                        read.header().format())
                .isEqualTo(VolumeFormat.NIFTI_2));
    }

    @Test
    void realNumbersLabelsAndColours() throws IOException {
        var grid = Grid.centred(3, 1, 1, new Point(1, 1, 1));
        var file = folder.resolve("a.nii.gz");
        VolumeWriter.write(VolumeImage.of(grid, new float[] {0.25f, -7, Float.NaN}, VoxelUnit.NONE), file);
        assertThat(ok(VolumeReader.read(file)).voxels())
                .isEqualTo(new Voxels.Floats(new float[] {0.25f, -7, Float.NaN}));
        VolumeWriter.write(LabelMap.of(grid, new short[] {0, 5, (short) 65_000}), file);
        assertThat(LabelMap.of(ok(VolumeReader.read(file))).at(2, 0, 0)).isEqualTo(65_000);
        var colours = new Voxels.Colours(new int[] {0xff010203, 0x80ffffff, 0});
        VolumeWriter.write(new VolumeImage(grid, colours, VoxelUnit.NONE), file);
        assertThat(ok(VolumeReader.read(file)).voxels()).isEqualTo(colours);
    }

    /// The voxels as bytes in an order.
    private static byte[] voxels(ByteOrder order) {
        var out = ByteBuffer.allocate(48).order(order);
        for (int at = 0; at < 24; at++) {
            out.putShort((short) (100 * at - 1000));
        }
        return out.array();
    }

    private Path file(String name, String header, byte[] voxels) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(voxels);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    @Test
    void everySpellingOfMetaImage() throws IOException {
        // LPS: the first two coordinates are those of RAS with the other sign; each triple is one axis.
        double x = Math.sqrt(1.5 * 1.5 + 0.25);
        double z = Math.sqrt(0.25 * 0.25 + 9);
        var start = "ObjectType = Image\nNDims = 3\nTransformMatrix = " + 1.5 / x + " 0 " + 0.5 / x + " 0 -1 0 "
                + -0.25 / z + " 0 " + 3 / z + "\nOffset = -10 20 30\nElementSpacing = " + x + " 2 " + z
                + "\nDimSize = 4 3 2\nElementType = MET_SHORT\n";
        isTheImage(ok(VolumeReader.read(
                file("a.mha", start + "ElementDataFile = LOCAL\n", voxels(ByteOrder.LITTLE_ENDIAN)))));
        isTheImage(ok(VolumeReader.read(file(
                "b.mha",
                start + "ElementByteOrderMSB = True\r\nElementDataFile = LOCAL\n",
                voxels(ByteOrder.BIG_ENDIAN)))));
        var zipped = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(zipped)) {
            deflater.write(voxels(ByteOrder.LITTLE_ENDIAN));
        }
        isTheImage(ok(VolumeReader.read(
                file("c.mha", start + "CompressedData = True\nElementDataFile = LOCAL\n", zipped.toByteArray()))));
        file("d.raw", "skipped", voxels(ByteOrder.LITTLE_ENDIAN));
        isTheImage(ok(
                VolumeReader.read(file("d.mhd", start + "HeaderSize = -1\nElementDataFile = d.raw\n", new byte[0]))));
    }

    @Test
    void everySpellingOfNrrd() throws IOException {
        var start = "NRRD0005\n# a comment\ntype: short\ndimension: 3\nsizes: 4 3 2\n";
        var lps = "space: left-posterior-superior\nspace directions: (1.5,0,0.5) (0,-2,0) (-0.25,0,3)\n"
                + "space origin: (-10,20,30)\n";
        var ras = "space: RAS\nspace directions: (-1.5,0,0.5) (0,2,0) (0.25,0,3)\nspace origin: (10,-20,30)\n";
        isTheImage(ok(VolumeReader.read(
                file("a.nrrd", start + lps + "endian: little\nencoding: raw\n\n", voxels(ByteOrder.LITTLE_ENDIAN)))));
        isTheImage(ok(VolumeReader.read(
                file("b.nrrd", start + ras + "endian: big\nencoding: raw\n\n", voxels(ByteOrder.BIG_ENDIAN)))));
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(voxels(ByteOrder.LITTLE_ENDIAN));
        }
        isTheImage(ok(VolumeReader.read(
                file("c.nrrd", start + ras + "endian: little\nencoding: gzip\n\n", zipped.toByteArray()))));
        var text = new StringBuilder();
        for (int at = 0; at < 24; at++) {
            text.append(100 * at - 1000).append(at % 5 == 0 ? "\n" : " ");
        }
        isTheImage(ok(VolumeReader.read(file("d.nrrd", start + ras + "encoding: ascii\n\n" + text, new byte[0]))));
        file("e.raw", "", voxels(ByteOrder.LITTLE_ENDIAN));
        isTheImage(ok(VolumeReader.read(
                file("e.nhdr", start + ras + "endian: little\nencoding: raw\ndata file: e.raw\n", new byte[0]))));
    }

    @Test
    void aPairOfHeaderAndVoxels() throws IOException {
        var single = folder.resolve("single.nii");
        VolumeWriter.write(image(), single);
        var bytes = Files.readAllBytes(single);
        bytes[345] = 'i';
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(108, 0);
        Files.write(folder.resolve("pair.hdr"), Arrays.copyOf(bytes, 348));
        Files.write(folder.resolve("pair.img"), Arrays.copyOfRange(bytes, 352, bytes.length));

        isTheImage(ok(VolumeReader.read(folder.resolve("pair.hdr"))));
        isTheImage(ok(VolumeReader.read(folder.resolve("pair.img"))));
    }

    @Test
    void theScalingOfNiftiHasItsRules() throws IOException {
        var file = folder.resolve("a.nii");
        float[][] cases = {{2, 10, 2, 10}, {0, 10, 1, 0}, {Float.NaN, 3, 1, 0}, {3, Float.NaN, 3, 0}};
        for (var each : cases) {
            VolumeWriter.write(image(), file);
            var bytes = Files.readAllBytes(file);
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putFloat(112, each[0])
                    .putFloat(116, each[1]);
            Files.write(file, bytes);
            var voxels = ok(VolumeReader.read(file)).voxels();
            assertThat(voxels.at(3)).isEqualTo(each[2] * -700 + each[3]);
        }
    }

    @Test
    void theQformCountsWhereThereIsNoSformAndSpacingWhereThereIsNone() throws IOException {
        var file = folder.resolve("a.nii");
        VolumeWriter.write(image(), file);
        var bytes = Files.readAllBytes(file);
        var header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort(254, (short) 0)
                .putFloat(76, -1)
                .putFloat(80, 2)
                .putFloat(84, 3)
                .putFloat(88, 4);
        Files.write(file, bytes);
        assertThat(ok(VolumeReader.read(file)).grid().toWorld())
                .isEqualTo(Affine.scaling(new Point(2, 3, 4), new Point(0, 0, 0)));
        // Half a turn about z, and the third axis the other way.
        header.putShort(252, (short) 1)
                .putFloat(264, 1)
                .putFloat(268, 7)
                .putFloat(272, 8)
                .putFloat(276, 9);
        Files.write(file, bytes);
        assertThat(ok(VolumeReader.read(file))
                        .grid()
                        .toWorld()
                        .isNear(Affine.of(-2, 0, 0, 7, 0, -3, 0, 8, 0, 0, -4, 9), 1e-6))
                .isTrue();
    }

    @Test
    void turningMovesNoVoxel() {
        var random = new Random(3);
        for (int round = 0; round < 48; round++) {
            var rows = new double[12];
            for (int i = 0; i < 12; i++) {
                rows[i] = random.nextGaussian();
            }
            var grid = new Grid(4, 3, 2, Affine.of(rows));
            var turned = Canonical.of(new VolumeImage(grid, image().voxels(), VoxelUnit.HU));

            assertThat(turned.grid().axisCodes()).isEqualTo("RAS");
            var back = turned.grid().toWorld().inverse();
            for (int at = 0; at < 24; at++) {
                var place = back.apply(grid.toWorld().apply(at % 4, at / 4 % 3, at / 12));
                int i = (int) Math.round(place.x());
                int j = (int) Math.round(place.y());
                int k = (int) Math.round(place.z());
                assertThat(place.minus(new Point(i, j, k)).length()).isLessThan(1e-6);
                assertThat(turned.at(i, j, k)).isEqualTo(image().voxels().at(at));
            }
        }
    }

    @Test
    void resamplingKeepsALinearSlopeAndTheNearestLabel() {
        var grid = new Grid(9, 8, 7, Affine.of(1, 0.2, 0, -4, -0.2, 1, 0, -4, 0, 0, 1.5, -4));
        var values = new float[grid.voxels()];
        for (int at = 0; at < values.length; at++) {
            var place = grid.toWorld().apply(at % 9, at / 9 % 8, at / 72);
            values[at] = (float) (2 * place.x() - 3 * place.y() + place.z());
        }
        var image = VolumeImage.of(grid, values, VoxelUnit.NONE);
        var other = Grid.centred(5, 5, 5, new Point(0.7, 0.6, 0.9));
        var smooth = Resample.trilinear(image, other, -99);
        for (int at = 0; at < other.voxels(); at++) {
            var place = other.toWorld().apply(at % 5, at / 5 % 5, at / 25);
            assertThat((double) smooth.voxels().at(at))
                    .isCloseTo(2 * place.x() - 3 * place.y() + place.z(), within(1e-4));
        }
        assertThat(Resample.nearest(image, grid, 0).voxels()).isEqualTo(image.voxels());
        var far = Grid.axisAligned(2, 2, 2, new Point(1, 1, 1), new Point(500, 0, 0));
        assertThat(Resample.nearest(image, far, -5).at(0, 0, 0)).isEqualTo(-5);
    }

    @Test
    void theTableGoesAndTheLungsStay() {
        var grid = Grid.centred(40, 40, 3, new Point(5, 5, 5));
        var values = new short[grid.voxels()];
        for (int at = 0; at < values.length; at++) {
            int i = at % 40;
            int j = at / 40 % 40;
            double radius = Math.hypot(i - 20, j - 22);
            boolean isTable = j == 4 || j == 5;
            values[at] = (short) (isTable ? 100 : radius < 6 ? -850 : radius < 13 ? 40 : -1000);
        }
        var clean = TableRemoval.of(VolumeImage.of(grid, values, VoxelUnit.HU));

        assertThat(clean.at(20, 4, 1)).isEqualTo(-1000);
        assertThat(clean.at(20, 22, 1)).isEqualTo(-850);
        assertThat(clean.at(20, 32, 1)).isEqualTo(40);
    }

    @Test
    void hounsfieldUnitsBecomeAttenuation() {
        assertThat(Attenuation.ofHounsfield(0)).isEqualTo(0.02f);
        assertThat(Attenuation.ofHounsfield(1000)).isEqualTo(0.04f);
        assertThat(Attenuation.ofHounsfield(-1000)).isZero();
        assertThat(Attenuation.ofHounsfield(-3000)).isZero();
        assertThat(Attenuation.ofHounsfield(Float.NaN)).isZero();
    }
}
