package org.naulon.model.context;

import java.io.Serializable;
import java.time.Instant;

/** A batch of visa decisions of one post, row of {@code visa_decisions.csv}. */
public record VisaDecisions(String post, String country, Instant at, int approvals, int refusals)
        implements Serializable {}
