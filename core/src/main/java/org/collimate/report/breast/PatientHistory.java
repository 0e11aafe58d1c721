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

    private static final Pattern CANCER = Pattern.compile(
            "breast (?:cancer|carcinoma|malignancy)|\\bdcis\\b|\\bidc\\b|\\bilc\\b|(?:ductal|lobular|invasive|mammary)"
                    + " carcinoma|(?<!ovarian |colon |lung |skin |thyroid |cervical |uterine |pancreatic"
                    + " )\\b(?:cancer|carcinoma|malignancy)\\b");
    private static final Pattern RELATIVE = Pattern.compile(
            "mother|sister|aunt|grandm|daughter|father|cousin|family|familial|relative|brother|maternal|paternal|niece");
    private static final Pattern NONE = Pattern.compile(
            "\\b(?:no|not|without|never|denies|negative for|none)\\b|personal history:? ?(?:none|negative|no\\b)");
    private static final Pattern ONLY_POSSIBLE = Pattern.compile(
            "suspect|possible|rule out|exclude|risk|screening for|worried|fear|concern|\\?|evaluat\\w+ for|benign");
    private static final Pattern OPERATED = Pattern.compile(
            "(?:status post|s/p|after|prior|previous|history of|had|since) (?:\\w+ ){0,3}?(?:lumpectomy|mastectomy(?!"
                    + " for risk))|(?:lumpectomy|mastectomy)[^.]{0,20}(?:in )?(?:19|20)\\d\\d|breast conserv|tamoxifen"
                    + " since|treated breast");

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
            for (var clause : sentence.words().split("[;,]| but |\\. ", -1)) {
                boolean isRelative = RELATIVE.matcher(clause).find() && !clause.contains("personal");
                boolean isCancer = CANCER.matcher(clause).find();
                if (isRelative || !isCancer && !OPERATED.matcher(clause).find()) {
                    continue;
                }
                if (isCancer && NONE.matcher(clause).find()) {
                    told = told.isPresent() ? told : Optional.of("no");
                } else if (!ONLY_POSSIBLE.matcher(clause).find()) {
                    return Optional.of("yes");
                }
            }
        }
        return told;
    }
}
