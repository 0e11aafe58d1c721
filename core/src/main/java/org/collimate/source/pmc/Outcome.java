// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

/// What became of one id.
public sealed interface Outcome {
    /// The word in reports.
    String word();

    /// All files are there; `arrived` of the `files` came in this run, the others were there, whole, from an earlier
    /// one.
    record Fetched(ArticleVersion article, String licenseCode, boolean retracted, int files, long bytes, int arrived)
            implements Outcome {
        @Override
        public String word() {
            return arrived == 0 ? "already-there" : "fetched";
        }
    }

    /// Not wanted under the settings, and so not fetched.
    record LeftOut(ArticleVersion article, String licenseCode, boolean retracted, Cause cause) implements Outcome {
        /// Which setting left it out.
        public enum Cause {
            LICENSE,
            RETRACTED
        }

        @Override
        public String word() {
            return switch (cause) {
                case LICENSE -> "left-out-license";
                case RETRACTED -> "left-out-retracted";
            };
        }
    }

    /// The bucket has no such article, or no such version of it.
    record Missing(String message) implements Outcome {
        @Override
        public String word() {
            return "missing";
        }
    }

    /// It is there, and could not be brought whole and checked; what did arrive is kept, and the next run goes on.
    record Failed(String message) implements Outcome {
        @Override
        public String word() {
            return "failed";
        }
    }
}
