package org.naulon.connectors.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.naulon.connectors.yaml.Section;

/** The key of a profile that says under which headings a field stands. */
final class ColumnSection {
    private final Section section;
    private final LayoutFields fields;
    private final Map<String, String> owners = new HashMap<>();

    ColumnSection(Section section, LayoutFields fields) {
        this.section = section;
        this.fields = fields;
    }

    Map<String, Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String field : section.keys()) {
            boolean known = fields.isField(section, field, field);
            List<List<String>> keys = new ArrayList<>();
            for (List<String> aliases : parts(field)) {
                List<String> part = List.copyOf(Words.headings(aliases));
                part.forEach(alias -> claim(alias, field));
                keys.add(part);
            }
            if (keys.isEmpty() || keys.stream().anyMatch(List::isEmpty)) {
                section.problem(field, "'" + field + "' names no column");
            } else if (known) {
                columns.put(field, new Column(keys));
            }
        }
        return columns;
    }

    private List<List<String>> parts(String field) {
        if (!section.isSection(field)) {
            return List.of(section.texts(field));
        }
        Section joined = section.section(field);
        List<List<String>> parts = joined.textLists("parts");
        joined.end();
        return parts;
    }

    private void claim(String alias, String field) {
        String owner = owners.putIfAbsent(alias, field);
        if (owner != null && !owner.equals(field)) {
            section.problem(field, "the heading '" + alias + "' of '" + field + "' is also one of '" + owner + "'");
        }
    }
}
