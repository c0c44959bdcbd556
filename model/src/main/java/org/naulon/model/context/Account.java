package org.naulon.model.context;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An account's register entry, row of {@code accounts.csv}; {@code closedOn} null means open. */
public record Account(
        String account,
        String holderName,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        String country,
        String kind)
        implements Serializable {}
