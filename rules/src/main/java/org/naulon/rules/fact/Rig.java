package org.naulon.rules.fact;

import org.naulon.model.money.Rates;
import org.naulon.rules.Parameters;

/** What all facts need to measure: numbers, tables, registers, and who is kin. */
record Rig(
        Parameters parameters,
        Reference reference,
        Rates rates,
        Spellings spellings,
        Purposes purposes,
        Registers registers,
        Kinship kinship,
        Groups groups) {}
