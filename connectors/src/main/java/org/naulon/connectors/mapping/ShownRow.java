package org.naulon.connectors.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.model.intake.Rejection;

/**
 * What becomes of a row when its file is taken in.
 *
 * @param fields the canonical fields as they are read, those that are not empty; none of a rejected row
 * @param rejection why it is rejected, or null
 */
public record ShownRow(
        String position,
        Map<String, String> fields,
        @Nullable Rejection rejection) {}
