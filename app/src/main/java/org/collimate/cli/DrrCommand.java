// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collimate.volume.Attenuation;
import org.collimate.volume.LabelMap;
import org.collimate.volume.LabelNames;
import org.collimate.volume.ReadVolume;
import org.collimate.volume.TableRemoval;
import org.collimate.volume.VolumeImage;
import org.collimate.volume.VolumeLimits;
import org.collimate.volume.VolumeReader;
import org.collimate.volume.VoxelUnit;
import org.collimate.volume.Voxels;
import org.collimate.volume.projection.Geometry;
import org.collimate.volume.projection.JosephProjector;
import org.collimate.volume.projection.MaskProjector;
import org.collimate.volume.projection.Projector;
import org.collimate.volume.projection.SiddonProjector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `collimate drr`: radiographs from a CT volume.
@Command(
        name = "drr",
        description = "Takes radiographs of a CT volume (NIfTI, MetaImage, NRRD): rays from a source through the volume"
                + " to a flat detector.",
        footer = {
            "",
            "FILE.npy, FILE.nii.gz: float32 line integrals of attenuation; FILE.png: 8 bits, bone bright.",
            "Several views: NAME-0.npy, NAME-1.npy … Rows run from head to feet; in PA and AP the patient's left is on"
                    + " the right, in a lateral view the front is on the left.",
            "Example: collimate drr ct.nii.gz --view frontal,lateral --detector 512x512 --out chest.png"
        })
