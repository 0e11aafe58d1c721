// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads publication dates: numbers, months in words (English, Spanish, Portuguese, French, German), seasons, ISO
/// dates.
final class Dates {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("fév", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("apr", 4),
            Map.entry("abr", 4),
            Map.entry("avr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("out", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dic", 12),
            Map.entry("dez", 12),
            Map.entry("déc", 12));

    private Dates() {}

    /// The earliest publication date in the article's metadata; of two in the same year the more exact one.
    static Optional<PublicationDate> earliest(XmlTree tree, int meta) {
        var prose = new Prose(tree, Prose.Without.FLOATS);
        Optional<PublicationDate> best = Optional.empty();
        for (int child = tree.firstChild(meta); child != XmlTree.NONE; child = tree.nextSibling(child)) {
            if (tree.tag(child) == Tag.PUB_DATE && isPublication(tree, child)) {
                var date = date(tree, child, prose);
                if (date.isPresent() && (best.isEmpty() || order(date.get()) < order(best.get()))) {
                    best = date;
                }
            }
        }
        return best;
    }

    private static boolean isPublication(XmlTree tree, int node) {
        String type = (tree.attribute(node, Attribute.PUB_TYPE) + " " + tree.attribute(node, Attribute.DATE_TYPE))
                .toLowerCase(Locale.ROOT);
        return !(type.contains("release")
                || type.contains("hwp")
                || type.contains("retract")
                || type.contains("correct")
                || type.contains("submitted")
                || type.contains("received")
                || type.contains("accepted")
                || type.contains("update")
                || type.contains("withdrawn"));
    }

    private static int order(PublicationDate date) {
        return (date.year() * 14 + date.month().orElse(13)) * 33 + date.day().orElse(32);
    }

    private static Optional<PublicationDate> date(XmlTree tree, int node, Prose prose) {
        int year = number(part(tree, node, Tag.YEAR, prose), 1000, 9999);
        if (year < 0) {
            return iso(tree.attribute(node, Attribute.ISO_8601_DATE));
        }
        int month = month(part(tree, node, Tag.MONTH, prose));
        if (month < 0) {
            month = month(part(tree, node, Tag.SEASON, prose));
        }
        int day = month < 0 ? -1 : number(part(tree, node, Tag.DAY, prose), 1, 31);
        return Optional.of(new PublicationDate(year, positive(month), positive(day)));
    }

    private static Optional<PublicationDate> iso(String text) {
        int year = text.length() >= 4 ? number(text.substring(0, 4), 1000, 9999) : -1;
        if (year < 0) {
            return Optional.empty();
        }
        int month = text.length() >= 7 ? number(text.substring(5, 7), 1, 12) : -1;
        int day = month > 0 && text.length() >= 10 ? number(text.substring(8, 10), 1, 31) : -1;
        return Optional.of(new PublicationDate(year, positive(month), positive(day)));
    }

    private static String part(XmlTree tree, int node, Tag tag, Prose prose) {
        int child = tree.child(node, tag);
        return child == XmlTree.NONE ? "" : prose.line(child);
    }

    private static int month(String text) {
        int number = number(text, 1, 12);
        if (number > 0 || text.length() < 3) {
            return number;
        }
        return MONTHS.getOrDefault(text.substring(0, 3).toLowerCase(Locale.ROOT), -1);
    }

    private static int number(String text, int least, int most) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value < least || value > most ? -1 : value;
    }

    private static Optional<Integer> positive(int value) {
        return value < 0 ? Optional.empty() : Optional.of(value);
    }
}
