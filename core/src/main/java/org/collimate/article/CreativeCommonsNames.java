// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the Creative Commons licences that a text or an address names, in English, Spanish, Portuguese and French.
final class CreativeCommonsNames {
    private static final String HOST = "creativecommons.org/";

    private CreativeCommonsNames() {}

    /// Every licence named by its address.
    static List<CreativeCommons> inAddresses(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var found = new ArrayList<CreativeCommons>();
        for (int at = lower.indexOf(HOST); at >= 0; at = lower.indexOf(HOST, at + 1)) {
            address(lower.substring(at + HOST.length(), Math.min(lower.length(), at + 80)), found);
        }
        return found;
    }

    private static void address(String path, List<CreativeCommons> found) {
        int end = 0;
        while (end < path.length()
                && (Character.isLetterOrDigit(path.charAt(end)) || "/.-+_".indexOf(path.charAt(end)) >= 0)) {
            end++;
        }
        var steps = List.of(path.substring(0, end).split("/"));
        if (steps.size() >= 2 && steps.get(0).startsWith("licen")) {
            var terms = List.of(steps.get(1).split("[-+_]"));
            if (terms.contains("by") || terms.contains("nc") || terms.contains("sa")) {
                found.add(new CreativeCommons(
                        false,
                        terms.contains("nc"),
                        terms.contains("sa"),
                        terms.contains("nd"),
                        steps.size() > 2 ? version(steps.get(2)) : "",
                        steps.size() > 3 && steps.get(3).matches("[a-z]{2}|igo") ? steps.get(3) : ""));
            }
        } else if (steps.size() >= 2
                && steps.get(0).equals("publicdomain")
                && steps.get(1).equals("zero")) {
            found.add(CreativeCommons.cc0("1.0"));
        }
    }

    private static String version(String step) {
        return step.length() >= 3
                        && Character.isDigit(step.charAt(0))
                        && step.charAt(1) == '.'
                        && Character.isDigit(step.charAt(2))
                ? step.substring(0, 3)
                : "";
    }

    /// Every licence named in words: "Creative Commons Attribution-NonCommercial 4.0", "CC BY-NC-ND", "CC0".
    static List<CreativeCommons> inWords(String text) {
        var found = new ArrayList<CreativeCommons>();
        String lower = text.toLowerCase(Locale.ROOT);
        int i = 0;
        while (i < lower.length()) {
            int commons = startOfName(lower, i);
            if (commons < 0) {
                break;
            }
            i = name(lower, commons, found);
        }
        return found;
    }

    /// Behind the next "creative commons" or "cc", or -1.
    private static int startOfName(String lower, int from) {
        for (int at = lower.indexOf('c', from); at >= 0; at = lower.indexOf('c', at + 1)) {
            if (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1))) {
                continue;
            }
            if (lower.startsWith("creative common", at)) {
                int end = at + "creative common".length();
                return end < lower.length() && lower.charAt(end) == 's' ? end + 1 : end;
            }
            if (lower.startsWith("cc", at) && at + 2 < lower.length() && " -0".indexOf(lower.charAt(at + 2)) >= 0) {
                return at + 2;
            }
        }
        return -1;
    }

    /// Reads the words of a licence's name up to the first that cannot be part of one.
    private static int name(String lower, int begin, List<CreativeCommons> found) {
        boolean by = false;
        boolean noncommercial = false;
        boolean sharealike = false;
        boolean noDerivatives = false;
        boolean zero = false;
        boolean negated = false;
        String version = "";
        String port = "";
        int i = begin;
        boolean open = true;
        while (open && i < lower.length()) {
            char character = lower.charAt(i);
            if (!Character.isLetterOrDigit(character)) {
                open = " -–—‐()/,:®\"“”".indexOf(character) >= 0 || character == 0xA0;
                open &= !(character == ',' && by);
                i++;
                continue;
            }
            int end = i;
            while (end < lower.length() && (Character.isLetterOrDigit(lower.charAt(end)) || isPoint(lower, end))) {
                end++;
            }
            String word = lower.substring(i, end);
            boolean negates = false;
            switch (word) {
                case "by", "attribution", "atribución", "atribucion", "reconocimiento", "atribuição", "atribuicao" ->
                    by = true;
                case "nc", "noncommercial", "nocomercial", "noncommerical", "nãocomercial" -> noncommercial = true;
                case "commercial", "comercial" -> noncommercial |= negated;
                case "sa", "sharealike", "compartirigual", "compartilhaigual" -> sharealike = true;
                case "alike", "igual" -> sharealike = true;
                case "nd",
                        "noderivatives",
                        "noderivs",
                        "noderivative",
                        "noderiv",
                        "sinderivadas",
                        "sinderivar",
                        "semderivações",
                        "semderivados" -> noDerivatives = true;
                case "derivatives", "derivs", "derivative", "derivadas", "derivados", "deriv", "derivações", "obras" ->
                    noDerivatives |= negated;
                case "no", "non", "não", "nao", "sin", "sem" -> negates = true;
                case "0", "cc0", "zero" -> zero = true;
                case "igo" -> port = "igo";
                case "us" -> port = "us";
                case "license",
                        "licence",
                        "licenses",
                        "licences",
                        "licencia",
                        "licença",
                        "public",
                        "share",
                        "compartir",
                        "compartilha",
                        "international",
                        "internacional",
                        "unported",
                        "generic",
                        "the",
                        "under",
                        "de",
                        "la",
                        "da",
                        "united",
                        "states",
                        "universal",
                        "works",
                        "cc",
                        "user",
                        "and",
                        "domain",
                        "dedication",
                        "version",
                        "v",
                        "intergovernmental",
                        "organisation",
                        "organization",
                        "copyright",
                        "open",
                        "access" -> {
                    // part of many names, says nothing
                }
                default -> {
                    if (version(word).isEmpty() || word.length() > 4) {
                        open = false;
                    } else {
                        version = version(word);
                    }
                }
            }
            negated = negates || (negated && word.equals("works"));
            if (open) {
                i = end;
            }
        }
        if (zero && !by) {
            found.add(CreativeCommons.cc0("1.0"));
        } else if (by) {
            found.add(new CreativeCommons(false, noncommercial, sharealike, noDerivatives, version, port));
        }
        return Math.max(i, begin + 1);
    }

    private static boolean isPoint(String text, int at) {
        return text.charAt(at) == '.'
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at - 1));
    }
}
