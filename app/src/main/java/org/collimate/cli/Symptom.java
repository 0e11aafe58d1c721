// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One thing that `doctor` looked at: what was found, and what to do about it (empty if nothing).
record Symptom(String name, State state, String found, String advice) {
    private static final long GIGABYTE = 1L << 30;

    /// How it is.
    enum State {
        WELL("+"),
        /// Not there, and not needed by everybody.
        MISSING("-"),
        BAD("!");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Tools that something of ours works with, and what for.
    private static final Map<String, String> TOOLS = new java.util.TreeMap<>(Map.of(
            "python3", "only for reading datasets from Python and for the peers in benchmarks",
            "duckdb", "only for trying the SQL of docs/reference by hand",
            "dcmdump", "only for comparing DICOM files with dcmtk; Debian's package is dcmtk",
            "mvn", "builds the program from its sources; Maven 3.8.7 or later",
            "git", "fetches the sources"));

    static List<Symptom> all() {
        var symptoms = new ArrayList<Symptom>();
        symptoms.add(jdk(Runtime.version()));
        symptoms.add(cores());
        symptoms.add(memory());
        symptoms.add(disk());
        symptoms.add(gpu());
        TOOLS.forEach((tool, use) -> symptoms.add(tool(tool, use)));
        return symptoms;
    }

    /// 25.0.3 or later, below 26.
    static Symptom jdk(Runtime.Version version) {
        boolean fits = version.feature() == 25 && (version.interim() > 0 || version.update() >= 3);
        String found = version + " (" + System.getProperty("java.vendor", "unknown vendor") + ")";
        return fits
                ? new Symptom("JDK", State.WELL, found, "")
                : new Symptom(
                        "JDK",
                        State.BAD,
                        found,
                        "install a JDK 25.0.3 or later (25.0.0 to 25.0.2 can corrupt data) and point JAVA_HOME at it");
    }

    private static Symptom cores() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Symptom("cores", State.WELL, cores + (cores == 1 ? " core" : " cores"), "");
    }

    private static Symptom memory() {
        long heap = Runtime.getRuntime().maxMemory();
        String machine =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                        ? inGigabytes(bean.getTotalMemorySize()) + " in the machine, "
                        : "";
        String found = machine + inGigabytes(heap) + " for the program";
        return heap >= 400L << 20
                ? new Symptom("memory", State.WELL, found, "")
                : new Symptom("memory", State.BAD, found, "give it at least half a gigabyte: COLLIMATE_OPTS=-Xmx512m");
    }

    private static Symptom disk() {
        try {
            long free = Files.getFileStore(Path.of("")).getUsableSpace();
            return free >= 2 * GIGABYTE
                    ? new Symptom("disk", State.WELL, inGigabytes(free) + " free in this folder", "")
                    : new Symptom(
                            "disk",
                            State.BAD,
                            inGigabytes(free) + " free in this folder",
                            "a run needs about twice the size of its images; give --out on another disk");
        } catch (IOException e) {
            return new Symptom("disk", State.BAD, "this folder cannot be asked", "change to a folder that can be read");
        }
    }

    private static Symptom gpu() {
        return onPath("nvidia-smi")
                .flatMap(tool -> firstLine(tool.toString(), "--query-gpu=name,memory.total", "--format=csv,noheader"))
                .map(line -> new Symptom("GPU", State.WELL, line, ""))
                .orElseGet(() -> new Symptom(
                        "GPU", State.MISSING, "none found (nvidia-smi)", "nothing that this version does needs one"));
    }

    private static Symptom tool(String tool, String use) {
        return onPath(tool)
                .map(path -> new Symptom(tool, State.WELL, path.toString(), ""))
                .orElseGet(() -> new Symptom(tool, State.MISSING, "not found on the PATH", use));
    }

    private static Optional<Path> onPath(String tool) {
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)) {
            Path file = Path.of(folder.isEmpty() ? "." : folder, tool);
            if (Files.isExecutable(file) && Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// The first line a tool prints within five seconds, if it ends well.
    private static Optional<String> firstLine(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            var text = new String(process.getInputStream().readNBytes(4096), StandardCharsets.UTF_8);
            return process.exitValue() == 0 ? text.lines().findFirst() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String inGigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE);
    }
}
