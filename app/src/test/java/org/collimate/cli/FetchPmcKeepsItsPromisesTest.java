// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FetchPmcKeepsItsPromisesTest {
    @TempDir
    Path folder;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void aBucketWithOneArticle() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String answer = answers.get(exchange.getRequestURI().toString());
                byte[] body = (answer == null ? "" : answer).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        answers.put(
                "/?list-type=2&prefix=PMC7.&delimiter=%2F",
                "<ListBucketResult><CommonPrefixes><Prefix>PMC7.1/</Prefix>" + "</CommonPrefixes></ListBucketResult>");
        answers.put("/?list-type=2&prefix=PMC8.&delimiter=%2F", "<ListBucketResult/>");
        answers.put(
                "/?list-type=2&prefix=PMC7.1%2F",
                "<ListBucketResult><Contents><Key>PMC7.1/PMC7.1.xml</Key>"
                        + "<Size>10</Size></Contents></ListBucketResult>");
        answers.put("/PMC7.1/PMC7.1.xml", "<article/>");
        answers.put(
                "/metadata/PMC7.1.json",
                "{\"pmcid\":\"PMC7\",\"version\":1,\"license_code\":\"CC BY-NC\","
                        + "\"is_retracted\":true,"
                        + "\"xml_url\":\"https://pmc-oa-opendata.s3.amazonaws.com/PMC7.1/PMC7.1.xml\"}");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void allThereIsExitZeroWithASummary() throws IOException {
        assertThat(run("PMC7\n")).isZero();

        assertThat(folder.resolve("out/PMC7.1/PMC7.1.xml")).hasContent("<article/>");
        assertThat(folder.resolve("out/metadata/PMC7.1.json")).exists();
        assertThat(out.toString())
                .startsWith("1 ids: 1 fetched, 0 already there")
                .contains("retracted: PMC7");
        assertThat(err.toString()).isEmpty();
        assertThat(run("PMC7\n")).isZero();
        assertThat(out.toString()).contains("0 fetched, 1 already there");
    }

    @Test
    void anIdThatIsNotThereIsNamedWithExitOneAndTheOthersCome() throws IOException {
        assertThat(run("PMC8\nPMC7\n")).isEqualTo(1);

        assertThat(out.toString()).contains("1 fetched", "1 missing", "missing: PMC8 [PMC8] found no such article");
        assertThat(folder.resolve("out/PMC7.1/PMC7.1.xml")).exists();
    }

    @Test
    void leavingOutByLicenceIsNoFault() throws IOException {
        assertThat(run("PMC7\n", "--license", "commercial")).isZero();

        assertThat(out.toString()).contains("1 left out by licence");
        assertThat(folder.resolve("out/PMC7.1")).doesNotExist();
    }

    @Test
    void jsonIsOneObjectOnOneLine() throws IOException {
        assertThat(run("PMC7\nPMC8\n", "--json")).isEqualTo(1);

        assertThat(out.toString())
                .isEqualTo("{\"ids\":2,\"fetched\":1,\"already_there\":0,\"left_out_license\":0,"
                        + "\"left_out_retracted\":0,\"missing\":1,\"failed\":0,\"not_tried\":0,\"stopped\":false,"
                        + "\"files\":2,\"bytes\":"
                        + (10
                                + answers.getOrDefault("/metadata/PMC7.1.json", "")
                                        .length())
                        + ",\"retracted\":[\"PMC7\"],\"wrong\":[{\"id\":\"PMC8\",\"outcome\":\"missing\",\"message\":"
                        + "\"[PMC8] found no such article in the bucket, expected at least one version\"}]}"
                        + System.lineSeparator());
    }

    @Test
    void everythingWrongWithTheCommandIsSaidAtOnceWithExitTwo() throws IOException {
        assertThat(run(
                        "PMC7\nnonsense\nPMC 9\n",
                        "--license",
                        "free",
                        "--also",
                        "pdf,video",
                        "--base-url",
                        "mirror",
                        "--connections",
                        "99"))
                .isEqualTo(2);

        assertThat(err.toString().lines())
                .hasSize(6)
                .anyMatch(l -> l.startsWith("[ids.txt:2] found 'nonsense'"))
                .anyMatch(l -> l.equals("[--also] found 'video', expected one of: text, pdf, supplements"))
                .anyMatch(l -> l.startsWith("[--base-url] "));
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aMissingFileOfIdsOrServiceIsExitTwo() {
        assertThat(execute("pmc", "--ids", folder.resolve("none.txt").toString(), "--out", folder + "/out"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("none.txt] could not be read (NoSuchFileException)");
        assertThat(execute("pmc")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString()).contains("[fetch] found no service, expected one; there is: pmc");
    }

    @Test
    void aFolderThatCannotBeWrittenIsExitThree() throws IOException {
        Files.createDirectories(folder.resolve("out/_fetch/state.jsonl"));

        assertThat(run("PMC7\n")).isEqualTo(3);
        assertThat(err.toString()).startsWith("[_fetch/state.jsonl] could not be stored");
    }

    private int run(String ids, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("ids.txt"), ids);
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "pmc",
                "--ids",
                file.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--base-url",
                "http://127.0.0.1:" + server.getAddress().getPort()));
        arguments.addAll(java.util.List.of(more));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        return new CommandLine(new FetchCommand())
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
