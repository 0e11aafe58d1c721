// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// One training or test example: parts in reading order, and beside them what is claimed about them.
///
/// - `key` names the sample in every file; unique in a dataset, made of `[A-Za-z0-9_-]`, 1 to 120 characters, never
///   derived from a patient's identity.
/// - `group` (article, patient, page) never straddles a split.
/// - `license` is an SPDX identifier, or empty when none is stated or none is known.
/// - `extras` are columns that a recipe adds beside those every dataset has, in the order of their writing.
///
/// Findings, regions and relations stand off: they point at parts by index and into words by code points.
public record Sample(
        String key,
        String group,
        Optional<Split> split,
        Source source,
        Optional<String> license,
        List<Part> parts,
        List<Finding> findings,
        List<Region> regions,
        List<Relation> relations,
        Details details,
        SequencedMap<String, Value> extras) {
    private static final int LONGEST_KEY = 120;

    /// @throws IllegalArgumentException if the key has another form, or an annotation points at a part that is not
    /// there
    public Sample {
        if (!isKey(key)) {
            throw new IllegalArgumentException("a sample key is 1 to 120 of the characters A-Z a-z 0-9 _ -, found "
                    + key.length() + " characters");
        }
        parts = List.copyOf(parts);
        findings = List.copyOf(findings);
        regions = List.copyOf(regions);
        relations = List.copyOf(relations);
        extras = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(extras));
        for (var part : parts) {
            checkPart(parts, part.parent());
        }
        for (var finding : findings) {
            checkPart(parts, finding.evidence().part());
        }
        for (var region : regions) {
            checkPart(parts, Optional.of(region.part()));
        }
    }

    private static boolean isKey(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_' && c != '-') {
                return false;
            }
        }
        return !key.isEmpty() && key.length() <= LONGEST_KEY;
    }

    private static void checkPart(List<Part> parts, Optional<Integer> index) {
        if (index.isPresent() && (index.get() < 0 || index.get() >= parts.size())) {
            throw new IllegalArgumentException(
                    "part " + index.get() + " is pointed at, but the parts are 0 to " + (parts.size() - 1));
        }
    }

    /// A sample with parts and nothing said about them yet.
    public static Sample of(String key, String group, Source source, List<Part> parts) {
        return new Sample(
                key,
                group,
                Optional.empty(),
                source,
                Optional.empty(),
                parts,
                List.of(),
                List.of(),
                List.of(),
                new Details.None(),
                new LinkedHashMap<>());
    }

    /// The words a model learns from or is asked for: the first part whose role is a primary text, or the empty string.
    public String text() {
        return primaryWords().map(Words::text).orElse("");
    }

    /// The part that [#text()] comes from.
    public Optional<Words> primaryWords() {
        for (var part : parts) {
            if (part instanceof Words words && words.role().isPrimaryText()) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /// The index of the part that [#text()] comes from.
    public Optional<Integer> primaryIndex() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Words words && words.role().isPrimaryText()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// The pictures among the parts, in order.
    public List<Picture> pictures() {
        return parts.stream()
                .filter(Picture.class::isInstance)
                .map(Picture.class::cast)
                .toList();
    }

    public Sample withParts(List<Part> changed) {
        return new Sample(key, group, split, source, license, changed, findings, regions, relations, details, extras);
    }

    public Sample withFindings(List<Finding> changed) {
        return new Sample(key, group, split, source, license, parts, changed, regions, relations, details, extras);
    }

    public Sample withSplit(Split changed) {
        return new Sample(
                key,
                group,
                Optional.of(changed),
                source,
                license,
                parts,
                findings,
                regions,
                relations,
                details,
                extras);
    }

    public Sample withLicense(Optional<String> changed) {
        return new Sample(key, group, split, source, changed, parts, findings, regions, relations, details, extras);
    }

    public Sample withDetails(Details changed) {
        return new Sample(key, group, split, source, license, parts, findings, regions, relations, changed, extras);
    }

    /// The sample with these columns instead of those it has.
    public Sample withExtras(SequencedMap<String, Value> changed) {
        return new Sample(key, group, split, source, license, parts, findings, regions, relations, details, changed);
    }

    /// The sample with one more column, or with another value in a column it has.
    public Sample withExtra(String column, Value value) {
        var changed = new LinkedHashMap<>(extras);
        changed.put(column, value);
        return new Sample(key, group, split, source, license, parts, findings, regions, relations, details, changed);
    }
}
