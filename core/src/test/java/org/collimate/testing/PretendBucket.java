// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A real HTTP server on the loopback that plays an S3 bucket open to all: files with ETag and Range, ListObjectsV2
/// with pages, and faults on demand. Requests are remembered in the order they came.
public final class PretendBucket implements AutoCloseable {
    /// What was asked: the path without its first slash (a listing as `?` and its prefix), and the headers.
    public record Request(String what, Map<String, String> headers) {}

    private record FaultKey(String what, int attempt) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final Map<FaultKey, PretendFault> faults = new ConcurrentHashMap<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private int pageSize = 1000;

    public PretendBucket() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public PretendBucket put(String key, byte[] bytes) {
        synchronized (files) {
            files.put(key, bytes.clone());
        }
        return this;
    }

    public PretendBucket put(String key, String text) {
        return put(key, text.getBytes(StandardCharsets.UTF_8));
    }

    public PretendBucket remove(String key) {
        synchronized (files) {
            files.remove(key);
        }
        return this;
    }

    /// Puts every file below a folder, under a prefix.
    public PretendBucket putFolder(String prefix, Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                put(prefix + folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return this;
    }

    public byte[] get(String key) {
        synchronized (files) {
            byte[] bytes = files.get(key);
            if (bytes == null) {
                throw new IllegalArgumentException("the pretended bucket has no " + key);
            }
            return bytes.clone();
        }
    }

    public List<String> keys() {
        synchronized (files) {
            return List.copyOf(files.keySet());
        }
    }

    public PretendBucket pageSize(int entries) {
        pageSize = entries;
        return this;
    }

    /// Misbehaves at the `attempt`-th request (from 1; 0 = at every one) for a key, or for `?prefix` of a listing.
    public PretendBucket fault(String what, int attempt, PretendFault fault) {
        faults.put(new FaultKey(what, attempt), fault);
        return this;
    }

    public PretendBucket forgetFaults() {
        faults.clear();
        return this;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<String> asked() {
        return requests.stream().map(Request::what).toList();
    }

    public PretendBucket forgetRequests() {
        requests.clear();
        synchronized (attempts) {
            attempts.clear();
        }
        return this;
    }

    public static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            String key = URLDecoder.decode(
                    exchange.getRequestURI().getRawPath().substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            boolean listing = query.containsKey("list-type");
            String what = listing ? "?" + query.getOrDefault("prefix", "") : key;
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            requests.add(new Request(what, headers));
            int attempt;
            synchronized (attempts) {
                attempt = attempts.merge(what, 1, Integer::sum);
            }
            PretendFault fault = faults.get(new FaultKey(what, attempt));
            if (fault == null) {
                fault = faults.getOrDefault(new FaultKey(what, 0), new PretendFault.OtherHeaders(Map.of()));
            }
            if (fault instanceof PretendFault.First first) {
                first.action().run();
            }
            byte[] body;
            if (listing) {
                body = listing(query).getBytes(StandardCharsets.UTF_8);
            } else {
                synchronized (files) {
                    body = files.get(key);
                }
            }
            if (fault instanceof PretendFault.Status status) {
                status.headers().forEach((n, v) -> exchange.getResponseHeaders().set(n, v));
                exchange.sendResponseHeaders(status.code(), -1);
            } else if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, body, !listing, fault);
            }
        }
    }

    private static void send(HttpExchange exchange, byte[] file, boolean ranged, PretendFault fault)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        String etag = "\"" + md5(file) + "\"";
        headers.set("ETag", etag);
        byte[] body = file;
        int status = 200;
        if (fault instanceof PretendFault.OtherBody(byte[] other, String type)) {
            body = other;
            headers.set("Content-Type", type);
        } else if (fault instanceof PretendFault.OtherHeaders(Map<String, String> other)) {
            other.forEach(headers::set);
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        String ifRange = exchange.getRequestHeaders().getFirst("If-Range");
        if (ranged
                && range != null
                && !(fault instanceof PretendFault.IgnoresRange)
                && (ifRange == null || ifRange.equals(headers.getFirst("ETag")))) {
            int from = Integer.parseInt(range.replaceAll("bytes=([0-9]+)-", "$1"));
            if (from >= body.length) {
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            headers.set("Content-Range", "bytes " + from + "-" + (body.length - 1) + "/" + body.length);
            body = Arrays.copyOfRange(body, from, body.length);
            status = 206;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length == 0) {
            return;
        }
        var out = exchange.getResponseBody();
        switch (fault) {
            case PretendFault.BreaksAfter(int bytes) -> out.write(body, 0, Math.min(bytes, body.length - 1));
            case PretendFault.StallsAfter(int bytes, java.time.Duration pause) -> {
                out.write(body, 0, Math.min(bytes, body.length - 1));
                out.flush();
                rest(pause);
            }
            case PretendFault.Slow(int piece, java.time.Duration pause) -> {
                for (int at = 0; at < body.length; at += piece) {
                    out.write(body, at, Math.min(piece, body.length - at));
                    out.flush();
                    rest(pause);
                }
            }
            case PretendFault.Status _,
                    PretendFault.OtherBody _,
                    PretendFault.OtherHeaders _,
                    PretendFault.IgnoresRange _,
                    PretendFault.First _ -> out.write(body);
        }
    }

    private static void rest(java.time.Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The token of a page is the last entry of the page before it, as hexadecimal digits.
    private String listing(Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        String delimiter = query.getOrDefault("delimiter", "");
        String after = new String(
                HexFormat.of().parseHex(query.getOrDefault("continuation-token", "")), StandardCharsets.UTF_8);
        var entries = new TreeMap<String, String>();
        synchronized (files) {
            files.forEach((key, bytes) -> {
                if (!key.startsWith(prefix)) {
                    return;
                }
                int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
                if (end >= 0) {
                    String folder = key.substring(0, end + 1);
                    entries.put(folder, "<CommonPrefixes><Prefix>" + escaped(folder) + "</Prefix></CommonPrefixes>");
                } else {
                    entries.put(
                            key,
                            "<Contents><Key>" + escaped(key) + "</Key><LastModified>2026-01-01T00:00:00.000Z"
                                    + "</LastModified><ETag>&quot;" + md5(bytes) + "&quot;</ETag><Size>" + bytes.length
                                    + "</Size><StorageClass>STANDARD</StorageClass></Contents>");
                }
            });
        }
        var rest = new ArrayList<>(entries.tailMap(after, false).keySet());
        boolean truncated = rest.size() > pageSize;
        var page = truncated ? rest.subList(0, pageSize) : rest;
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ListBucketResult"
                + " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>pretend</Name><Prefix>" + escaped(prefix)
                + "</Prefix><KeyCount>" + page.size() + "</KeyCount><MaxKeys>" + pageSize + "</MaxKeys><IsTruncated>"
                + truncated + "</IsTruncated>");
        if (truncated) {
            xml.append("<NextContinuationToken>")
                    .append(HexFormat.of().formatHex(page.getLast().getBytes(StandardCharsets.UTF_8)))
                    .append("</NextContinuationToken>");
        }
        page.forEach(name -> xml.append(entries.get(name)));
        return xml.append("</ListBucketResult>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
