// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.source.pmc;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One page of an S3 ListObjectsV2 answer. `prefix` is the one the server says it listed; `nextToken` is empty on the
/// last page.
record ListingPage(String prefix, List<ListedFile> files, List<String> folders, boolean truncated, String nextToken) {
    static final int MOST_BYTES = 16 << 20;

    private static final String ROOT = "ListBucketResult";

    ListingPage {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
    }

    /// Reads the XML of a page; a document type is refused.
    static ListingPage parse(String what, byte[] xml) throws BucketException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return read(what, in);
            } finally {
                in.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw BucketException.lying(what, "XML that is broken at line " + line, "an S3 listing");
        }
    }

    private static ListingPage read(String what, XMLStreamReader in) throws XMLStreamException, BucketException {
        var files = new ArrayList<ListedFile>();
        var folders = new ArrayList<String>();
        String prefix = "";
        String token = "";
        boolean truncated = false;
        boolean rooted = false;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.DTD) {
                throw BucketException.lying(what, "a document type", "an S3 listing");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = in.getLocalName();
            if (!rooted) {
                if (!name.equals(ROOT)) {
                    throw BucketException.lying(what, "another document", "an S3 listing (" + ROOT + ")");
                }
                rooted = true;
                continue;
            }
            switch (name) {
                case "Prefix" -> prefix = in.getElementText();
                case "IsTruncated" -> truncated = in.getElementText().strip().equals("true");
                case "NextContinuationToken" -> token = in.getElementText();
                case "Contents" -> files.add(file(what, in));
                case "CommonPrefixes" -> folders.add(folder(in));
                default -> skip(in);
            }
        }
        return new ListingPage(prefix, files, folders, truncated, token);
    }

    private static ListedFile file(String what, XMLStreamReader in) throws XMLStreamException, BucketException {
        String key = "";
        String size = "";
        String etag = "";
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (in.getLocalName()) {
                case "Key" -> key = in.getElementText();
                case "Size" -> size = in.getElementText().strip();
                case "ETag" -> etag = in.getElementText().strip().replace("\"", "");
                default -> skip(in);
            }
        }
        if (key.isEmpty() || !size.matches("[0-9]{1,18}")) {
            throw BucketException.lying(what, "an entry without key or size", "both");
        }
        return new ListedFile(key, Long.parseLong(size), etag);
    }

    private static String folder(XMLStreamReader in) throws XMLStreamException {
        String prefix = "";
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (in.getLocalName().equals("Prefix")) {
                prefix = in.getElementText();
            } else {
                skip(in);
            }
        }
        return prefix;
    }

    private static void skip(XMLStreamReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
