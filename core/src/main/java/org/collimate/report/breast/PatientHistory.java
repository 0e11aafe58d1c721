// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.report.breast;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a report says of the patient's life so far: menopause, and breast cancer of her own.
final class PatientHistory {
    private static final Pattern PERI =
            Pattern.compile("peri[- ]?menopaus|irregular (?:cycles|periods|menses)|menopausal transition");
    private static final Pattern POST =
            Pattern.compile("post[- ]?menopaus|menopause (?:at|since|in|age|\\d)|(?:since|after|through) (?:the |her"
                    + " )?menopause|surgical menopause|(?:last|final) (?:menstrual )?period (?:at age|\\d+ years|more"
                    + " than)|oophorectomy");
    private static final Pattern PRE = Pattern.compile(
            "pre[- ]?menopaus|regular (?:cycles|periods|menses)|day \\d+ of (?:her |the )?(?:menstrual )?cycle|cycle"
                    + " day|still menstruat|\\blmp\\b|last menstrual period|lactating|pregnan(?!.{0,30}years)");

    private static final String CANCER =
            "(?:breast )?(?:cancer|carcinoma|malignan\\w*|dcis|\\bidc\\b|\\bilc\\b|ductal carcinoma)";
    private static final Pattern RELATIVE = Pattern.compile(
            "mother|sister|aunt|grandm|daughter|father|cousin|family|familial|relative|brother|maternal|paternal|niece");
    private static final Pattern NONE = Pattern.compile(
            "(?:no|without|negative for|denies|never had|no known)(?: any| a)?(?: personal| prior| previous| past|"
                    + " known| own)*(?: or family)?(?: history(?: of)?| hx of)?(?: prior| previous)? (?:of )?" + CANCER
                    + "|no personal history|personal history (?:of breast cancer)?:? ?(?:none|negative|no\\b)|never"
                    + " had (?:breast )?cancer");
    private static final Pattern OWN = Pattern.compile("(?:history|hx|diagnosis|h/o) of (?:\\w+ ){0,6}?" + CANCER
            + "|(?:treated|operated|surgery|lumpectomy|mastectomy|radiation|radiotherapy|chemotherapy|tamoxifen|letrozole|anastrozole)"
            + "[^.]{0,60}" + CANCER
            + "|" + CANCER
            + "[^.]{0,40}(?:treated|operated|lumpectomy|mastectomy|resected|in (?:19|20)\\d\\d|years ago|conserv)"
            + "|(?:previous|prior|past|known|personal history:?) (?:\\w+ ){0,4}?" + CANCER
            + "|cancer survivor|she had (?:\\w+ ){0,5}?" + CANCER);
    private static final Pattern OPERATED = Pattern.compile(
            "status post (?:\\w+ ){0,3}?(?:lumpectomy|mastectomy)|(?:s/p|after|prior|previous|history of) (?:\\w+"
                    + " ){0,3}?(?:lumpectomy|mastectomy)|breast conserv");

    private PatientHistory() {}

    static Optional<String> menopausalStatus(String whole) {
        if (PERI.matcher(whole).find()) {
            return Optional.of("peri");
        }
        if (POST.matcher(whole).find()) {
            return Optional.of("post");
        }
        return PRE.matcher(whole).find() ? Optional.of("pre") : Optional.empty();
    }

    static Optional<String> previousCancer(List<ReadSentence> sentences) {
        Optional<String> told = Optional.empty();
        for (var sentence : sentences) {
            if (!sentence.isIn(BreastSection.HISTORY, BreastSection.INDICATION)) {
                continue;
            }
            for (var clause : sentence.words().split("[;,]| but ", -1)) {
                if (NONE.matcher(clause).find()) {
                    told = told.isPresent() ? told : Optional.of("no");
                } else if (!RELATIVE.matcher(clause).find()
                        && (OWN.matcher(clause).find()
                                || OPERATED.matcher(clause).find())) {
                    return Optional.of("yes");
                }
            }
        }
        return told;
    }
}
