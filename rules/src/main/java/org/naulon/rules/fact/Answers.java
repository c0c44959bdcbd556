package org.naulon.rules.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a fact class says of all its facts, so that a ruleset can be checked against it before there is any fact.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Answers {
    /** Id of the one rule that the facts belong to. */
    String rule();

    /** Whether its numbers may differ by corridor; not where a pattern has no corridor of its own. */
    boolean byCorridor() default true;

    /** Names of the measures that each claim gives; an explanation may name these, {@code from} and {@code to}. */
    String[] measures();
}
