// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.collimate.source.pmc.Extra;
import org.collimate.source.pmc.FetchSettings;
import org.collimate.source.pmc.FetchSummary;
import org.collimate.source.pmc.FolderInUseException;
import org.collimate.source.pmc.IdList;
import org.collimate.source.pmc.IdOutcome;
import org.collimate.source.pmc.LicenseChoice;
import org.collimate.source.pmc.PmcFetch;
import org.collimate.source.pmc.PmcId;
import org.collimate.source.pmc.Politeness;
import org.collimate.source.pmc.StorageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `collimate fetch pmc`: articles with their images from the PMC Cloud Service. Exit codes: 0 all is there, 1 some ids
/// are missing or failed, 2 the command or the file of ids is wrong, 3 this machine is at fault, 130 interrupted.
@Command(
        name = "pmc",
        description = {
            "Brings articles (XML and images) from the PMC Cloud Service, or from a copy of it, into a folder.",
            "Run the same command again to bring what is not there yet.",
            "",
            "Example: collimate fetch pmc --ids ids.txt --license commercial --out articles"
        },
        mixinStandardHelpOptions = true)
public final class FetchPmcCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int SOMETHING_WRONG = 1;
    private static final int BAD_COMMAND = 2;
    private static final int FAULT = 3;
    private static final int INTERRUPTED = 130;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--ids",
            required = true,
            paramLabel = "FILE",
            description = "One PMCID a line: PMC123 (its newest version) or PMC123.2; # begins a comment.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path ids;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where the articles come; made if missing.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--license",
            defaultValue = "all",
            paramLabel = "commercial|noncommercial|all",
            description = "commercial: CC0, BY, BY-SA, BY-ND; noncommercial: those and the NC ones; all: everything.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String license;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Asks here instead of the bucket's own address, also for URLs that metadata gives.")
    private @Nullable String baseUrl;

    @Option(
            names = "--also",
            split = ",",
            paramLabel = "text|pdf|supplements",
            description = "What to bring beside XML and images.")
    private List<String> also = new ArrayList<>();

    @Option(names = "--skip-retracted", description = "Leaves retracted articles out; without it they are marked.")
    private boolean skipRetracted;

    @Option(names = "--refresh", description = "Asks again about finished ids, for newer versions and changed files.")
    private boolean refresh;

    @Option(names = "--connections", defaultValue = "4", paramLabel = "N", description = "Requests at once, 1 to 32.")
    private int connections;

    @Option(
            names = "--rate",
            defaultValue = "50",
            paramLabel = "N",
            description = "Most requests a second, all together.")
    private double rate;

    @Option(names = "--tries", defaultValue = "5", paramLabel = "N", description = "How often one file is asked for.")
    private int tries;

    @Option(names = "--json", description = "Prints the summary as one JSON object.")
    private boolean json;

    @Option(names = "--trace", description = "Shows stack traces.")
    private boolean trace;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        var problems = new ArrayList<String>();
        Optional<FetchSettings> settings = settings(problems);
        if (settings.isEmpty()) {
            problems.forEach(err::println);
            err.flush();
            return BAD_COMMAND;
        }
        try {
            return fetch(settings.get());
        } catch (FolderInUseException e) {
            return failed(e, BAD_COMMAND);
        } catch (StorageException | RuntimeException e) {
            return failed(e, FAULT);
        }
    }

    private int fetch(FetchSettings settings) throws StorageException, FolderInUseException {
        PmcFetch fetch = PmcFetch.of(settings);
        var ended = new CountDownLatch(1);
        // On Ctrl-C the JVM runs this, waits for it, and ends with 130 by itself.
        var onInterrupt = new Thread(() -> {
            fetch.stop();
            try {
                boolean _ = ended.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            FetchSummary summary;
            try (var progress = FetchProgress.on(spec.commandLine().getErr())) {
                summary = fetch.run(progress);
            }
            print(summary);
            return summary.stopped() ? INTERRUPTED : summary.isWell() ? DONE : SOMETHING_WRONG;
        } finally {
            ended.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(onInterrupt);
            } catch (IllegalStateException shuttingDown) {
                // It is running: that is what ended this run.
            }
        }
    }

    private Optional<FetchSettings> settings(List<String> problems) {
        Optional<LicenseChoice> choice =
                word("--license", license, LicenseChoice.values(), LicenseChoice::word, problems);
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        for (String one : also) {
            word("--also", one, Extra.values(), Extra::word, problems).ifPresent(extras::add);
        }
        Politeness politeness = Politeness.DEFAULT;
        try {
            politeness = politeness
                    .withConnections(connections)
                    .withRequestsPerSecond(rate)
                    .withTries(tries);
        } catch (IllegalArgumentException e) {
            problems.add("[--connections, --rate, --tries] " + e.getMessage());
        }
        List<PmcId> wanted = List.of();
        try {
            IdList list = IdList.read(ids);
            problems.addAll(list.problems());
            wanted = list.ids();
        } catch (IOException e) {
            problems.add("[" + ids + "] could not be read (" + e.getClass().getSimpleName()
                    + "), expected a file of PMCIDs, one a line");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            problems.add("[--out] found a file at " + out + ", expected a folder or nothing");
        }
        FetchSettings settings = FetchSettings.of(wanted, out)
                .withAlso(extras)
                .withSkipRetracted(skipRetracted)
                .withRefresh(refresh)
                .withPoliteness(politeness);
        try {
            settings = baseUrl == null ? settings : settings.withBaseUrl(baseUrl);
        } catch (IllegalArgumentException e) {
            problems.add("[--base-url] " + e.getMessage());
        }
        return problems.isEmpty() && choice.isPresent()
                ? Optional.of(settings.withLicense(choice.get()))
                : Optional.empty();
    }

    private static <E> Optional<E> word(
            String option, String found, E[] values, Function<E, String> words, List<String> problems) {
        String folded = found.strip().toLowerCase(Locale.ROOT);
        Optional<E> value =
                Arrays.stream(values).filter(v -> words.apply(v).equals(folded)).findFirst();
        if (value.isEmpty()) {
            problems.add("[" + option + "] found '" + found + "', expected one of: "
                    + String.join(", ", Arrays.stream(values).map(words).toList()));
        }
        return value;
    }

    private void print(FetchSummary summary) {
        PrintWriter print = spec.commandLine().getOut();
        if (json) {
            print.println(summary.json());
            print.flush();
            return;
        }
        print.println(summary.ids() + " ids: " + summary.fetched() + " fetched, " + summary.alreadyThere()
                + " already there, " + summary.leftOutLicense() + " left out by licence, " + summary.leftOutRetracted()
                + " left out as retracted, " + summary.missing() + " missing, " + summary.failed() + " failed, "
                + summary.notTried() + " not tried");
        print.println(summary.files() + " files, " + summary.bytes() + " bytes in " + out);
        if (!summary.retracted().isEmpty()) {
            print.println("retracted: "
                    + String.join(
                            " ",
                            summary.retracted().stream().map(PmcId::toString).toList()));
        }
        for (IdOutcome one : summary.wrong()) {
            print.println(one.outcome().word() + ": " + one.id() + " " + FetchSummary.message(one));
        }
        if (summary.notTried() > 0) {
            print.println(
                    summary.stopped()
                            ? "interrupted: run the same command again to go on"
                            : "the server was out of reach for one id after another, so the rest was not asked for;"
                                    + " run the same command again later");
        }
        print.flush();
    }

    private int failed(Exception e, int code) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                e.getMessage() == null ? "[fetch pmc] failed (" + e.getClass().getSimpleName() + ")" : e.getMessage());
        if (trace) {
            e.printStackTrace(err);
        }
        err.flush();
        return code;
    }
}
