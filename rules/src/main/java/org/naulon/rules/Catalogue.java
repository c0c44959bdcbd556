package org.naulon.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.naulon.rules.fact.Suppression;

/** The catalogue of a ruleset: its version and an entry for each rule. */
final class Catalogue {
    private static final String SEMVER = "[0-9]+\\.[0-9]+\\.[0-9]+";
    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private record Manifest(String version, @Nullable String description) {}

    private final RulesetFiles files;
    private final List<String> problems;
    private final Map<String, CatalogueEntry> entries = new TreeMap<>();
    private final Map<String, CatalogueEntry.Parameter> parameters = new TreeMap<>();
    private String version = "";

    private Catalogue(RulesetFiles files, List<String> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** Reads the manifest and all entries; whatever is wrong is added to the problems. */
    static Catalogue read(RulesetFiles files, List<String> problems) {
        Catalogue catalogue = new Catalogue(files, problems);
        catalogue.manifest();
        for (String path : files.list("catalogue")) {
            catalogue.entry(path);
        }
        return catalogue;
    }

    /** The rule that a rule text's path names. */
    static String ruleOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.drl$", "");
    }

    String version() {
        return version;
    }

    /** Entries by rule id, sorted. */
    Map<String, CatalogueEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** Declared parameters by full name, sorted. */
    Map<String, CatalogueEntry.Parameter> parameters() {
        return parameters;
    }

    /** Every rule text has an entry in its typology, every entry a rule text. */
    void pairWith(Collection<String> texts, List<String> into) {
        Set<String> rules = new TreeSet<>();
        for (String path : texts) {
            String id = ruleOf(path);
            if (!rules.add(id)) {
                into.add(path + ": a second text of rule " + id);
            }
            CatalogueEntry entry = entries.get(id);
            if (entry != null) {
                String expected = RulesetFiles.RULES + entry.typology() + "/" + id + ".drl";
                if (!path.equals(expected)) {
                    into.add(path + ": the catalogue expects it at " + expected);
                }
            } else if (!files.has("catalogue/" + id + ".yaml")) {
                into.add(path + ": no catalogue entry catalogue/" + id + ".yaml");
            }
        }
        entries.keySet().stream()
                .filter(id -> !rules.contains(id))
                .forEach(id -> into.add("catalogue/" + id + ".yaml: no rule text " + id + ".drl"));
    }

    private void manifest() {
        Manifest manifest = parsed(RulesetFiles.MANIFEST, Manifest.class);
        if (manifest != null
                && (manifest.version() == null || !manifest.version().matches(SEMVER))) {
            problems.add(RulesetFiles.MANIFEST + ": version '" + manifest.version() + "' is not of the form 1.0.0");
        } else if (manifest != null) {
            version = manifest.version();
        }
    }

    private void entry(String path) {
        CatalogueEntry entry = parsed(path, CatalogueEntry.class);
        if (entry == null || missing(path, entry)) {
            return;
        }
        if (!path.equals("catalogue/" + entry.id() + ".yaml")) {
            problems.add(path + ": the id '" + entry.id() + "' is not the name of the file");
            return;
        }
        for (String reason : entry.suppressions()) {
            if (!Suppression.isKnown(reason)) {
                problems.add(path + ": unknown suppression '" + reason + "'");
            }
        }
        if (!entry.version().matches(SEMVER)) {
            problems.add(path + ": version '" + entry.version() + "' is not of the form 1.0.0");
        }
        Wording.problems(entry.explanation()).forEach(problem -> problems.add(path + ": " + problem));
        problems.addAll(Explanations.problems(path, files.read(path), entry));
        declare(path, entry.id(), entry.parameters());
        entries.put(entry.id(), entry);
    }

    /** Every key must be there; an empty list says that there is none. */
    private boolean missing(String path, CatalogueEntry entry) {
        boolean missing = false;
        Map<String, Object> fields = YAML.convertValue(
                entry, YAML.getTypeFactory().constructMapType(TreeMap.class, String.class, Object.class));
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            if (field.getValue() == null) {
                problems.add(path + ": '" + field.getKey() + "' is missing");
                missing = true;
            }
        }
        return missing;
    }

    private void declare(String path, String rule, List<CatalogueEntry.Parameter> declared) {
        for (CatalogueEntry.Parameter parameter : declared) {
            String name = rule + "." + parameter.name();
            if (parameter.name() == null || parameter.unit() == null) {
                problems.add(path + ": a parameter without name or unit");
            } else if (parameters.put(name, parameter) != null) {
                problems.add(path + ": the parameter '" + name + "' is declared twice");
            } else if (!(parameter.defaultValue() >= parameter.min() && parameter.defaultValue() <= parameter.max())) {
                problems.add(path + ": the default of '" + name + "' is outside its range");
            }
        }
    }

    private <T> @Nullable T parsed(String path, Class<T> type) {
        if (!files.has(path)) {
            problems.add(path + ": missing");
            return null;
        }
        try {
            T value = YAML.readValue(files.read(path), type);
            if (value == null) {
                problems.add(path + ": empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            String key = e instanceof JsonMappingException mapping
                    ? mapping.getPath().stream()
                            .map(step -> step.getFieldName() == null ? "" : step.getFieldName())
                            .collect(Collectors.joining("."))
                    : "";
            String said = e.getOriginalMessage().lines().findFirst().orElse("");
            problems.add(path + line + ": " + (key.isEmpty() ? "" : key + ": ") + shortened(said));
            return null;
        } catch (IOException e) {
            problems.add(path + ": " + e.getMessage());
            return null;
        }
    }

    /** Jackson's first sentence, without the names of our classes. */
    private static String shortened(String said) {
        return said.replaceAll(" ?\\(class [^)]*\\)", "").replaceAll(", not marked as ignorable.*", "");
    }
}
