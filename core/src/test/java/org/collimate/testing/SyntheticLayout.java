// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

/// How publishers and archives lay out an article and name its figures' files. `number` is the article's, `figure`
/// counts from 1, `extension` is that of the file's real kind.
public enum SyntheticLayout {
    /// PMC's former `oa_package`: a folder an article, hrefs without extension, a gif thumbnail beside each picture.
    OA_PACKAGE,
    /// The PMC Cloud Service: a folder a version, with the text and the PDF beside.
    PMC_CLOUD,
    /// SciELO: several articles in one folder, hrefs name the tif of the print, the web's jpg is there.
    SCIELO,
    ELIFE,
    /// PLOS: hrefs are DOIs.
    PLOS,
    /// Many articles in one folder.
    FLAT,
    /// Pandoc: pictures in folders of their own.
    PANDOC,
    /// MECA: the article under `content/`, a manifest above.
    MECA,
    /// bioRxiv as HighWire serves it: pictures go by the figure's number.
    HIGHWIRE,
    /// SciELO's kernel: hrefs are addresses that end in a hash.
    ADDRESSES;

    public String xml(int number) {
        return switch (this) {
            case OA_PACKAGE -> "PMC" + number + "/jrnl-12-" + number + ".nxml";
            case PMC_CLOUD -> "PMC" + number + ".1/PMC" + number + ".1.xml";
            case SCIELO -> "scielo-" + number / 40 + "/1234-5678-rb-33-e" + number + ".xml";
            case ELIFE -> "elife-" + number + "/elife-" + number + "-v1.xml";
            case PLOS -> "pone.00" + number + "/pone.00" + number + ".xml";
            case FLAT -> "flat/art" + number + ".xml";
            case PANDOC -> "paper." + number + "/10.99.paper." + number + ".jats";
            case MECA -> "meca" + number + "/content/" + number + ".xml";
            case HIGHWIRE -> "biorxiv-" + number + "/2020." + number + ".xml";
            case ADDRESSES -> "kernel-" + number + "/" + hash(number, 0) + "_kernel.xml";
        };
    }

    /// The path of a figure's file without extension.
    public String file(int number, int figure) {
        return folder(number)
                + switch (this) {
                    case OA_PACKAGE -> "jrnl-12-" + number + "-g00" + figure;
                    case PMC_CLOUD -> "1234_2020_" + number + "_Fig" + figure + "_HTML";
                    case SCIELO -> "1234-5678-rb-33-e" + number + "-gf0" + figure;
                    case ELIFE -> "elife-" + number + "-fig" + figure + "-v1";
                    case PLOS -> "pone.00" + number + ".g00" + figure;
                    case FLAT -> "art" + number + " fig " + figure;
                    case PANDOC -> "media/fig_paper/Plot_" + figure;
                    case MECA -> number + "v1_fig" + figure;
                    case HIGHWIRE -> "images/F" + figure + ".large";
                    case ADDRESSES -> hash(number, figure);
                };
    }

    /// The href of a figure whose file has this extension.
    public String href(int number, int figure, String extension) {
        var base = file(number, figure).substring(file(number, figure).lastIndexOf('/') + 1);
        return switch (this) {
            case OA_PACKAGE, ELIFE -> base;
            case PMC_CLOUD, FLAT, MECA -> base + "." + extension;
            case SCIELO -> base + ".tif";
            case PLOS -> "info:doi/10.1371/journal." + base;
            case PANDOC -> "./media/fig_paper/" + base + "." + extension;
            case HIGHWIRE -> number + "v1_fig" + figure;
            case ADDRESSES -> "https://minio.example.org/documentstore/1234-5678/" + base + "." + extension;
        };
    }

    /// The folder of the XML with a `/` at its end.
    public String folder(int number) {
        return xml(number).substring(0, xml(number).lastIndexOf('/') + 1);
    }

    /// Whether a name may be spoilt in this layout without spoiling what tells the layout by.
    public boolean standsOnNames() {
        return this != HIGHWIRE;
    }

    private static String hash(int number, int figure) {
        return org.collimate.provenance.Sha256.of(number + "/" + figure).hex().substring(0, 40);
    }
}
