package org.naulon.model.signal;

/** A sentence in the two languages of reports and screens. */
public record Text(String en, String fr) {}
