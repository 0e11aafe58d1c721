// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The attributes that mean something here, by their name without prefix (`xlink:href`, `l:href` and `href` are one).
enum Attribute {
    OTHER,
    ABSTRACT_TYPE,
    CONTENT_TYPE,
    DATE_TYPE,
    HREF,
    ID,
    ISO_8601_DATE,
    JOURNAL_ID_TYPE,
    KWD_GROUP_TYPE,
    LANG,
    LICENSE_TYPE,
    MIMETYPE,
    PUB_ID_TYPE,
    PUB_TYPE,
    REF_TYPE,
    RID,
    SPECIFIC_USE,
    VOCAB;

    private static final Map<String, Attribute> BY_NAME = byName();

    static Attribute of(String localName) {
        return BY_NAME.getOrDefault(localName, OTHER);
    }

    private static Map<String, Attribute> byName() {
        var names = new HashMap<String, Attribute>();
        for (var attribute : values()) {
            names.put(attribute.name().toLowerCase(Locale.ROOT).replace('_', '-'), attribute);
        }
        names.remove("other");
        return names;
    }
}
