package org.naulon.model.context;

import java.io.Serializable;
import java.util.List;

/** Somebody close to an official, row of {@code associates.csv}. */
public record Associate(String officialId, String name, String relation, List<String> accounts, List<String> phones)
        implements Serializable {}
