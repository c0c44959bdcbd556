package org.naulon.model.signal;

/** The part that somebody seems to play; a hypothesis for a human, never a verdict (domain F.2). */
public enum Role {
    /** Runs a smuggling business. */
    ORGANISER(true, false),
    /** Helps it for gain. */
    FACILITATOR(true, false),
    /** A public official who is paid. */
    OFFICIAL(true, false),
    /** Lends an account; vulnerability is checked first, so never suspected by default. */
    MULE(false, false),
    /** Somebody who is harmed. */
    VICTIM(false, true),
    /** Pays for a relative. */
    FAMILY(false, true),
    /** Nothing is known. */
    UNKNOWN(false, false);

    private final boolean suspected;
    private final boolean protectedPerson;

    Role(boolean suspected, boolean protectedPerson) {
        this.suspected = suspected;
        this.protectedPerson = protectedPerson;
    }

    /** Whether a report marks the party as suspected, for a human to confirm. */
    public boolean suspected() {
        return suspected;
    }

    /** Whether only protection-cleared users may see the party. */
    public boolean protectedPerson() {
        return protectedPerson;
    }
}
