// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The folders and files that a person names, and the paths inside the input that their contents go by: a folder's
/// files by their path beneath it, a file by its name. Where that could give one path to two files (several folders,
/// equal names) everything is put under `1/`, `2/` … by its place in the command.
final class InputPaths {
    /// One of them. `prefix` stands before every path beneath a folder; for a file it is the whole path.
    record Input(String prefix, Path path, boolean isFolder) {}

    private final List<Input> inputs;

    private InputPaths(List<Input> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    /// @throws UnusableInputException if a path is not there, or is neither a folder nor a file
    static InputPaths of(List<Path> given) throws UnusableInputException {
        var problems = new ArrayList<String>();
        if (given.isEmpty()) {
            problems.add("no input was named, expected a folder, a file or an archive; use --in PATH");
        }
        for (var path : given) {
            if (!Files.exists(path)) {
                problems.add("[" + path + "] is not there, expected a folder, a file or an archive; check the path");
            } else if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
                problems.add("[" + path + "] is neither a folder nor a file, expected one of them");
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableInputException(problems);
        }
        boolean isNumbered = needsNumbers(given);
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < given.size(); i++) {
            var path = given.get(i);
            var number = isNumbered ? (i + 1) + "/" : "";
            boolean isFolder = Files.isDirectory(path);
            inputs.add(new Input(isFolder ? number : number + name(path), path, isFolder));
        }
        return new InputPaths(inputs);
    }

    private static boolean needsNumbers(List<Path> given) {
        var folders = given.stream().filter(Files::isDirectory).toList();
        var names = new HashSet<String>();
        for (var path : given) {
            if (Files.isDirectory(path)) {
                continue;
            }
            boolean isTwice = !names.add(name(path));
            if (isTwice || folders.stream().anyMatch(folder -> Files.exists(folder.resolve(name(path))))) {
                return true;
            }
        }
        return folders.size() > 1;
    }

    private static String name(Path path) {
        var name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    List<Input> inputs() {
        return inputs;
    }

    /// The folder on disk that a path with a `/` at its end stands for; empty for what lies in no folder of the input.
    Optional<Path> locateFolder(String path) {
        return inputs.stream()
                .filter(input -> input.isFolder() && path.startsWith(input.prefix()))
                .map(input -> input.path().resolve(path.substring(input.prefix().length())))
                .findFirst();
    }

    /// The file on disk that a path inside the input stands for.
    Path locate(String path) {
        for (var input : inputs) {
            if (!input.isFolder() && input.prefix().equals(path)) {
                return input.path();
            }
        }
        return locateFolder(path)
                .orElseThrow(() -> new IllegalArgumentException("[" + path + "] is not a path of this input"));
    }
}
