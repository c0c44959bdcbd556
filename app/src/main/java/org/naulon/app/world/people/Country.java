package org.naulon.app.world.people;

/**
 * What the generator must know about a country to write its accounts, telephones and money.
 *
 * @param code ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param eurPerUnit indicative euros for one unit of the currency
 * @param phonePrefix country code and the first digits of a mobile number, with the plus sign
 * @param phoneDigits digits that follow the prefix
 * @param ibanLetters letters in front of the digits of the national account number
 * @param ibanDigits digits of the national account number; 0 where no IBAN is used
 * @param bic first eight characters of the (invented) bank that keeps all accounts of the country
 */
public record Country(
        String code,
        String currency,
        double eurPerUnit,
        String phonePrefix,
        int phoneDigits,
        String ibanLetters,
        int ibanDigits,
        String bic) {}
