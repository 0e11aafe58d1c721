// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What the bucket's metadata JSON says of an article version, as far as fetching needs it. URLs are as given; absent
/// text is empty.
record ArticleMetadata(
        String licenseCode, boolean retracted, String xmlUrl, String textUrl, String pdfUrl, List<String> mediaUrls) {
    static final int MOST_BYTES = 4 << 20;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern NUMBER = Pattern.compile("(?:PMC)?([0-9]{1,12})");

    ArticleMetadata {
        mediaUrls = List.copyOf(mediaUrls);
    }

    /// Reads the JSON and checks that it speaks of this article version.
    static ArticleMetadata parse(String what, byte[] json, ArticleVersion article) throws BucketException {
        var found = new Fields();
        try (JsonParser in = JSON.createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw BucketException.lying(what, "something else", "a JSON object");
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                found.read(in.currentName(), in);
            }
            if (in.currentToken() != JsonToken.END_OBJECT) {
                throw BucketException.lying(what, "JSON that stops early", "a whole object");
            }
        } catch (IOException e) {
            throw BucketException.lying(what, "broken JSON", "a JSON object");
        }
        var number = NUMBER.matcher(found.pmcid);
        boolean sameArticle = number.matches() && Long.parseLong(number.group(1)) == article.number();
        boolean sameVersion = found.version.isEmpty() || found.version.equals(Integer.toString(article.version()));
        if (!sameArticle || !sameVersion) {
            throw BucketException.lying(what, "the metadata of another article", "that of " + article);
        }
        return new ArticleMetadata(found.licenseCode, found.retracted, found.xml, found.text, found.pdf, found.media);
    }

    private static final class Fields {
        String pmcid = "";
        String version = "";
        String licenseCode = "";
        boolean retracted;
        String xml = "";
        String text = "";
        String pdf = "";
        final List<String> media = new ArrayList<>();

        void read(String name, JsonParser in) throws IOException {
            JsonToken value = in.nextToken();
            switch (name) {
                case "pmcid" -> pmcid = text(in, value);
                case "version" -> version = text(in, value);
                case "license_code" -> licenseCode = text(in, value);
                case "is_retracted" -> retracted = isYes(text(in, value));
                case "xml_url" -> xml = text(in, value);
                case "text_url" -> text = text(in, value);
                case "pdf_url" -> pdf = text(in, value);
                case "media_urls" -> {
                    if (value == JsonToken.START_ARRAY) {
                        for (JsonToken url = in.nextToken();
                                url != JsonToken.END_ARRAY && url != null;
                                url = in.nextToken()) {
                            String one = text(in, url);
                            if (!one.isEmpty()) {
                                media.add(one);
                            }
                        }
                    } else {
                        in.skipChildren();
                    }
                }
                default -> in.skipChildren();
            }
        }

        private static String text(JsonParser in, JsonToken value) throws IOException {
            if (value == null || !value.isScalarValue() || value == JsonToken.VALUE_NULL) {
                in.skipChildren();
                return "";
            }
            return in.getText().strip();
        }

        private static boolean isYes(String word) {
            return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("yes") || word.equals("1");
        }
    }
}
