// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// How a run went.
///
/// @param ids how many were asked for; the counts below and `notTried` add up to it
/// @param files and `bytes`: of the articles that are there now, metadata included
/// @param retracted ids that are marked as retracted, fetched or left out
/// @param wrong ids that are missing or failed, in the order of the list
/// @param notTried ids that the run did not come to, because it was stopped or the bucket was out of reach
public record FetchSummary(
        int ids,
        int fetched,
        int alreadyThere,
        int leftOutLicense,
        int leftOutRetracted,
        int missing,
        int failed,
        int notTried,
        boolean stopped,
        long files,
        long bytes,
        List<PmcId> retracted,
        List<IdOutcome> wrong) {
    public FetchSummary {
        retracted = List.copyOf(retracted);
        wrong = List.copyOf(wrong);
    }

    /// Whether every id was dealt with as asked.
    public boolean isWell() {
        return missing + failed + notTried == 0;
    }

    /// One JSON object for machines.
    public String json() {
        var text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.writeStartObject();
            out.writeNumberField("ids", ids);
            out.writeNumberField("fetched", fetched);
            out.writeNumberField("already_there", alreadyThere);
            out.writeNumberField("left_out_license", leftOutLicense);
            out.writeNumberField("left_out_retracted", leftOutRetracted);
            out.writeNumberField("missing", missing);
            out.writeNumberField("failed", failed);
            out.writeNumberField("not_tried", notTried);
            out.writeBooleanField("stopped", stopped);
            out.writeNumberField("files", files);
            out.writeNumberField("bytes", bytes);
            out.writeArrayFieldStart("retracted");
            for (PmcId id : retracted) {
                out.writeString(id.toString());
            }
            out.writeEndArray();
            out.writeArrayFieldStart("wrong");
            for (IdOutcome one : wrong) {
                out.writeStartObject();
                out.writeStringField("id", one.id().toString());
                out.writeStringField("outcome", one.outcome().word());
                out.writeStringField("message", message(one));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Why an id is not there, empty when nothing is wrong with it.
    public static String message(IdOutcome one) {
        return switch (one.outcome()) {
            case Outcome.Missing missing -> missing.message();
            case Outcome.Failed failed -> failed.message();
            case Outcome.Fetched _, Outcome.LeftOut _ -> "";
        };
    }

    /// Adds up outcomes. For one thread at a time.
    static final class Tally {
        private int fetched;
        private int alreadyThere;
        private int leftOutLicense;
        private int leftOutRetracted;
        private int missing;
        private int failed;
        private long files;
        private long bytes;
        private final List<PmcId> retracted = new ArrayList<>();
        private final List<IdOutcome> wrong = new ArrayList<>();

        void add(IdOutcome done) {
            switch (done.outcome()) {
                case Outcome.Fetched one -> {
                    fetched += one.arrived() > 0 ? 1 : 0;
                    alreadyThere += one.arrived() > 0 ? 0 : 1;
                    files += one.files();
                    bytes += one.bytes();
                    mark(done.id(), one.retracted());
                }
                case Outcome.LeftOut one -> {
                    switch (one.cause()) {
                        case LICENSE -> leftOutLicense++;
                        case RETRACTED -> leftOutRetracted++;
                    }
                    mark(done.id(), one.retracted());
                }
                case Outcome.Missing _ -> {
                    missing++;
                    wrong.add(done);
                }
                case Outcome.Failed _ -> {
                    failed++;
                    wrong.add(done);
                }
            }
        }

        private void mark(PmcId id, boolean isRetracted) {
            if (isRetracted) {
                retracted.add(id);
            }
        }

        FetchSummary summary(int ids, boolean stopped) {
            int done = fetched + alreadyThere + leftOutLicense + leftOutRetracted + missing + failed;
            return new FetchSummary(
                    ids,
                    fetched,
                    alreadyThere,
                    leftOutLicense,
                    leftOutRetracted,
                    missing,
                    failed,
                    ids - done,
                    stopped,
                    files,
                    bytes,
                    retracted,
                    wrong);
        }
    }
}
