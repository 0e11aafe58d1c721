// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.collimate.sample.Sample;

/// The stages of a plan at work on one unit, one after the other. What a stage throws on a sample, or its silence,
/// becomes a reject of that sample. Used by one thread.
final class Chain implements AutoCloseable {
    /// Where the chain's end leads.
    interface End {
        void kept(Sample sample);

        void rejected(Rejected rejected);

        void noted(Diagnostic diagnostic);
    }

    private final End end;
    private final List<Link> links = new ArrayList<>();

    Chain(List<Stage<Sample, Sample>> stages, End end) {
        this.end = end;
        for (var stage : stages) {
            links.add(new Link(links.size(), stage));
        }
    }

    /// Sends a sample through all stages.
    void accept(Sample sample) {
        send(0, sample);
    }

    /// Lets every stage hand out what it holds back.
    void finish() {
        for (var link : links) {
            link.pass.finish(link);
        }
    }

    private void send(int index, Sample sample) {
        if (index == links.size()) {
            end.kept(sample);
            return;
        }
        links.get(index).take(sample);
    }

    @Override
    public void close() {
        for (var link : links) {
            link.pass.close();
        }
    }

    private final class Link implements Outlet<Sample> {
        private final int index;
        private final String stage;
        private final Pass<Sample, Sample> pass;
        private String key = "";
        private String group = "";
        private String source = "";
        private boolean answered;

        private Link(int index, Stage<Sample, Sample> stage) {
            this.index = index;
            this.stage = stage.name();
            this.pass = stage.open();
        }

        private void take(Sample sample) {
            key = sample.key();
            group = sample.group();
            source = sample.source().path();
            answered = false;
            try {
                pass.accept(sample, this);
            } catch (EndFailed e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                if (answered) {
                    // The sample went on already; a second answer would count it twice.
                    end.noted(Diagnostic.warning(
                            source,
                            "stage " + stage,
                            "stage-failed",
                            e.getClass().getSimpleName()));
                    return;
                }
                reject(Reason.STAGE_FAILED, e.getClass().getSimpleName());
            }
            if (!answered) {
                reject(Reason.STAGE_FAILED, "the stage neither kept nor rejected the sample");
            }
        }

        @Override
        public void keep(Sample sample) {
            answered = true;
            send(index + 1, sample);
        }

        @Override
        public void reject(Reason why, String detail) {
            answered = true;
            end.rejected(new Rejected(key, group, source, stage, why, detail));
        }

        @Override
        public void note(Diagnostic diagnostic) {
            end.noted(diagnostic);
        }
    }

    /// The machine failed at the chain's end (a full disk); no stage is to blame and the run must stop.
    static final class EndFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient java.io.IOException failure;

        EndFailed(java.io.IOException cause) {
            super(cause);
            failure = cause;
        }

        java.io.IOException failure() {
            return failure;
        }
    }
}
