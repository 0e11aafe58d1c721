// SPDX-FileCopyrightText: 2026 The Collimate authors
// SPDX-License-Identifier: Apache-2.0
package org.collimate.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.collimate.curate.LicenseAllowed;
import org.collimate.curate.SpdxLicenses;
import org.collimate.pipeline.Splitting;
import org.collimate.recipe.Recipe.Chosen;
import org.collimate.recipe.Recipe.DuplicateKind;
import org.collimate.recipe.Recipe.WriteSettings;
import org.collimate.sample.Split;
import org.collimate.source.ArticleSettings;

/// Reads a recipe and says everything that is wrong with it at once.
public final class RecipeReader {
    static final List<String> KEYS = List.of(
            "name",
            "paper",
            "title",
            "description",
            "seed",
            "images",
            "licenses",
            "read",
            "stages",
            "duplicates",
            "split",
            "write",
            "tags",
            "limitations",
            "citation");

    private final Problems problems;
    private final Binder binder;

    private RecipeReader(String file) {
        problems = new Problems(file);
        binder = new Binder(problems);
    }

    /// Reads the shipped recipe of this name, or the file at this path, with `--set` values put in.
    ///
    /// @throws RecipeException with every problem, or because there is no such recipe
    public static Recipe read(String nameOrFile, List<String> sets) throws RecipeException, IOException {
        if (ShippedRecipes.names().contains(nameOrFile)) {
            return parse(nameOrFile + ".yaml", ShippedRecipes.text(nameOrFile), sets);
        }
        var file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            var what = nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml")
                    ? "there is no such file"
                    : "no recipe of this name" + Nearest.hint(nameOrFile, ShippedRecipes.names());
            throw new RecipeException(List.of(new Problem(nameOrFile, 1, what)));
        }
        if (Files.size(file) > YamlReader.LONGEST) {
            throw new RecipeException(List.of(new Problem(
                    nameOrFile, 1, "has " + Files.size(file) + " bytes; a recipe has at most " + YamlReader.LONGEST)));
        }
        String text;
        try {
            text = Files.readString(file);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new RecipeException(List.of(new Problem(nameOrFile, 1, "is not UTF-8 text")));
        }
        return parse(nameOrFile, text, sets);
    }

    /// Reads a recipe from its text; `file` names it in messages.
    public static Recipe parse(String file, String text, List<String> sets) throws RecipeException {
        var reader = new RecipeReader(file);
        var yaml = YamlReader.read(text, reader.problems);
        if (yaml.isEmpty()) {
            throw new RecipeException(reader.problems.sorted());
        }
        var recipe = reader.recipe(Overrides.apply(yaml.get(), sets, reader.problems));
        if (!reader.problems.isEmpty()) {
            throw new RecipeException(reader.problems.sorted());
        }
        return recipe.orElseThrow();
    }

    private Optional<Recipe> recipe(Yaml yaml) {
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            problems.add(yaml.line(), "expected a recipe (key: value), found " + Binder.kind(yaml));
            return Optional.empty();
        }
        var given = binder.entries(mapping, KEYS);
        var name = text(given, "name");
        if (name.isEmpty()) {
            problems.add(mapping.line(), "the key 'name' is missing: it names the dataset");
        }
        var images = images(given);
        var columns = new ArrayList<String>();
        var write = write(given, columns);
        var read = read(given, images, !columns.isEmpty());
        return Optional.of(new Recipe(
                name.orElse(""),
                text(given, "paper"),
                text(given, "title").orElse(name.orElse("")),
                text(given, "description").orElse(""),
                text(given, "seed").orElse(name.orElse("")),
                Sources.images(read, images),
                licenses(given),
                read,
                stages(given),
                duplicates(given),
                split(given, name.orElse("")),
                write,
                texts(given, "tags"),
                texts(given, "limitations"),
                text(given, "citation")));
    }

    private Optional<ArticleSettings.Images> images(Map<String, Yaml.Entry> given) {
        return text(given, "images").flatMap(word -> switch (word) {
            case "required" -> Optional.of(ArticleSettings.Images.REQUIRED);
            case "optional" -> Optional.of(ArticleSettings.Images.OPTIONAL);
            default -> {
                problems.add(line(given, "images"), "'images' is required or optional, found '" + word + "'");
                yield Optional.empty();
            }
        });
    }

    private Chosen read(Map<String, Yaml.Entry> given, Optional<ArticleSettings.Images> images, boolean columns) {
        var chosen = new Chosen(Sources.ARTICLES, ArticleSettings.DEFAULT);
        var entry = given.get("read");
        if (entry != null) {
            switch (entry.value()) {
                case Yaml.Scalar(int line, var name, boolean empty)
                when !empty -> chosen = source(name, new Yaml.Scalar(line, "", true), line);
                case Yaml.Mapping(var _, var sources)
                when sources.size() == 1 ->
                    chosen = source(
                            sources.getFirst().key(),
                            sources.getFirst().value(),
                            sources.getFirst().line());
                case Yaml.Scalar _, Yaml.Mapping _, Yaml.Sequence _ ->
                    problems.add(entry.line(), "'read' is one source, with settings if it needs any: articles: {}");
            }
        }
        return chosen.settings() instanceof ArticleSettings settings
                ? new Chosen(
                        chosen.name(),
                        new ArticleSettings(
                                images.orElse(settings.images()),
                                settings.tables(),
                                settings.articleColumns() || columns,
                                settings.limits()))
                : chosen;
    }

    private Chosen source(String name, Yaml settings, int line) {
        var defaults = Sources.find(name);
        if (defaults.isPresent()) {
            return new Chosen(name, binder.bind(settings, defaults.get()));
        }
        problems.add(line, "no source named '" + name + "'; there are: " + String.join(", ", Sources.names()));
        return new Chosen(Sources.ARTICLES, ArticleSettings.DEFAULT);
    }

    private WriteSettings write(Map<String, Yaml.Entry> given, List<String> columns) {
        var entry = given.get("write");
        if (entry == null) {
            return WriteSettings.DEFAULT;
        }
        var write = binder.bind(entry.value(), WriteSettings.DEFAULT);
        // Looked at as they are written: a mistake elsewhere under `write` gives the defaults, which hide these.
        known("set of columns", items(entry.value(), "columns"), ColumnSets.names());
        known("published layout", items(entry.value(), "published"), PublishedLayouts.names());
        columns.addAll(write.columns());
        return write;
    }

    /// The texts of the list under a key of some settings; none where there is no such list.
    private static List<Yaml.Scalar> items(Yaml settings, String key) {
        return switch (settings) {
            case Yaml.Mapping(var _, var entries) ->
                entries.stream()
                        .filter(entry -> entry.key().equals(key))
                        .map(Yaml.Entry::value)
                        .filter(Yaml.Sequence.class::isInstance)
                        .flatMap(list -> ((Yaml.Sequence) list).items().stream())
                        .filter(Yaml.Scalar.class::isInstance)
                        .map(Yaml.Scalar.class::cast)
                        .toList();
            case Yaml.Scalar _, Yaml.Sequence _ -> List.of();
        };
    }

    private void known(String kind, List<Yaml.Scalar> given, List<String> names) {
        for (var name : given) {
            if (!names.contains(name.text())) {
                problems.add(
                        name.line(),
                        "no " + kind + " named '" + name.text() + "'; there are: " + String.join(", ", names));
            }
        }
    }

    private List<String> licenses(Map<String, Yaml.Entry> given) {
        var entry = given.get("licenses");
        if (entry == null) {
            return List.of("all");
        }
        var names = texts(entry);
        for (var name : names) {
            if (!LicenseAllowed.GROUPS.contains(name) && !name.isBlank() && !SpdxLicenses.isKnown(name)) {
                problems.add(entry.line(), "no licence '" + name + "' in the SPDX list" + nearestLicense(name));
            }
        }
        try {
            return new LicenseAllowed(names).licenses();
        } catch (IllegalArgumentException e) {
            problems.add(entry.line(), String.valueOf(e.getMessage()));
            return List.of("all");
        }
    }

    /// Of the whole list, which is too long to be told, or of the groups.
    private static String nearestLicense(String name) {
        var valid = new ArrayList<>(LicenseAllowed.GROUPS);
        valid.addAll(SpdxLicenses.all());
        return Nearest.to(name, valid)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; expected an identifier of spdx.org/licenses, LicenseRef-NAME for one of your own, or "
                        + String.join(", ", LicenseAllowed.GROUPS));
    }

    private List<Chosen> stages(Map<String, Yaml.Entry> given) {
        var entry = given.get("stages");
        if (entry == null) {
            return List.of();
        }
        if (!(entry.value() instanceof Yaml.Sequence(var _, var items))) {
            problems.add(entry.line(), "'stages' is a list of names, each with its settings if it needs any");
            return List.of();
        }
        var chosen = new ArrayList<Chosen>();
        for (var item : items) {
            switch (item) {
                case Yaml.Scalar(int line, var name, var _) ->
                    stage(name, new Yaml.Scalar(line, "", true), line).ifPresent(chosen::add);
                case Yaml.Mapping(int line, var entries)
                when entries.size() == 1 ->
                    stage(entries.getFirst().key(), entries.getFirst().value(), line)
                            .ifPresent(chosen::add);
                case Yaml.Mapping(int line, var _) ->
                    problems.add(line, "a stage is a name, or one name with its settings; begin each with '-'");
                case Yaml.Sequence(int line, var _) -> problems.add(line, "a stage is a name, found a list");
            }
        }
        return chosen;
    }

    private Optional<Chosen> stage(String name, Yaml settings, int line) {
        var kind = Stages.find(name);
        if (kind.isEmpty()) {
            problems.add(line, "no stage named '" + name + "'; there are: " + String.join(", ", Stages.names()));
            return Optional.empty();
        }
        return Optional.of(new Chosen(name, binder.bind(settings, kind.get().defaults())));
    }

    private List<DuplicateKind> duplicates(Map<String, Yaml.Entry> given) {
        var entry = given.get("duplicates");
        if (entry == null) {
            return List.of(DuplicateKind.ARTICLES, DuplicateKind.IMAGES);
        }
        var kinds = new ArrayList<DuplicateKind>();
        for (var word : texts(entry)) {
            try {
                kinds.add(DuplicateKind.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                problems.add(
                        entry.line(), "no kind of duplicates named '" + word + "'; there are: articles, images, texts");
            }
        }
        return kinds;
    }

    private SequencedMap<Split, Double> split(Map<String, Yaml.Entry> given, String name) {
        var usual = Splitting.standard(name).fractions();
        var entry = given.get("split");
        if (entry == null) {
            return usual;
        }
        if (!(entry.value() instanceof Yaml.Mapping(var _, var entries))) {
            problems.add(entry.line(), "'split' has a fraction for each split, such as {train: 0.9, test: 0.1}");
            return usual;
        }
        var fractions = new LinkedHashMap<Split, Double>();
        try {
            for (var part : entries) {
                if (!(part.value() instanceof Yaml.Scalar scalar)) {
                    throw new IllegalArgumentException("the fraction of '" + part.key() + "' is a number");
                }
                fractions.put(new Split(part.key()), Double.valueOf(scalar.text()));
            }
            return new Splitting(name, fractions).fractions();
        } catch (NumberFormatException e) {
            problems.add(entry.line(), "a fraction is a number from 0 to 1");
        } catch (IllegalArgumentException e) {
            problems.add(entry.line(), String.valueOf(e.getMessage()));
        }
        return usual;
    }

    private Optional<String> text(Map<String, Yaml.Entry> given, String key) {
        var entry = given.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value() instanceof Yaml.Scalar(var _, var text, boolean empty)) {
            return empty ? Optional.empty() : Optional.of(text.strip());
        }
        problems.add(entry.line(), "'" + key + "' is one text, found " + Binder.kind(entry.value()));
        return Optional.empty();
    }

    private List<String> texts(Map<String, Yaml.Entry> given, String key) {
        var entry = given.get(key);
        return entry == null ? List.of() : texts(entry);
    }

    private List<String> texts(Yaml.Entry entry) {
        return switch (entry.value()) {
            case Yaml.Scalar(var _, var text, boolean empty) -> empty ? List.of() : List.of(text.strip());
            case Yaml.Sequence(var _, var items) -> {
                var texts = new ArrayList<String>();
                for (var item : items) {
                    if (item instanceof Yaml.Scalar(var _, var text, var _)) {
                        texts.add(text.strip());
                    } else {
                        problems.add(item.line(), "'" + entry.key() + "' is a list of texts");
                    }
                }
                yield texts;
            }
            case Yaml.Mapping(int line, var _) -> {
                problems.add(line, "'" + entry.key() + "' is a text or a list of texts");
                yield List.of();
            }
        };
    }

    private static int line(Map<String, Yaml.Entry> given, String key) {
        var entry = given.get(key);
        return entry == null ? 1 : entry.line();
    }
}
