// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.phantom.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collimate.phantom.Change;
import org.collimate.phantom.Report;
import org.collimate.sample.Span;

/// The paper on which a report is written: text, and beside it what each sentence states and where. Offsets are those
/// of Java until [#report] turns them.
final class Sheet {
    private final Prose prose;
    private final Wording wording;
    private final ArrayList<Report.Statement> statements = new ArrayList<>();
    private final ArrayList<Section> sections = new ArrayList<>();
    private final ArrayList<Span> headings = new ArrayList<>();
    private String section = "";
    private int sectionBegin;

    Sheet(Language language, Wording wording) {
        this.prose = new Prose(language.junctions());
        this.wording = wording;
    }

    Prose prose() {
        return prose;
    }

    Wording wording() {
        return wording;
    }

    /// Begins a section; everything up to the next one belongs to it.
    void section(String name) {
        closeSection();
        section = name;
        sectionBegin = prose.length();
    }

    private void closeSection() {
        if (!section.isEmpty() && prose.length() > sectionBegin) {
            sections.add(new Section(section, new Span(sectionBegin, prose.length())));
        }
        section = "";
    }

    /// Begins a line, after an empty one where asked.
    void line(boolean emptyBefore) {
        if (prose.length() > 0) {
            prose.exactly(emptyBefore ? "\n\n" : "\n");
        }
    }

    /// Words that state nothing: headings, bullets.
    void plain(String words) {
        int begin = prose.length();
        prose.words(words);
        headings.add(new Span(begin, prose.length()));
        prose.space();
    }

    /// Says a symbol that states nothing; false where the language has no such words.
    boolean remark(Clause clause, String symbol, String end) {
        return sentence(clause, Optional.empty(), end, symbol);
    }

    /// Says a sentence and notes what it states.
    ///
    /// @param claim what its mentions state, unless they have labels of their own
    /// @param end the sign at its end, may be empty
    /// @param symbols where its templates stand
    /// @return false where nothing fits; then nothing is written
    boolean sentence(Clause clause, Optional<Claim> claim, String end, String... symbols) {
        Optional<Phrase> phrase = wording.say(clause, symbols);
        phrase.ifPresent(words -> write(words, claim, end));
        return phrase.isPresent();
    }

    private void write(Phrase phrase, Optional<Claim> claim, String end) {
        prose.capital();
        prose.space();
        // The space that stands before the sentence is no part of it, and is not yet written.
        int before = prose.length();
        var mentions = prose.say(phrase);
        int begin = before;
        while (begin < prose.length() && Character.isWhitespace(prose.words().charAt(begin))) {
            begin++;
        }
        prose.end(end);
        var sentence = new Span(begin, prose.length());
        for (Prose.Mentioned mention : mentions) {
            add(phrase, claim, mention, sentence);
        }
    }

    /// A sentence made of several phrases, each with its claim: a list of what is absent.
    ///
    /// @param glue what stands before each phrase; the first one's may be empty
    void list(List<Phrase> phrases, List<Claim> claims, List<String> glue, String last, String end) {
        prose.capital();
        prose.space();
        int before = prose.length();
        var mentions = new ArrayList<List<Prose.Mentioned>>();
        for (int i = 0; i < phrases.size(); i++) {
            prose.words(glue.get(i));
            mentions.add(prose.say(phrases.get(i)));
        }
        prose.words(last);
        int begin = before;
        while (begin < prose.length() && Character.isWhitespace(prose.words().charAt(begin))) {
            begin++;
        }
        prose.end(end);
        var sentence = new Span(begin, prose.length());
        for (int i = 0; i < phrases.size(); i++) {
            for (Prose.Mentioned mention : mentions.get(i)) {
                add(phrases.get(i), Optional.of(claims.get(i)), mention, sentence);
            }
        }
    }

    private void add(Phrase phrase, Optional<Claim> claim, Prose.Mentioned mention, Span sentence) {
        var words = new Span(mention.begin(), mention.end());
        if (mention.certainty().isPresent()) {
            String label = mention.label().orElse("");
            statements.add(new Report.Statement(
                    label,
                    Labels.kind(label),
                    mention.certainty().get(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    words,
                    sentence,
                    section));
            return;
        }
        Claim main = claim.orElseThrow(() -> new IllegalStateException("[" + section
                + "] a sentence about nothing has a mention without a" + " label, expected <Label=certainty:words>"));
        Map<Fact, String> said = phrase.said();
        Optional<Change> change = main.change(phrase);
        for (Claim.Cause cause : main.causes()) {
            statements.add(new Report.Statement(
                    mention.label().orElse(main.label()),
                    main.kind(),
                    main.certainty(),
                    cause.id(),
                    said.containsKey(Fact.SIDE) ? cause.side() : Optional.empty(),
                    said.containsKey(Fact.PLACE) ? cause.place() : Optional.empty(),
                    said.containsKey(Fact.SEVERITY) ? cause.severity() : Optional.empty(),
                    change,
                    phrase.value(),
                    words,
                    sentence,
                    section));
        }
    }

    /// Headings, offsets in UTF-16.
    List<Span> headings() {
        return headings;
    }

    /// The statements so far, offsets in UTF-16.
    List<Report.Statement> statements() {
        return statements;
    }

    /// The sections, offsets in UTF-16. Closes the last one.
    List<Section> sections() {
        closeSection();
        return sections;
    }
}
