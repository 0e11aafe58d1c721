// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.collimate.recipe.RecipeException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells a user what went wrong: one line a problem on standard error, a stack trace only where it was asked for.
final class Failures {
    private Failures() {}

    /// The arguments cannot be understood.
    static int wrongArguments(ParameterException e, String[] arguments) {
        var line = e.getCommandLine();
        var err = line.getErr();
        var verb = line.getCommandSpec().qualifiedName().replaceFirst("^collimate ", "");
        err.println("[" + verb + "] " + e.getMessage());
        if (UnmatchedArgumentException.printSuggestions(e, err)) {
            err.flush();
            return ExitCode.WRONG_USE;
        }
        err.println("`collimate help" + (verb.equals("collimate") ? "" : " " + verb.split(" ")[0]) + "` tells more");
        trace(err, e, List.of(arguments));
        err.flush();
        return ExitCode.WRONG_USE;
    }

    /// A verb threw.
    static int failed(Exception e, CommandLine line, ParseResult parsed) {
        var err = line.getErr();
        int code =
                switch (e) {
                    case RecipeException wrong -> {
                        wrong.problems().forEach(err::println);
                        yield ExitCode.WRONG_USE;
                    }
                    case WrongUse wrong -> {
                        wrong.problems().forEach(err::println);
                        yield ExitCode.WRONG_USE;
                    }
                    case IOException broken -> {
                        err.println(message(broken));
                        yield ExitCode.FAULT;
                    }
                    default -> {
                        err.println(
                                "[collimate] a fault of the program: " + e + "; --trace shows where, please report it");
                        yield ExitCode.FAULT;
                    }
                };
        trace(err, e, parsed.originalArgs());
        err.flush();
        return code;
    }

    private static String message(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "[" + missing.getFile() + "] there is no such file or folder";
            case AccessDeniedException denied -> "[" + denied.getFile() + "] may not be read or written";
            default -> {
                String message = String.valueOf(e.getMessage());
                yield message.startsWith("[") ? message : "[" + e.getClass().getSimpleName() + "] " + message;
            }
        };
    }

    private static void trace(PrintWriter err, Exception e, List<String> arguments) {
        if (arguments.contains("--trace")) {
            e.printStackTrace(err);
        }
    }
}
