// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.dataset.published;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.collimate.dataset.Published;
import org.collimate.label.ImagingConcepts;
import org.collimate.provenance.Sha256;
import org.collimate.sample.Sample;

/// The JSONL of MedICaT (Subramanian et al. 2020): one object a figure with its caption, the sentences that cite it and
/// the licence, under the paper's names.
///
/// The paper started from PDF files, we from XML, so some values are made in their stead: `pdf_hash` is 40 hexadecimal
/// digits of the SHA-256 of the article's id, `fig_uri` the file in our shard, and both captions are the label and the
/// caption as the XML has them. `predicted_type` is `Medical images` where the caption names an imaging modality, else
/// null, since no classifier has looked; what only Unpaywall knows (`oa_status`, the journal's status) is null. A
/// figure of several pictures gives a line for each.
public final class Medicat implements Published {
    private static final String FIGURES = "medicat.jsonl";
    private static final int HASH_DIGITS = 40;
    private static final Pattern NO_KEY = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern OWN = Pattern.compile("^LicenseRef-");
    private static final Pattern VERSION = Pattern.compile("-\\d+\\.\\d+(-[A-Z]+)?$");

    @Override
    public String name() {
        return "medicat";
    }

    @Override
    public List<File> files() {
        return List.of(File.of(FIGURES, ""));
    }

    @Override
    public void add(Sample sample, Lines lines) {
        FigureView.of(sample).ifPresent(view -> {
            for (var member : view.members()) {
                lines.add(FIGURES, JsonLine.of(out -> write(view, member, out)));
            }
        });
    }

    /// `figures/{pdf_hash}_{fig_uri}`, as in the paper's release.
    @Override
    public String imagePath(Sample sample, String member) {
        return FigureView.of(sample)
                .map(view -> "figures/" + hash(view) + "_" + member)
                .orElse("figures/" + member);
    }

    private static void write(FigureView view, String member, JsonGenerator out) throws IOException {
        var sample = view.sample();
        var caption = caption(view);
        out.writeStringField("pdf_hash", hash(view));
        out.writeStringField("fig_key", figureKey(view));
        out.writeStringField("fig_uri", member);
        out.writeStringField("s2_caption", caption);
        out.writeStringField("s2orc_caption", caption);
        if (view.sentences().isEmpty()) {
            out.writeNullField("s2orc_references");
        } else {
            JsonLine.texts(out, "s2orc_references", view.sentences());
        }
        var concepts = ImagingConcepts.of(sample.text());
        boolean medical = !concepts.modalities().isEmpty();
        out.writeBooleanField("radiology", concepts.isRadiology());
        out.writeBooleanField("scope", true);
        JsonLine.text(out, "predicted_type", medical ? Optional.of("Medical images") : Optional.empty());
        openAccess(view, out);
    }

    private static void openAccess(FigureView view, JsonGenerator out) throws IOException {
        var doi = view.details().article().doi();
        out.writeObjectFieldStart("oa_info");
        JsonLine.text(out, "doi", doi);
        JsonLine.text(out, "doi_url", doi.map(name -> "https://doi.org/" + name));
        out.writeObjectFieldStart("oa");
        out.writeBooleanField("is_oa", true);
        out.writeNullField("oa_status");
        out.writeNullField("journal_is_oa");
        out.writeNullField("journal_is_in_doaj");
        JsonLine.text(out, "license", view.sample().license().map(Medicat::licenseWord));
        out.writeStringField("provenance", "jats");
        out.writeEndObject();
        out.writeEndObject();
    }

    static String hash(FigureView view) {
        return Sha256.of(view.details().article().id()).hex().substring(0, HASH_DIGITS);
    }

    /// `Figure 1` becomes `Figure1`, as in the paper's keys.
    private static String figureKey(FigureView view) {
        return view.figure()
                .label()
                .map(label -> NO_KEY.matcher(label).replaceAll(""))
                .filter(key -> !key.isEmpty())
                .orElse(view.sample().key());
    }

    /// The label and the caption in one, as PDF captions begin.
    private static String caption(FigureView view) {
        var text = view.sample().text();
        return view.figure()
                .label()
                .map(label -> endsInStop(label) ? label + " " + text : label + ". " + text)
                .orElse(text);
    }

    private static boolean endsInStop(String label) {
        return label.indexOf('\n') < 0 && (label.endsWith(".") || label.endsWith(":"));
    }

    /// `CC-BY-NC-4.0` becomes `cc-by-nc`, as Unpaywall writes licences.
    static String licenseWord(String spdx) {
        var listed = OWN.matcher(spdx).replaceFirst("");
        return VERSION.matcher(listed).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
