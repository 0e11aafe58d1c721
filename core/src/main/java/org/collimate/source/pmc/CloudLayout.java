// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/// How the bucket is laid out: its address, the keys of an article version's files, and which licences are in which
/// group. All of it stands in one resource file, `pmc-cloud-service.properties`.
final class CloudLayout {
    private static final String RESOURCE = "pmc-cloud-service.properties";

    private final Properties entries;
    private final Set<String> imageExtensions;
    private final Set<String> commercial;
    private final Set<String> noncommercial;

    private CloudLayout(Properties entries) {
        this.entries = entries;
        this.imageExtensions = Set.of(words("image-extensions").toArray(String[]::new));
        this.commercial = codes("licenses-commercial");
        this.noncommercial = codes("licenses-noncommercial");
    }

    /// The layout the program is shipped with.
    static CloudLayout shipped() {
        var entries = new Properties();
        try (InputStream in = CloudLayout.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("[" + RESOURCE + "] is not in the program; build it again");
            }
            entries.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CloudLayout(entries);
    }

    String bucket() {
        return entry("bucket");
    }

    String baseUrl() {
        return entry("base-url");
    }

    List<String> virtualHosts() {
        return words("virtual-hosts");
    }

    List<String> pathHosts() {
        return words("path-hosts");
    }

    String versionsPrefix(long number) {
        return entry("versions-prefix").replace("{id}", Long.toString(number));
    }

    String filesPrefix(ArticleVersion article) {
        return key("files-prefix", article);
    }

    String metadataKey(ArticleVersion article) {
        return key("metadata-key", article);
    }

    String metadataCopyKey(ArticleVersion article) {
        return key("metadata-copy-key", article);
    }

    String xmlKey(ArticleVersion article) {
        return key("xml-key", article);
    }

    String textKey(ArticleVersion article) {
        return key("text-key", article);
    }

    String pdfKey(ArticleVersion article) {
        return key("pdf-key", article);
    }

    boolean isImage(String key) {
        int dot = key.lastIndexOf('.');
        return dot > key.lastIndexOf('/')
                && imageExtensions.contains(key.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /// Whether an article with this code (empty when the metadata has none) is wanted.
    boolean admits(LicenseChoice choice, String licenseCode) {
        String code = plain(licenseCode);
        return switch (choice) {
            case ALL -> true;
            case COMMERCIAL -> commercial.contains(code);
            case NONCOMMERCIAL -> commercial.contains(code) || noncommercial.contains(code);
        };
    }

    // 'CC BY-NC', 'cc-by-nc' and 'CC BY-NC 4.0' are one code.
    private static String plain(String code) {
        return code.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "-").replaceFirst("-[0-9.]+$", "");
    }

    private Set<String> codes(String name) {
        var codes = new HashSet<String>();
        for (String code : entry(name).split(",", -1)) {
            codes.add(plain(code));
        }
        return Set.copyOf(codes);
    }

    private String key(String name, ArticleVersion article) {
        return entry(name)
                .replace("{id}", Long.toString(article.number()))
                .replace("{version}", Integer.toString(article.version()));
    }

    private List<String> words(String name) {
        return List.of(entry(name).split("\\s+", -1));
    }

    private String entry(String name) {
        String value = entries.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("[" + RESOURCE + "] has no '" + name + "', expected one; build it again");
        }
        return value.strip();
    }
}
