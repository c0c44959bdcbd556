package org.naulon.model.context;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A registered hawala or money-transfer business, row of {@code licences.csv}; {@code toDate} null means still valid. */
public record Licence(
        String partyName,
        String officeId,
        List<String> accounts,
        String country,
        String licenceNo,
        LocalDate fromDate,
        @Nullable LocalDate toDate)
        implements Serializable {}
