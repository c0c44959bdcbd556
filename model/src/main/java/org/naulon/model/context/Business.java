package org.naulon.model.context;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** A registered business, row of {@code businesses.csv}. */
public record Business(String partyName, List<String> accounts, String country, String sector, LocalDate registeredFrom)
        implements Serializable {}
