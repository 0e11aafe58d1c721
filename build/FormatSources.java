// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Formats every Java file under some folders, or checks that they are formatted. The build runs it in the JDK it
/// found, not in the one that started Maven: an older one cannot parse today's Java.
///
/// Arguments: `apply` or `check`, a file to remember the digests of formatted files in, then the folders. Files whose
/// digest is remembered are passed over, so that a build in which little changed pays little.
///
/// The formatter would break a long `///` line into `///` and `//`, so those are broken here first. It cannot read a
/// bare `_` as a pattern: that stops the build with the cure (write `var _`).
final class FormatSources {
    private static final int COLUMNS = 120;

    private FormatSources() {}

    public static void main(String[] arguments) throws IOException {
        boolean check = arguments[0].equals("check");
        if (!check && !arguments[0].equals("apply")) {
            System.err.println("[format] found '" + arguments[0] + "', expected -Dformat=apply or -Dformat=check");
            System.exit(1);
        }
        var memory = Path.of(arguments[1]);
        var remembered = new TreeSet<>(Files.exists(memory) ? Files.readAllLines(memory) : List.of());
        var files = new ArrayList<Path>();
        for (int i = 2; i < arguments.length; i++) {
            collect(Path.of(arguments[i]), files);
        }
        var outcomes = files.parallelStream()
                .map(file -> format(file, check, remembered))
                .toList();
        var digests = new TreeSet<String>();
        var problems = new ArrayList<String>();
        int changed = 0;
        for (var outcome : outcomes) {
            outcome.digest().ifPresent(digests::add);
            outcome.problem().ifPresent(problems::add);
            changed += outcome.changed() ? 1 : 0;
        }
        Files.createDirectories(memory.toAbsolutePath().getParent());
        Files.write(memory, digests);
        problems.forEach(System.err::println);
        if (changed > 0) {
            System.out.println("formatted " + changed + " of " + files.size() + " files");
        }
        if (!problems.isEmpty()) {
            System.exit(1);
        }
    }

    /// What became of a file: its digest once it is well, or what is wrong with it.
    private record Outcome(Optional<String> digest, Optional<String> problem, boolean changed) {}

    private static void collect(Path folder, List<Path> files) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
    }

    private static Outcome format(Path file, boolean check, TreeSet<String> remembered) {
        try {
            String before = Files.readString(file);
            String digest = digest(before);
            if (remembered.contains(digest)) {
                return new Outcome(Optional.of(digest), Optional.empty(), false);
            }
            var options = JavaFormatterOptions.builder()
                    .style(JavaFormatterOptions.Style.PALANTIR)
                    .build();
            String after = Formatter.createFormatter(options).formatSourceAndFixImports(breakLongComments(before));
            if (after.equals(before)) {
                return new Outcome(Optional.of(digest), Optional.empty(), false);
            }
            if (check) {
                return problem("[" + file + "] is not formatted; `mvn process-sources` formats it");
            }
            Files.writeString(file, after);
            return new Outcome(Optional.of(digest(after)), Optional.empty(), true);
        } catch (FormatterException e) {
            return problem("[" + file + ":" + e.getMessage() + "] the formatter cannot read this;"
                    + " if it compiles, is it a bare `_` in a pattern? write `var _`");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Breaks `///` lines at the last space that fits. What is over goes to the front of the next line if that goes on
    /// with the same paragraph, else to a line of its own; a list item goes on indented. What has no such space
    // stays.
    private static String breakLongComments(String text) {
        var lines = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() <= COLUMNS || !line.strip().startsWith("///")) {
                continue;
            }
            int words = line.indexOf("///") + 3;
            while (words < line.length() && " -*".indexOf(line.charAt(words)) >= 0) {
                words++;
            }
            int space = line.lastIndexOf(' ', COLUMNS);
            if (space <= words) {
                continue;
            }
            String start = line.substring(0, words).replace('-', ' ').replace('*', ' ');
            String over = start + line.substring(space + 1).stripLeading();
            lines.set(i, line.substring(0, space).stripTrailing());
            boolean goesOn = i + 1 < lines.size()
                    && lines.get(i + 1).startsWith(start)
                    && lines.get(i + 1).length() > words
                    && " -*@|#>`".indexOf(lines.get(i + 1).charAt(words)) < 0;
            if (goesOn) {
                lines.set(i + 1, over + " " + lines.get(i + 1).substring(words));
            } else {
                lines.add(i + 1, over);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static Outcome problem(String message) {
        return new Outcome(Optional.empty(), Optional.of(message), false);
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
