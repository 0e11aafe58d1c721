// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes `_fetch/report.jsonl`: one object an id, in the order of the list, of the latest run. It gets its name when
/// the run ends. For one thread at a time.
final class FetchReport implements AutoCloseable {
    private final Path unfinished;
    private final Path path;
    private final OutputStream stream;
    private final JsonGenerator out;

    FetchReport(Path path) throws StorageException {
        this.path = path;
        this.unfinished = path.resolveSibling(path.getFileName() + ".part");
        try {
            this.stream = new BufferedOutputStream(Files.newOutputStream(unfinished));
            this.out = new JsonFactory().createGenerator(stream);
            out.setRootValueSeparator(null);
        } catch (IOException e) {
            throw OutFolder.failed("_fetch/report.jsonl", e);
        }
    }

    void add(IdOutcome done) throws StorageException {
        try {
            out.writeStartObject();
            out.writeStringField("id", done.id().toString());
            out.writeStringField("outcome", done.outcome().word());
            switch (done.outcome()) {
                case Outcome.Fetched fetched -> {
                    article(fetched.article(), fetched.licenseCode(), fetched.retracted());
                    out.writeNumberField("files", fetched.files());
                    out.writeNumberField("bytes", fetched.bytes());
                }
                case Outcome.LeftOut left -> article(left.article(), left.licenseCode(), left.retracted());
                case Outcome.Missing missing -> out.writeStringField("message", missing.message());
                case Outcome.Failed failed -> out.writeStringField("message", failed.message());
            }
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw OutFolder.failed("_fetch/report.jsonl", e);
        }
    }

    private void article(ArticleVersion article, String licenseCode, boolean retracted) throws IOException {
        out.writeStringField("article", article.toString());
        if (licenseCode.isEmpty()) {
            out.writeNullField("license_code");
        } else {
            out.writeStringField("license_code", licenseCode);
        }
        out.writeBooleanField("retracted", retracted);
    }

    @Override
    public void close() throws StorageException {
        try {
            out.close();
            stream.close();
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw OutFolder.failed("_fetch/report.jsonl", e);
        }
    }
}
