package org.naulon.model.transfer;

/** The way by which value moved. */
public enum Channel {
    /** Account to account through banks. */
    BANK,
    /** A money-transfer operator. */
    MTO,
    /** A hawala office or similar provider. */
    HAWALA,
    /** A mobile-money wallet. */
    MOBILE,
    /** A payment card. */
    CARD,
    /** Cash paid into or drawn from an account. */
    CASH,
    /** A virtual asset. */
    CRYPTO
}
