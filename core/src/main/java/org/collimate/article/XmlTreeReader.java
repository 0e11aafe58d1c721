// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxEOFException;
import com.ctc.wstx.exc.WstxIOException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.CharArrayReader;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/// Reads XML from strangers into an [XmlTree].
///
/// Nothing outside the bytes is ever opened: an external subset and external entities are empty. Entities of the
/// internal subset are expanded within limits, undeclared ones are looked up in [Entities]. Namespaces are ignored, so
/// that an undeclared prefix does no harm. Safe for use by several threads.
final class XmlTreeReader {
    /// More is not an article, and would not fit in memory beside its copies.
    static final int LARGEST = 64 << 20;

    static final int DEEPEST = 400;
    private static final int MOST_ELEMENTS = 4_000_000;

    private static final String MISFIT =
            "[xml] the bytes do not fit the declared encoding, expected that or UTF-8; the file may be damaged";

    private final WstxInputFactory factory = factory();

    /// The tree, or why there is none.
    sealed interface Outcome {
        record Tree(XmlTree tree, boolean encodingLied) implements Outcome {}

        record Broken(String code, String detail) implements Outcome {}
    }

    Outcome read(byte[] xml) {
        if (xml.length > LARGEST) {
            return new Outcome.Broken(
                    "xml-limit", "[xml] the file has " + xml.length + " bytes, expected at most " + LARGEST);
        }
        return switch (DeclaredEncoding.of(xml)) {
            case UTF_8 -> readUtf8(xml, false);
            case UTF_8_BUT_DECLARED_OTHERWISE -> readUtf8(xml, true);
            case OTHER -> readDeclared(xml);
        };
    }

    /// The parser finds and decodes the encoding.
    private Outcome readDeclared(byte[] xml) {
        try {
            return new Outcome.Tree(
                    build(factory.createXMLStreamReader(new ByteArrayInputStream(xml)), xml.length), false);
        } catch (WstxIOException e) {
            return new Outcome.Broken("xml-encoding", MISFIT);
        } catch (XMLStreamException e) {
            return broken(e);
        }
    }

    /// By the general parser, but decoded here, since the JDK does it several times faster.
    Outcome readUtf8(byte[] xml, boolean lied) {
        CharBuffer text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml));
        } catch (CharacterCodingException e) {
            return new Outcome.Broken("xml-encoding", MISFIT);
        }
        if (text.hasRemaining() && text.get(0) == '\uFEFF') {
            text.get();
        }
        try {
            var reader = new CharArrayReader(text.array(), text.arrayOffset() + text.position(), text.remaining());
            return new Outcome.Tree(build(factory.createXMLStreamReader(reader), xml.length), lied);
        } catch (XMLStreamException e) {
            return broken(e);
        }
    }

    private static Outcome broken(XMLStreamException e) {
        var place = Optional.ofNullable(e.getLocation())
                .map(at -> "line " + at.getLineNumber() + ", column " + at.getColumnNumber())
                .orElse("an unknown place");
        if (e instanceof TooLarge) {
            return new Outcome.Broken("xml-limit", "[xml] " + e.getMessage());
        }
        if (e instanceof WstxEOFException) {
            return new Outcome.Broken(
                    "xml-truncated",
                    "[xml] the file ends inside the document at " + place + ", expected its last end tag; it may be cut"
                            + " off");
        }
        if (String.valueOf(e.getMessage()).contains("limit (")) {
            return new Outcome.Broken(
                    "xml-limit",
                    "[xml] a limit on entities, depth or size was passed at " + place
                            + "; expected an ordinary article; the file may be made to do harm");
        }
        return new Outcome.Broken(
                "xml-malformed",
                "[xml] the file is not well-formed at " + place
                        + ", expected XML; it may be damaged or of another kind");
    }

    private static XmlTree build(XMLStreamReader reader, int bytes) throws XMLStreamException {
        try {
            // Entities that stand for much text cannot blow a file up beyond this.
            long mostText = 4L * bytes + 65_536;
            var tree = new XmlTree.Growing(bytes);
            var tags = new HashMap<String, Tag>(256);
            var attributes = new HashMap<String, Attribute>(64);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader, tree, tags, attributes);
                    case XMLStreamConstants.END_ELEMENT -> tree.close();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        int count = reader.getTextLength();
                        if (tree.length() + (long) count > mostText) {
                            throw new TooLarge("entities blow the text up beyond " + mostText + " characters");
                        }
                        tree.text(reader.getTextCharacters(), reader.getTextStart(), count);
                    }
                    default -> {
                        // comments, processing instructions and the document type say nothing
                    }
                }
            }
            return new XmlTree(tree);
        } finally {
            reader.close();
        }
    }

    private static void start(
            XMLStreamReader reader, XmlTree.Growing tree, Map<String, Tag> tags, Map<String, Attribute> attributes) {
        String name = reader.getLocalName();
        var tag = tags.get(name);
        if (tag == null) {
            tag = Tag.of(withoutPrefix(name));
            if (tags.size() < 2048) {
                tags.put(name, tag);
            }
        }
        tree.open(tag);
        if (tag == Tag.OTHER) {
            int count = reader.getAttributeCount();
            for (int i = 0; i < count; i++) {
                // ids of elements without a meaning of their own still can be the target of a reference
                if (reader.getAttributeLocalName(i).equals("id")) {
                    tree.attribute(Attribute.ID, reader.getAttributeValue(i));
                }
            }
            return;
        }
        int count = reader.getAttributeCount();
        for (int i = 0; i < count; i++) {
            String key = reader.getAttributeLocalName(i);
            var attribute = attributes.get(key);
            if (attribute == null) {
                attribute = Attribute.of(withoutPrefix(key));
                if (attributes.size() < 2048) {
                    attributes.put(key, attribute);
                }
            }
            if (attribute != Attribute.OTHER) {
                tree.attribute(attribute, reader.getAttributeValue(i));
            }
        }
    }

    private static String withoutPrefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.configureForSpeed();
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 16_384);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true);
        factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        XMLResolver nothing = (publicId, systemId, base, entity) -> InputStream.nullInputStream();
        factory.setProperty(WstxInputProperties.P_DTD_RESOLVER, nothing);
        factory.setProperty(WstxInputProperties.P_ENTITY_RESOLVER, nothing);
        XMLResolver names = (publicId, systemId, base, entity) -> new StringReader(escaped(entity));
        factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, names);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) MOST_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 65_536);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_DEPTH, 16);
        factory.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 100_000);
        return factory;
    }

    /// The entity's characters as XML; an unknown name stays as it was written.
    private static String escaped(String entity) {
        String text = Entities.text(entity).orElse("&" + entity + ";");
        return text.replace("&", "&#38;").replace("<", "&#60;");
    }

    private static final class TooLarge extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }
}
