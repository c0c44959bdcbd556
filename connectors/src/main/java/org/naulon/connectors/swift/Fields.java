package org.naulon.connectors.swift;

import com.prowidesoftware.swift.model.SwiftBlock4;
import com.prowidesoftware.swift.model.Tag;
import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** The fields of a text block by name. */
final class Fields {
    private final SwiftBlock4 block;

    Fields(SwiftBlock4 block) {
        this.block = block;
    }

    /** The value of the first field of this name, or empty. */
    String get(String name) {
        Tag tag = block.getTagByName(name);
        return tag == null || tag.getValue() == null ? "" : tag.getValue();
    }

    /** A field that must be there, once. */
    String required(String name) throws BadRecord {
        String value = get(name);
        if (value.isBlank()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "field " + name + " is missing");
        }
        if (block.getTagsByName(name).length > 1) {
            throw new BadRecord(RejectReason.INVALID_VALUE, "field " + name + " stands twice");
        }
        return value;
    }

    /** The values of all fields of this name. */
    List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (Tag tag : block.getTagsByName(name)) {
            values.add(tag.getValue() == null ? "" : tag.getValue());
        }
        return values;
    }

    /** The lines of the first field of this name, without empty ones. */
    List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        get(name).lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }
}
