// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.label;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.collimate.sample.Certainty;

/// What a caption says of its picture: modalities, anatomy, direction and findings, and whether it is of radiology at
/// all.
///
/// A thin layer of rules over the [Lexicon]: weak hints at a modality ("hypoechoic") count only where no modality is
/// named. `mentions` are in order of their place. Linear in the caption.
public record ImagingConcepts(List<Mention> mentions) {
    /// A caption of a view says so early; far into it "lateral" is a flank of something else.
    private static final int EARLY = 300;

    public ImagingConcepts {
        mentions = List.copyOf(mentions);
    }

    /// What each thread read last: the stages and the published files ask for the same caption one after the other.
    private static final ThreadLocal<Read> LAST = new ThreadLocal<>();

    private record Read(String caption, ImagingConcepts concepts) {}

    /// Reads a caption with the bundled lexicon. Asked again for the same string at once, it need not read it again.
    public static ImagingConcepts of(String caption) {
        var last = LAST.get();
        if (last != null && last.caption.equals(caption)) {
            return last.concepts;
        }
        var concepts = read(caption);
        LAST.set(new Read(caption, concepts));
        return concepts;
    }

    private static ImagingConcepts read(String caption) {
        var all = Lexicon.imaging().find(caption);
        boolean named = all.stream().anyMatch(m -> m.kind() == ConceptKind.MODALITY && !m.weak());
        var kept = new ArrayList<Mention>(all.size());
        for (var mention : all) {
            if (!(mention.weak() && named)) {
                kept.add(mention);
            }
        }
        return new ImagingConcepts(kept);
    }

    /// The modalities that the caption says were used.
    public Set<Modality> modalities() {
        var found = EnumSet.noneOf(Modality.class);
        for (var mention : mentions) {
            if (mention.kind() == ConceptKind.MODALITY && mention.certainty() != Certainty.ABSENT) {
                mention.concept().code().flatMap(Modality::ofCui).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Whether the picture is of radiology, as far as its caption tells.
    ///
    /// Yes where a radiology modality is named (or hinted at) at least as often as others, such as microscopy or
    /// photographs; and, where no modality is named, if both a direction and an anatomy are within the first 300
    /// characters ("sagittal view of the orbit").
    public boolean isRadiology() {
        int radiology = 0;
        int other = 0;
        boolean direction = false;
        boolean anatomy = false;
        for (var mention : mentions) {
            boolean early = mention.span().begin() < EARLY;
            direction |= early && mention.kind() == ConceptKind.DIRECTION;
            anatomy |= early && mention.kind() == ConceptKind.ANATOMY;
            if (mention.kind() == ConceptKind.MODALITY && mention.certainty() != Certainty.ABSENT) {
                var modality = mention.concept().code().flatMap(Modality::ofCui);
                boolean own = modality.map(Modality::isRadiology).orElse(false);
                radiology += own ? 1 : 0;
                other += own ? 0 : 1;
            }
        }
        return radiology + other == 0 ? direction && anatomy : radiology > 0 && radiology >= other;
    }
}
