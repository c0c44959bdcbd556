package org.naulon.app.world.people;

/**
 * A place where people live or money is paid out.
 *
 * @param use HOME where senders live, ORIGIN where families receive, ROUTE where stories collect
 */
public record City(String name, Country country, String use) {}
