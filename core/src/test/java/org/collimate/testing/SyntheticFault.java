// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.util.Optional;
import org.collimate.pipeline.Reason;

/// What is wrong with the file of a synthetic figure, and what must come of it.
public enum SyntheticFault {
    NONE(Optional.empty()),
    UPPER_CASE(Optional.empty()),
    WITHOUT_EXTENSION(Optional.empty()),
    LYING_EXTENSION(Optional.empty()),
    OTHER_EXTENSION(Optional.empty()),
    COPY_OF_ANOTHER_FIGURE(Optional.empty()),
    ENCODED_HREF(Optional.empty()),
    /// Cut off in the middle of its pixels: a source joins it, a decoder rejects it.
    CUT_OFF(Optional.empty()),
    MISSING(Optional.of(Reason.IMAGE_MISSING)),
    RENAMED(Optional.of(Reason.IMAGE_MISSING)),
    TWO_PLACES(Optional.of(Reason.IMAGE_MISSING)),
    NO_GRAPHIC(Optional.of(Reason.IMAGE_MISSING)),
    EMPTY_FILE(Optional.of(Reason.IMAGE_UNREADABLE)),
    WEB_PAGE(Optional.of(Reason.IMAGE_UNREADABLE)),
    NO_CAPTION(Optional.of(Reason.CAPTION_MISSING));

    private final Optional<Reason> reason;

    SyntheticFault(Optional<Reason> reason) {
        this.reason = reason;
    }

    /// Why the source rejects the figure; empty when it joins it.
    public Optional<Reason> reason() {
        return reason;
    }
}
