// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// An article version as the PMC Cloud Service keeps it: XML, text, PDF, two images, a supplement, and the metadata
/// twice. Everything in it is invented.
public record PretendArticle(String name, String license, boolean retracted, Map<String, byte[]> files) {
    /// `name` is `PMC123.2`; the bytes depend on it alone.
    public static PretendArticle of(String name) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(
                name + ".xml",
                ("<?xml version=\"1.0\"?><article><front/><body><p>Invented " + name + "</p></body></article>")
                        .getBytes(StandardCharsets.UTF_8));
        files.put(name + ".txt", ("Invented " + name).getBytes(StandardCharsets.UTF_8));
        files.put(name + ".pdf", noise(name + "pdf", 3_000));
        files.put("fig 1+é.jpg", noise(name + "1", 70_000));
        files.put("fig2.GIF", noise(name + "2", 900));
        files.put("table-s1.xlsx", noise(name + "3", 1_200));
        return new PretendArticle(name, "CC BY", false, files);
    }

    public PretendArticle withLicense(String code) {
        return new PretendArticle(name, code, retracted, files);
    }

    public PretendArticle withRetracted() {
        return new PretendArticle(name, license, true, files);
    }

    public PretendArticle with(String file, byte[] bytes) {
        var more = new LinkedHashMap<>(files);
        more.put(file, bytes);
        return new PretendArticle(name, license, retracted, more);
    }

    public String metadata() {
        int dot = name.indexOf('.');
        String media = files.keySet().stream()
                .filter(f -> !f.startsWith(name))
                .map(f -> "\"" + url(f) + "\"")
                .collect(Collectors.joining(", "));
        return "{\"pmcid\": \"" + name.substring(0, dot) + "\", \"version\": " + name.substring(dot + 1)
                + ", \"pmid\": 1, \"doi\": null, \"mid\": null, \"title\": \"Invented\", \"citation\": \"None\","
                + " \"is_pmc_openaccess\": true, \"is_manuscript\": false, \"is_historical_ocr\": false,"
                + " \"is_retracted\": " + retracted + ", \"license_code\": "
                + (license.isEmpty() ? "null" : "\"" + license + "\"") + ", \"xml_url\": \"" + url(name + ".xml")
                + "\", \"text_url\": \"" + url(name + ".txt") + "\", \"pdf_url\": \"" + url(name + ".pdf")
                + "\", \"media_urls\": [" + media + "]}";
    }

    private String url(String file) {
        byte[] bytes = files.get(file);
        return "s3://pmc-oa-opendata/" + name + "/" + file + "?md5="
                + PretendBucket.md5(bytes == null ? new byte[0] : bytes);
    }

    /// Puts it where the bucket keeps it.
    public void into(PretendBucket bucket) {
        files.forEach((file, bytes) -> bucket.put(name + "/" + file, bytes));
        bucket.put(name + "/" + name + ".json", metadata());
        bucket.put("metadata/" + name + ".json", metadata());
    }

    private static byte[] noise(String seed, int length) {
        var bytes = new byte[length];
        new Random(seed.hashCode()).nextBytes(bytes);
        return bytes;
    }
}
