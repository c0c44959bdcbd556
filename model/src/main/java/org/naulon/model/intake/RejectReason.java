package org.naulon.model.intake;

/** Why a record was not taken. */
public enum RejectReason {
    /** The file is no message or table that any profile knows. */
    UNKNOWN_FORMAT,
    /** The bytes cannot be read as XML, FIN text or CSV from this point on. */
    MALFORMED,
    /** The bytes are no valid text in their encoding. */
    INVALID_ENCODING,
    /** A document type or external entity, which no payment message needs. */
    FORBIDDEN_DTD,
    /** A line, element or message is larger than intake accepts. */
    TOO_LARGE,
    /** A header row lacks a required column. */
    MISSING_COLUMN,
    /** A required value is empty or absent. */
    MISSING_VALUE,
    /** A currency that is not in ISO 4217. */
    UNKNOWN_CURRENCY,
    /** An amount that cannot be read, or that the currency does not allow. */
    INVALID_AMOUNT,
    /** A date or time that cannot be read. */
    INVALID_DATE,
    /** A country that is not in ISO 3166-1. */
    UNKNOWN_COUNTRY,
    /** Any other value outside its closed list or pattern. */
    INVALID_VALUE,
    /** What the inbox holds there is no readable file. */
    UNREADABLE
}
