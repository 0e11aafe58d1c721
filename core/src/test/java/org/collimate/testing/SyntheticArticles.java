// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.collimate.pipeline.Reason;
import org.collimate.provenance.Sha256;

/// Packs pictures as invented articles in the layouts and containers that are met in the wild, spoils some of them, and
/// tells the whole truth about it. The same seed gives the same bytes. Used by tests, benchmarks and kill tests.
public final class SyntheticArticles {
    private static final List<Packing> PACKINGS =
            List.of(Packing.FOLDER, Packing.ZIP, Packing.TAR, Packing.TAR_GZ, Packing.FOLDER, Packing.TGZ);
    private static final List<String> LICENSES = List.of(
            "https://creativecommons.org/licenses/by/4.0/",
            "https://creativecommons.org/licenses/by-nc/4.0/",
            "https://creativecommons.org/publicdomain/zero/1.0/");
    private static final int FIRST_NUMBER = 7000;

    private final List<byte[]> pool;
    private final long seed;
    private final int xmlBytes;

    private SyntheticArticles(List<byte[]> pool, long seed, int xmlBytes) {
        this.pool = pool;
        this.seed = seed;
        this.xmlBytes = xmlBytes;
    }

    /// Articles with pictures of noise: needs no data.
    public static SyntheticArticles ofNoise(long seed) {
        var pool = new ArrayList<byte[]>();
        for (int i = 0; i < 20; i++) {
            pool.add(TinyPictures.png(48 + i, 40, seed + i));
        }
        return new SyntheticArticles(pool, seed, 4_000);
    }

