package org.naulon.model.context;

import java.io.Serializable;
import java.time.LocalDate;

/** Something that was bought, row of {@code assets.csv}. */
public record Asset(
        String assetId,
        String kind,
        String description,
        String holderName,
        LocalDate acquiredOn,
        String paidFromAccount,
        long priceMinor,
        String currency,
        String country,
        String registryNo)
        implements Serializable {}
