package org.naulon.connectors.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping of a YAML file from which keys are taken one by one. What is wrong is noted with file and line and replaced by
 * an empty value, so that one reading finds everything; what nobody took is unknown.
 */
public final class Section {
    private static final int MAX_DEPTH = 8;

    private final String file;
    private final List<Problem> problems;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private Section(String file, List<Problem> problems, @Nullable Node node, int line) {
        this.file = file;
        this.problems = problems;
        this.line = line;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::enter);
        } else if (node != null) {
            problem(node, "a mapping (key: value) is expected here");
        }
    }

    /** The file as a whole; {@code problems} gets what is wrong with it, in the order in which it is found. */
    public static Section of(String file, String text, List<Problem> problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(MAX_DEPTH);
        limits.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(limits)).compose(new java.io.StringReader(text));
            if (root == null) {
                problems.add(new Problem(file, 1, "the file is empty"));
            }
            return new Section(file, problems, root, 1);
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(new Problem(file, at, "no YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(new Problem(file, 1, "no YAML: " + e.getMessage()));
        }
        return new Section(file, problems, null, 1);
    }

    private void enter(NodeTuple tuple) {
        Node key = tuple.getKeyNode();
        if (!(key instanceof ScalarNode scalar)) {
            problem(key, "a key must be a word");
        } else if (entries.putIfAbsent(scalar.getValue(), tuple.getValueNode()) != null) {
            problem(key, "'" + scalar.getValue() + "' is given twice");
        } else {
            lines.put(scalar.getValue(), line(key));
        }
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Whether the file gives a key, also one that was taken. */
    public boolean wasGiven(String key) {
        return lines.containsKey(key);
    }

    /** Keys that nobody has taken yet, in the order of the file. */
    public Set<String> keys() {
        return new java.util.LinkedHashSet<>(entries.keySet());
    }

    /** A text, or the other when it is not given. */
    public String text(String key, String otherwise) {
        Node node = entries.remove(key);
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (node != null) {
            problem(node, "'" + key + "' must be one text");
        }
        return otherwise;
    }

    /** A text that must be given and say something. */
    public String required(String key) {
        Node node = entries.get(key);
        if (node == null) {
            problem("'" + key + "' is missing");
        } else if (node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            problem(node, "'" + key + "' is empty");
        }
        return text(key, "");
    }

    /** A list of texts, or one text for a list of one; empty when not given. */
    public List<String> texts(String key) {
        Node node = entries.remove(key);
        return node == null ? List.of() : texts(key, node);
    }

    /** A list of lists of texts. */
    public List<List<String>> textLists(String key) {
        List<List<String>> lists = new ArrayList<>();
        for (Node node : nodes(key)) {
            lists.add(texts(key, node));
        }
        return lists;
    }

    /** A mapping below this one; an empty one when it is not given. */
    public Section section(String key) {
        Node node = entries.remove(key);
        return new Section(file, problems, node, node == null ? line : lines.getOrDefault(key, line));
    }

    /** A list of mappings. */
    public List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Node node : nodes(key)) {
            sections.add(new Section(file, problems, node, line(node)));
        }
        return sections;
    }

    /** Whether a key holds a mapping. */
    public boolean isSection(String key) {
        return entries.get(key) instanceof MappingNode;
    }

    /** Notes a problem at the beginning of this mapping. */
    public void problem(String what) {
        problems.add(new Problem(file, line, what));
    }

    /** Notes a problem at a key, also one that was taken. */
    public void problem(String key, String what) {
        problems.add(new Problem(file, lines.getOrDefault(key, line), what));
    }

    /** Notes every key that nobody took. */
    public void end() {
        entries.keySet().forEach(key -> problem(key, "'" + key + "' is no key here"));
    }

    private List<Node> nodes(String key) {
        Node node = entries.remove(key);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            problem(node, "'" + key + "' must be a list");
        }
        return List.of();
    }

    private List<String> texts(String key, Node node) {
        List<String> texts = new ArrayList<>();
        List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        for (Node item : items) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                problem(item, "'" + key + "' must be a list of texts");
            }
        }
        return texts;
    }

    private void problem(Node node, String what) {
        problems.add(new Problem(file, line(node), what));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
