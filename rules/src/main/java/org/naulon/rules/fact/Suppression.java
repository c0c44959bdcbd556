package org.naulon.rules.fact;

import java.util.Arrays;
import java.util.Collection;

/** Reasons why a signal does not count; the closed list that catalogue entries choose from. */
public enum Suppression {
    /** The subject is a registered business that many people pay. */
    REGISTERED_BUSINESS("registeredBusiness"),
    /** The subject is a licensed hawala or money-transfer business. */
    LICENSED("licensed"),
    /** The group is a savings club. */
    ROSCA("rosca"),
    /** Equal amounts with the purpose of rent or tuition, month after month. */
    RENT_OR_TUITION("rentOrTuition"),
    /** The subject pays salaries. */
    PAYROLL("payroll"),
    /** The payee is a hospital, an undertaker or a court. */
    EMERGENCY_SERVICE("emergencyService"),
    /** The parties are kin. */
    KIN("kin"),
    /** The payment is the price of something that the payer acquired under a number of a public register. */
    REGISTERED_SALE("registeredSale"),
    /** Rent, to somebody who is registered as landlord. */
    REGISTERED_LEASE("registeredLease"),
    /** A shop with steady cash takings. */
    STEADY_TAKINGS("steadyTakings"),
    /** All parties are registered businesses that lend to each other. */
    COMPANY_GROUP("companyGroup");

    private final String reason;

    Suppression(String reason) {
        this.reason = reason;
    }

    /** The word in catalogue entries and reports. */
    public String reason() {
        return reason;
    }

    /**
     * Whether one of these reasons says what a group has been since it began, though it takes several rounds to see it: that a
     * savings club is one says the same of its first month. A licence or a registration says nothing of the time before it.
     */
    public static boolean holdsFromTheBeginning(Collection<String> reasons) {
        return reasons.contains(ROSCA.reason) || reasons.contains(RENT_OR_TUITION.reason);
    }

    public static boolean isKnown(String reason) {
        return Arrays.stream(values()).anyMatch(known -> known.reason.equals(reason));
    }
}
