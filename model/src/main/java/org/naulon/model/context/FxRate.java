package org.naulon.model.context;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** EUR per unit of a currency on a day, row of {@code fx.csv}. */
public record FxRate(LocalDate date, String currency, BigDecimal eurPerUnit) implements Serializable {}
