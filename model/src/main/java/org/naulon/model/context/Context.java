package org.naulon.model.context;

import java.io.Serializable;
import java.util.List;

/** One snapshot of all context feeds; a feed that was not delivered is an empty list. */
public record Context(
        List<Official> officials,
        List<Associate> associates,
        List<Crossing> crossings,
        List<Shift> shifts,
        List<Licence> licences,
        List<Business> businesses,
        List<Asset> assets,
        List<Account> accounts,
        List<VisaDecisions> visaDecisions,
        List<FxRate> fxRates)
        implements Serializable {

    /** No feed at all. */
    public static final Context EMPTY = new Context(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of());
}
