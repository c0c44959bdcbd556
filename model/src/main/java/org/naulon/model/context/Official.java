package org.naulon.model.context;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A public official in scope, row of {@code officials.csv}; {@code toDate} null means still in post, {@code monthlySalaryMinor} 0 means not given. */
public record Official(
        String officialId,
        String name,
        String agency,
        String post,
        String postCity,
        String country,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        long monthlySalaryMinor,
        String currency,
        List<String> accounts,
        List<String> phones)
        implements Serializable {}
