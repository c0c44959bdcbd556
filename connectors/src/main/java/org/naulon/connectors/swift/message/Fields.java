package org.naulon.connectors.swift.message;

import com.prowidesoftware.swift.model.Tag;
import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** The fields of a text block, or of one sequence of it, by name. */
public final class Fields {
    /** Longest field in characters: a whole FIN message has no more. */
    public static final int MAX_FIELD = 10_000;

    private final List<Tag> tags;

    Fields(List<Tag> tags) {
        this.tags = List.copyOf(tags);
    }

    /** All fields in their order. */
    public List<Tag> inOrder() {
        return tags;
    }

    public boolean has(String name) {
        return tags.stream().anyMatch(tag -> name.equals(tag.getName()));
    }

    /** The value of a field that may stand once, or empty. */
    public String get(String name) throws BadRecord {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new BadRecord(RejectReason.INVALID_VALUE, "field " + name + " stands twice");
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    /** A field that must be there, once. */
    public String required(String name) throws BadRecord {
        String value = get(name);
        if (value.isBlank()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "field " + name + " is missing");
        }
        return value;
    }

    /** The values of all fields of this name. */
    public List<String> all(String name) throws BadRecord {
        List<String> values = new ArrayList<>(1);
        for (Tag tag : tags) {
            if (name.equals(tag.getName())) {
                values.add(value(tag));
            }
        }
        return values;
    }

    /** The lines of a field that may stand once, without empty ones. */
    public List<String> lines(String name) throws BadRecord {
        List<String> lines = new ArrayList<>();
        get(name).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    /** The name with the option letter under which a field is given, or empty; a field has one option at a time. */
    public String option(String number, String... letters) throws BadRecord {
        String found = "";
        for (String letter : letters) {
            if (has(number + letter)) {
                if (!found.isEmpty()) {
                    throw new BadRecord(
                            RejectReason.INVALID_VALUE,
                            "fields " + found + " and " + number + letter + " exclude each other");
                }
                found = number + letter;
            }
        }
        return found;
    }

    /** The fields before the first one whose name begins so. */
    public Fields before(String start) {
        return new Fields(tags.subList(0, first(start)));
    }

    /** The fields from the first one on whose name begins so. */
    public Fields from(String start) {
        return new Fields(tags.subList(first(start), tags.size()));
    }

    /** The value of a field; empty when it has none. */
    public static String value(Tag tag) throws BadRecord {
        String value = tag.getValue() == null ? "" : tag.getValue();
        if (value.length() > MAX_FIELD) {
            throw new BadRecord(
                    RejectReason.TOO_LARGE, "field " + tag.getName() + " is longer than " + MAX_FIELD + " characters");
        }
        return value;
    }

    private int first(String start) {
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).getName() != null && tags.get(i).getName().startsWith(start)) {
                return i;
            }
        }
        return tags.size();
    }
}
