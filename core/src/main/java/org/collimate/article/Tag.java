// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The elements of JATS and NLM XML that mean something here, and how each stands in running text. All others are
/// [#OTHER]: their text counts, their name does not.
enum Tag {
    OTHER(Flow.INLINE),
    ABSTRACT(Flow.BOX),
    ACK(Flow.BOX),
    ALTERNATIVES(Flow.INLINE),
    ALT_TEXT(Flow.HIDDEN),
    ALT_TITLE(Flow.HIDDEN),
    ANNOTATION(Flow.HIDDEN),
    ANNOTATION_XML(Flow.HIDDEN),
    APP(Flow.BOX),
    APP_GROUP(Flow.BOX),
    ARTICLE(Flow.BOX),
    ARTICLE_CATEGORIES(Flow.BOX),
    ARTICLE_ID(Flow.BLOCK),
    ARTICLE_META(Flow.BOX),
    ARTICLE_TITLE(Flow.INLINE),
    ATTRIB(Flow.BLOCK),
    BACK(Flow.BOX),
    BODY(Flow.BOX),
    BOLD(Flow.INLINE),
    BOXED_TEXT(Flow.FLOAT),
    BREAK(Flow.BLOCK),
    CAPTION(Flow.BOX),
    CHEM_STRUCT_WRAP(Flow.FLOAT),
    CITATION(Flow.BLOCK),
    CITATION_ALTERNATIVES(Flow.INLINE),
    COLLAB_ALTERNATIVES(Flow.INLINE),
    COMPOUND_KWD(Flow.BLOCK),
    COMPOUND_KWD_PART(Flow.BLOCK),
    COPYRIGHT_STATEMENT(Flow.BLOCK),
    DAY(Flow.BLOCK),
    DEF(Flow.BOX),
    DEF_ITEM(Flow.BOX),
    DEF_LIST(Flow.BOX),
    DISP_FORMULA(Flow.BLOCK),
    DISP_FORMULA_GROUP(Flow.BOX),
    DISP_QUOTE(Flow.BOX),
    ELEMENT_CITATION(Flow.BLOCK),
    EXT_LINK(Flow.INLINE),
    FIG(Flow.FLOAT),
    FIG_GROUP(Flow.FLOAT),
    FLOATS_GROUP(Flow.BOX),
    FN(Flow.BLOCK),
    FN_GROUP(Flow.BOX),
    FRONT(Flow.BOX),
    FRONT_STUB(Flow.BOX),
    GLOSSARY(Flow.BOX),
    GRAPHIC(Flow.INLINE),
    INLINE_FORMULA(Flow.INLINE),
    INLINE_GRAPHIC(Flow.INLINE),
    ISSUE_TITLE(Flow.BLOCK),
    ITALIC(Flow.INLINE),
    JOURNAL_ID(Flow.BLOCK),
    JOURNAL_META(Flow.BOX),
    JOURNAL_TITLE(Flow.BLOCK),
    KWD(Flow.BLOCK),
    KWD_GROUP(Flow.BOX),
    LABEL(Flow.BLOCK),
    LICENSE(Flow.BOX),
    LICENSE_P(Flow.BLOCK),
    LICENSE_REF(Flow.BLOCK),
    LIST(Flow.BOX),
    LIST_ITEM(Flow.BOX),
    LONG_DESC(Flow.HIDDEN),
    MATH(Flow.INLINE),
    MEDIA(Flow.FLOAT),
    MIXED_CITATION(Flow.BLOCK),
    MONTH(Flow.BLOCK),
    NAME_ALTERNATIVES(Flow.INLINE),
    NESTED_KWD(Flow.BLOCK),
    NLM_CITATION(Flow.BLOCK),
    NOTES(Flow.BOX),
    OBJECT_ID(Flow.HIDDEN),
    P(Flow.BLOCK),
    PERMISSIONS(Flow.BOX),
    PRODUCT(Flow.BLOCK),
    PUBLISHER_NAME(Flow.BLOCK),
    PUB_DATE(Flow.BOX),
    PUB_ID(Flow.BLOCK),
    REF(Flow.BOX),
    REF_LIST(Flow.BOX),
    RESPONSE(Flow.BOX),
    SC(Flow.INLINE),
    SEASON(Flow.BLOCK),
    SEC(Flow.BOX),
    SPEECH(Flow.BOX),
    STATEMENT(Flow.BOX),
    SUB(Flow.INLINE),
    SUBJECT(Flow.BLOCK),
    SUBJ_GROUP(Flow.BOX),
    SUBTITLE(Flow.BLOCK),
    SUB_ARTICLE(Flow.BOX),
    SUP(Flow.INLINE),
    SUPPLEMENTARY_MATERIAL(Flow.FLOAT),
    TABLE_WRAP(Flow.FLOAT),
    TABLE_WRAP_FOOT(Flow.BOX),
    TABLE_WRAP_GROUP(Flow.FLOAT),
    TD(Flow.BLOCK),
    TERM(Flow.BLOCK),
    TEXTUAL_FORM(Flow.INLINE),
    TEX_MATH(Flow.INLINE),
    TH(Flow.BLOCK),
    TITLE(Flow.BLOCK),
    TITLE_GROUP(Flow.BOX),
    TR(Flow.BOX),
    TRANS_ABSTRACT(Flow.BOX),
    UNDERLINE(Flow.INLINE),
    URI(Flow.INLINE),
    VERSE_GROUP(Flow.BOX),
    VERSE_LINE(Flow.BLOCK),
    XREF(Flow.INLINE),
    YEAR(Flow.BLOCK);

    /// How an element stands in the text around it.
    enum Flow {
        /// Part of the line.
        INLINE,
        /// A line or cell of its own: its words never touch those before and after.
        BLOCK,
        /// Holds blocks.
        BOX,
        /// Stands beside the text: a figure, a table, a box.
        FLOAT,
        /// Words that are not part of the text, such as alternative text.
        HIDDEN
    }

    private static final Map<String, Tag> BY_NAME = byName();

    private final Flow flow;

    Tag(Flow flow) {
        this.flow = flow;
    }

    Flow flow() {
        return flow;
    }

    /// Whether it only changes how words look.
    boolean isTypeface() {
        return switch (this) {
            case BOLD, ITALIC, SC, SUB, SUP, UNDERLINE -> true;
            default -> false;
        };
    }

    /// The tag of an element's name without prefix.
    static Tag of(String localName) {
        return BY_NAME.getOrDefault(localName, OTHER);
    }

    private static Map<String, Tag> byName() {
        var names = new HashMap<String, Tag>();
        for (var tag : values()) {
            names.put(tag.name().toLowerCase(Locale.ROOT).replace('_', '-'), tag);
        }
        names.remove("other");
        names.put("license_ref", LICENSE_REF);
        return names;
    }
}