final class DrrCommand extends Verb {
    @Parameters(paramLabel = "VOLUME", description = "NIfTI (.nii, .nii.gz, .hdr), MetaImage (.mha, .mhd), NRRD.")
    private Path volume = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = ".npy, .nii.gz or .png.")
    private Path out = Path.of("");

    @Mixin
    private DrrGeometry geometry = new DrrGeometry();

    @Option(
            names = "--units",
            paramLabel = "hu|mu",
            description = "What the numbers are; hu: mu = max(0, 0.02 (1 + HU/1000)) per mm; mu: 1/mm. Default: hu.")
    private String units = "hu";

    @Option(
            names = "--quantity",
            paramLabel = "line-integral|display",
            description = "Default: display for .png, else line-integral; display as .npy is uint8.")
    private @Nullable String quantity;

    @Option(names = "--remove-table", description = "Sets all but the body to air before.")
    private boolean removeTable;

    @Option(names = "--frame", paramLabel = "N", description = "Which volume of a 4-D file; default: 0.")
    private int frame;

    @Option(
            names = "--method",
            paramLabel = "siddon|joseph",
            description = "siddon: exact lengths in voxels; joseph: linear interpolation. Default: siddon.")
    private String method = "siddon";

    @Option(names = "--masks", paramLabel = "LABELMAP", description = "Structures to project along the same rays.")
    private @Nullable Path masks;

    @Option(
            names = "--masks-out",
            paramLabel = "FILE",
            description = ".npy or .nii.gz: thickness in mm, one picture a label; FILE's name with .tsv says which.")
    private @Nullable Path masksOut;

    @Option(names = "--cores", paramLabel = "N", description = "How many cores to use; default: all.")
    private int cores = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws WrongUse, IOException {
        try {
            return take();
        } catch (OutOfMemoryError e) {
            throw new IOException(
                    "[memory] was not enough for this volume, expected about 12 bytes a voxel; try"
                            + " COLLIMATE_OPTS=-Xmx8g, or resample the volume",
                    e);
        }
    }

    private int take() throws WrongUse, IOException {
        var problems = new ArrayList<String>();
        var file = DrrFile.of(out, "--out", problems);
        var maskFile = masksOut == null ? Optional.<DrrFile>empty() : DrrFile.of(masksOut, "--masks-out", problems);
        boolean isDisplay = check(file, maskFile, problems);
        var image = image(problems);
        var map = masks == null ? Optional.<LabelMap>empty() : map(masks, problems);
        var views =
                image.map(ct -> geometry.views(ct.grid().isocentre(), problems)).orElseGet(List::of);
        if (image.isEmpty()) {
            geometry.views(new org.collimate.volume.Point(0, 0, 0), problems);
        }
        if (!problems.isEmpty()) {
            throw new WrongUse(problems);
        }
        project(attenuation(image.orElseThrow()), views, file.orElseThrow(), isDisplay);
        if (map.isPresent() && maskFile.isPresent()) {
            project(map.get(), views, maskFile.get());
        }
        return ExitCode.DONE;
    }

    /// Whether grey values are wanted rather than integrals.
    private boolean check(Optional<DrrFile> file, Optional<DrrFile> maskFile, List<String> problems) {
        known("--units", units, List.of("hu", "mu"), problems);
        known("--method", method, List.of("siddon", "joseph"), problems);
        boolean isPng = file.filter(its -> its.kind() == DrrFile.Kind.PNG).isPresent();
        if (quantity != null) {
            known("--quantity", quantity, List.of("line-integral", "display"), problems);
            if (isPng && quantity.equals("line-integral")) {
                problems.add("[--quantity] found line-integral for a .png, which holds 8 bits; expected display, or"
                        + " --out as .npy or .nii.gz");
            }
        }
        if (cores < 1 || cores > 1024) {
            problems.add("[--cores] found " + cores + ", expected 1 to 1024");
        }
        if ((masks == null) != (masksOut == null)) {
            problems.add("[--masks] and --masks-out go together, found one of them");
        }
        if (maskFile.filter(its -> its.kind() == DrrFile.Kind.PNG).isPresent()) {
            problems.add("[--masks-out] found a .png, expected .npy or .nii.gz: structures lie over each other");
        }
        return isPng || "display".equals(quantity);
    }

    private static void known(String option, String word, List<String> words, List<String> problems) {
        if (!words.contains(word)) {
            problems.add("[" + option + "] found '" + word + "', expected " + String.join(" or ", words));
        }
    }

    private Optional<VolumeImage> image(List<String> problems) throws IOException {
        return read(volume, frame, problems).map(image -> {
            if (image.voxels() instanceof Voxels.Colours) {
                problems.add("[" + volume + "] has colours, expected Hounsfield units or attenuation");
            }
            return image.withUnit(units.equals("mu") ? VoxelUnit.MU : VoxelUnit.HU);
        });
    }

    private static Optional<VolumeImage> read(Path path, int frame, List<String> problems) throws IOException {
        return switch (VolumeReader.read(path, frame, VolumeLimits.DEFAULT)) {
            case ReadVolume.Ok(var _, var image) -> Optional.of(image);
            case ReadVolume.Bad(var _, var detail) -> {
                problems.add("[" + path + "] " + detail);
                yield Optional.empty();
            }
        };
    }

    private static Optional<LabelMap> map(Path path, List<String> problems) throws IOException {
        var image = read(path, 0, problems);
        if (image.isEmpty()) {
            return Optional.empty();
        }
        try {
            var map = LabelMap.of(image.get());
            return Optional.of(map.withNames(LabelNames.beside(path)));
        } catch (IllegalArgumentException e) {
            problems.add("[" + path + "] " + e.getMessage() + "; is it a label map?");
            return Optional.empty();
        }
    }

    private VolumeImage attenuation(VolumeImage image) {
        if (!removeTable) {
            return Attenuation.of(image);
        }
        if (image.unit() == VoxelUnit.HU) {
            return Attenuation.of(TableRemoval.of(image));
        }
        return TableRemoval.ofAttenuation(image);
    }

    private void project(VolumeImage attenuation, List<Geometry> views, DrrFile file, boolean isDisplay)
            throws IOException {
        Projector projector = method.equals("joseph") ? new JosephProjector() : new SiddonProjector();
        Projector.Prepared prepared;
        try {
            prepared = projector.prepare(attenuation);
        } catch (IllegalArgumentException e) {
            throw new IOException("[" + volume + "] " + e.getMessage(), e);
        }
        for (int view = 0; view < views.size(); view++) {
            var written = file.numbered(view, views.size());
            written.write(prepared.project(views.get(view), cores), views.get(view), isDisplay);
            out().println("wrote " + written.path());
        }
        out().flush();
    }

    private void project(LabelMap map, List<Geometry> views, DrrFile file) throws IOException {
        var projector = MaskProjector.of(map);
        for (int view = 0; view < views.size(); view++) {
            var written = file.numbered(view, views.size());
            written.writeMasks(projector.project(views.get(view), cores), map, views.get(view));
            out().println("wrote " + written.path());
        }
        out().flush();
    }
}
