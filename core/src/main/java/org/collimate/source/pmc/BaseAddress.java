// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Where the bucket is asked, and the translation between its keys and addresses. Everything is asked here and nowhere
/// else: a URL that metadata gives is only read for the key it names.
final class BaseAddress {
    // RFC 3986, 2.3: what needs no escape anywhere.
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final URI base;
    private final CloudLayout layout;

    private BaseAddress(URI base, CloudLayout layout) {
        this.base = base;
        this.layout = layout;
    }

    /// @throws IllegalArgumentException if the text is not an http or https address without user, query and fragment
    static BaseAddress of(String text, CloudLayout layout) {
        String trimmed = text.strip().replaceFirst("/+$", "");
        URI uri;
        try {
            uri = new URI(trimmed);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "found an address that cannot be read (" + e.getReason() + " at " + e.getIndex()
                            + "), expected one like " + layout.baseUrl(),
                    e);
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http")) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "found an address without http(s) and host, expected one like " + layout.baseUrl());
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("found an address with a user, a query or a fragment, expected only"
                    + " scheme, host, port and path");
        }
        return new BaseAddress(uri, layout);
    }

    /// The address of one file.
    URI file(String key) {
        return URI.create(base + "/" + encoded(key, true));
    }

    /// The address of a listing; `query` holds name, value, name, value …
    URI listing(String... query) {
        var text = new StringBuilder(base.toString()).append("/?");
        for (int i = 0; i < query.length; i += 2) {
            text.append(i == 0 ? "" : "&").append(query[i]).append('=').append(encoded(query[i + 1], false));
        }
        return URI.create(text.toString());
    }

    /// Whether an answer may send us on to this address: the same host and port, or https instead of http there.
    boolean permits(URI next) {
        if (next.getHost() == null || !next.getHost().equalsIgnoreCase(base.getHost())) {
            return false;
        }
        boolean same = base.getScheme().equalsIgnoreCase(next.getScheme()) && base.getPort() == next.getPort();
        return same || ("https".equalsIgnoreCase(next.getScheme()) && base.getPort() < 0 && next.getPort() < 0);
    }

    /// The key and the MD5 that a URL of the metadata names, empty when it is of another bucket or host. Forms:
    /// `s3://bucket/key`, the bucket in the host name, the bucket first in the path, this base address, or a bare
    /// key; each with or without a query.
    Optional<NamedFile> named(String url) {
        String text = url.strip();
        String md5 = "";
        int query = queryStart(text);
        if (query >= 0) {
            md5 = md5(text.substring(query + 1));
            text = text.substring(0, query);
        }
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            return text.startsWith("/") || (text.indexOf(':') >= 0 && text.indexOf(':') < 8)
                    ? Optional.empty()
                    : NamedFile.of(text, md5);
        }
        String protocol = text.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (protocol.equals("s3")) {
            String bucket = "s3://" + layout.bucket() + "/";
            return text.regionMatches(true, 0, bucket, 0, bucket.length())
                    ? NamedFile.of(text.substring(bucket.length()), md5)
                    : Optional.empty();
        }
        if (!protocol.equals("http") && !protocol.equals("https")) {
            return Optional.empty();
        }
        String own = base + "/";
        if (text.startsWith(own)) {
            return NamedFile.of(decoded(text.substring(own.length())), md5);
        }
        int slash = text.indexOf('/', scheme + 3);
        if (slash < 0) {
            return Optional.empty();
        }
        String host = text.substring(scheme + 3, slash).toLowerCase(Locale.ROOT);
        String path = text.substring(slash + 1);
        if (layout.virtualHosts().contains(host)) {
            return NamedFile.of(decoded(path), md5);
        }
        if (layout.pathHosts().contains(host) && path.startsWith(layout.bucket() + "/")) {
            return NamedFile.of(decoded(path.substring(layout.bucket().length() + 1)), md5);
        }
        return Optional.empty();
    }

    // A key may hold a question mark; a query has a name and '=' before any slash.
    private static int queryStart(String text) {
        int mark = text.lastIndexOf('?');
        return mark >= 0 && text.indexOf('=', mark) > 0 && text.indexOf('/', mark) < 0 ? mark : -1;
    }

    private static String md5(String query) {
        for (String pair : query.split("&", -1)) {
            if (pair.regionMatches(true, 0, "md5=", 0, 4)) {
                String value = pair.substring(4).toLowerCase(Locale.ROOT);
                return value.matches("[0-9a-f]{32}") ? value : "";
            }
        }
        return "";
    }

    static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return path;
        }
    }

    private static String encoded(String text, boolean keepSlash) {
        var out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            if (UNRESERVED.indexOf(c) >= 0 || (keepSlash && c == '/')) {
                out.append((char) c);
            } else {
                out.append('%');
                HEX.toHexDigits(out, b);
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
