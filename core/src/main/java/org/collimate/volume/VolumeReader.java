// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.volume;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/// Reads volumes: NIfTI-1 and NIfTI-2 (`.nii`, `.nii.gz`, `.hdr` with `.img`), MetaImage (`.mha`, `.mhd` with its data
/// file) and NRRD (`.nrrd`, `.nhdr` with its data file). A file is known by its content. Sizes are checked against the
/// file before memory is asked for. Stateless.
public final class VolumeReader {
    private VolumeReader() {}

    /// The first frame of a file.
    ///
    /// @throws IOException if the file is not there or the machine fails
    public static ReadVolume read(Path file) throws IOException {
        return read(file, 0, VolumeLimits.DEFAULT);
    }

    /// @param frame counts from 0; a three-dimensional file has frame 0
    /// @throws IOException if the file is not there or the machine fails
    public static ReadVolume read(Path file, int frame, VolumeLimits limits) throws IOException {
        try {
            var place = locate(file, limits);
            var voxels = VoxelDecoder.decode(place, frame);
            return new ReadVolume.Ok(
                    place.header(), new VolumeImage(place.header().grid(), voxels, VoxelUnit.NONE));
        } catch (BrokenVolume e) {
            return new ReadVolume.Bad(e.code(), e.detail());
        }
    }

    private static VoxelPlace locate(Path file, VolumeLimits limits) throws BrokenVolume, IOException {
        if (!Files.isRegularFile(file)) {
            throw new BrokenVolume(
                    "not-a-volume", Files.exists(file) ? "is a folder, expected a file" : "there is no such file");
        }
        try {
            var place = sniff(file, limits);
            SizeCheck.fits(place);
            return place;
        } catch (EOFException e) {
            throw new BrokenVolume("volume-truncated", "ends inside its header; the file was cut off");
        } catch (ZipException e) {
            throw new BrokenVolume(
                    "volume-compression", "is damaged inside its packed header; fetch or write the file again");
        }
    }

    private static VoxelPlace sniff(Path file, VolumeLimits limits) throws BrokenVolume, IOException {
        var head = HeaderBytes.of(file);
        if (head.startsWith("NRRD00")) {
            return NrrdHeader.read(file, head, limits);
        }
        if (NiftiHeader.isNifti(head)) {
            return NiftiHeader.read(file, head, limits);
        }
        if (MetaImageHeader.isMetaImage(head)) {
            return MetaImageHeader.read(file, head, limits);
        }
        var header = NiftiHeader.headerBeside(file);
        if (header.isPresent()) {
            return NiftiHeader.read(header.get(), HeaderBytes.of(header.get()), limits);
        }
        throw new BrokenVolume(
                "not-a-volume",
                "is not a format that is read, expected NIfTI-1, NIfTI-2, MetaImage or NRRD"
                        + (head.startsWith("CDF") || head.startsWith("\u0089HDF")
                                ? "; it looks like MINC, convert it first (mnc2nii)"
                                : ""));
    }
}