    /// Articles with the JPEG and PNG pictures found beneath some folders, at most `most` of them, the same ones for
    /// the same seed.
    public static SyntheticArticles ofFolders(List<Path> folders, int most, long seed) {
        var files = new ArrayList<Path>();
        for (var folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*[.](jpe?g|png)"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        java.util.Collections.shuffle(files, new Random(seed));
        var pool = new ArrayList<byte[]>();
        for (var file : files.subList(0, Math.min(most, files.size()))) {
            try {
                pool.add(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new SyntheticArticles(pool, seed, 4_000);
    }

    /// The same with XML of at least this size an article.
    public SyntheticArticles withXmlBytes(int bytes) {
        return new SyntheticArticles(pool, seed, bytes);
    }

    /// Writes sound articles only, `perTar` to a tar of PMC folders, one tar after the other, so that 100,000 of them
    /// need no memory. Three figures an article.
    public void writeTars(Path folder, int articles, int perTar) {
        for (int first = 0; first < articles; first += perTar) {
            var files = new LinkedHashMap<String, byte[]>();
            for (int i = first; i < Math.min(articles, first + perTar); i++) {
                var plan = new Plan(SyntheticLayout.OA_PACKAGE, FIRST_NUMBER + i, new Random(seed * 31 + i));
                for (int figure = 1; figure <= 3; figure++) {
                    plan.add(figure, SyntheticFault.NONE, picture(plan, figure));
                }
                files.putAll(plan.files());
            }
            Packing.TAR.write(folder, String.format(Locale.ROOT, "articles-%06d", first / perTar), files);
        }
    }

    /// Writes `articles` articles in all layouts, packings and states into a folder and tells what must come of them.
    public SyntheticTruth write(Path folder, int articles) {
        var truth = new ArrayList<SyntheticTruth.Line>();
        var random = new Random(seed);
        var layouts = SyntheticLayout.values();
        // Articles of one shared folder must go into one container, so each layout's articles are packed in batches.
        for (var layout : layouts) {
            int count = (articles - layout.ordinal() + layouts.length - 1) / layouts.length;
            for (int begin = 0, batch = 0; begin < count; batch++) {
                var packing = layout == SyntheticLayout.MECA && batch % 2 == 0
                        ? Packing.MECA
                        : PACKINGS.get((batch + layout.ordinal()) % PACKINGS.size());
                int size = packing == Packing.MECA ? 1 : 1 + random.nextInt(4);
                int end = Math.min(count, begin + size);
                var name = layout.name().toLowerCase(Locale.ROOT) + "-" + batch;
                writeBatch(folder, layout, packing, name, begin, end, truth);
                begin = end;
            }
        }
        return new SyntheticTruth(truth);
    }

    private void writeBatch(
            Path folder,
            SyntheticLayout layout,
            Packing packing,
            String name,
            int begin,
            int end,
            List<SyntheticTruth.Line> truth) {
        var files = new LinkedHashMap<String, byte[]>();
        // A folder a batch: loose files of different batches must not look like one package.
        var prefix = packing == Packing.FOLDER ? "loose/" + name + "/" : name + packing.ending() + "!";
        for (int i = begin; i < end; i++) {
            int number = FIRST_NUMBER + layout.ordinal() * 1000 + i;
            var plan = new Plan(layout, number, new Random(seed * 31 + number));
            spoil(plan);
            files.putAll(plan.files());
            plan.truth.forEach(line -> truth.add(
                    new SyntheticTruth.Line(prefix + line.source(), line.fault(), line.picture(), line.reason())));
        }
        packing.write(packing == Packing.FOLDER ? folder.resolve("loose").resolve(name) : folder, name, files);
    }

    private void spoil(Plan plan) {
        int roll = plan.random.nextInt(20);
        if (roll == 0) {
            plan.breakXml = true;
        }
        int figures = roll == 1 ? 0 : 2 + plan.random.nextInt(4);
        for (int figure = 1; figure <= figures; figure++) {
            plan.add(figure, fault(plan, figure), picture(plan, figure));
        }
    }

    private static SyntheticFault fault(Plan plan, int figure) {
        if (plan.random.nextInt(10) < 4) {
            return SyntheticFault.NONE;
        }
        var all = SyntheticFault.values();
        var fault = all[plan.random.nextInt(all.length)];
        boolean needsName =
                switch (fault) {
                    case RENAMED,
                            TWO_PLACES,
                            UPPER_CASE,
                            WITHOUT_EXTENSION,
                            OTHER_EXTENSION,
                            ENCODED_HREF,
                            NO_GRAPHIC -> true;
                    case NONE,
                            LYING_EXTENSION,
                            COPY_OF_ANOTHER_FIGURE,
                            CUT_OFF,
                            MISSING,
                            EMPTY_FILE,
                            WEB_PAGE,
                            NO_CAPTION -> false;
                };
        boolean needsNeighbour = fault == SyntheticFault.COPY_OF_ANOTHER_FIGURE && figure == 1;
        return needsNeighbour || (needsName && !plan.layout.standsOnNames()) ? SyntheticFault.NONE : fault;
    }

    private byte[] picture(Plan plan, int figure) {
        var chosen = pool.get(plan.random.nextInt(pool.size()));
        return TinyPictures.unique(chosen, "synthetic " + plan.number + " " + figure);
    }

    /// One article as it is built up.
    private final class Plan {
        private final SyntheticLayout layout;
        private final int number;
        private final Random random;
        private final SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        private final List<SyntheticXml.Figure> figures = new ArrayList<>();
        private final List<SyntheticTruth.Line> truth = new ArrayList<>();
        private byte[] previous = new byte[0];
        private boolean breakXml;

        Plan(SyntheticLayout layout, int number, Random random) {
            this.layout = layout;
            this.number = number;
            this.random = random;
        }

        void add(int figure, SyntheticFault fault, byte[] picture) {
            boolean isPng = (picture[0] & 0xff) == 0x89;
            var real = isPng ? "png" : "jpg";
            var content =
                    switch (fault) {
                        case CUT_OFF -> Arrays.copyOf(picture, Math.max(64, picture.length / 2));
                        case EMPTY_FILE -> new byte[0];
                        case WEB_PAGE ->
                            "<!DOCTYPE html><html><body>404</body></html>".getBytes(StandardCharsets.UTF_8);
                        case COPY_OF_ANOTHER_FIGURE -> previous.length > 0 ? previous : picture;
                        default -> picture;
                    };
            var named = fault == SyntheticFault.LYING_EXTENSION ? (isPng ? "jpg" : "png") : real;
            var written = fault == SyntheticFault.OTHER_EXTENSION ? "eps" : named;
            var href = layout.href(number, figure, written);
            if (fault == SyntheticFault.ENCODED_HREF) {
                href = href.replace(" ", "%20").replace("_", "%5F");
            }
            store(layout.file(number, figure), named, fault, content);
            var caption = fault == SyntheticFault.NO_CAPTION ? "" : "Picture " + number + "-" + figure;
            var id = "F" + figure;
            figures.add(new SyntheticXml.Figure(id, fault == SyntheticFault.NO_GRAPHIC ? "" : href, caption));
            var digest = fault.reason().isPresent() ? Optional.<Sha256>empty() : Optional.of(Sha256.of(content));
            truth.add(new SyntheticTruth.Line(layout.xml(number) + "#" + id, fault, digest, fault.reason()));
            if (fault.reason().isEmpty()) {
                previous = content;
            }
        }

        private void store(String file, String extension, SyntheticFault fault, byte[] content) {
            var folder = file.substring(0, file.lastIndexOf('/') + 1);
            var base = file.substring(folder.length()) + "." + extension;
            switch (fault) {
                case MISSING, NO_GRAPHIC -> {}
                case RENAMED -> files.put(folder + "renamed" + number + "-" + files.size() + "." + extension, content);
                case UPPER_CASE -> files.put(folder + base.toUpperCase(Locale.ROOT), content);
                case WITHOUT_EXTENSION -> files.put(file, content);
                case TWO_PLACES -> {
                    files.put(layout.folder(number) + "x" + number + "/" + base, content);
                    files.put(layout.folder(number) + "y" + number + "/" + base, TinyPictures.unique(content, "other"));
                }
                default -> files.put(folder + base, content);
            }
            if (layout == SyntheticLayout.OA_PACKAGE && files.containsKey(folder + base)) {
                files.put(file + ".gif", TinyPictures.gif("thumb " + number));
            }
        }

        Map<String, byte[]> files() {
            var all = new LinkedHashMap<String, byte[]>();
            var license = LICENSES.get(number % LICENSES.size());
            var doi = "10.9999/synthetic." + number;
            var xml = SyntheticXml.article("PMC" + number, doi, license, figures, xmlBytes, seed + number);
            var path = layout.xml(number);
            all.put(path, breakXml ? Arrays.copyOf(xml, xml.length * 2 / 3) : xml);
            all.putAll(files);
            if (layout == SyntheticLayout.PMC_CLOUD) {
                all.put(path.replace(".xml", ".txt"), "text".getBytes(StandardCharsets.UTF_8));
                all.put(path.replace(".xml", ".pdf"), "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
            }
            if (layout == SyntheticLayout.MECA) {
                all.put("meca" + number + "/manifest.xml", "<manifest/>".getBytes(StandardCharsets.UTF_8));
            }
            if (breakXml || figures.isEmpty()) {
                var reason = breakXml ? Reason.BAD_XML : Reason.NO_FIGURES;
                truth.clear();
                truth.add(new SyntheticTruth.Line(path, SyntheticFault.NONE, Optional.empty(), Optional.of(reason)));
            }
            return all;
        }
    }
}
