package org.naulon.app.world.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.naulon.app.world.event.Event;
import org.naulon.app.world.event.Ids;
import org.naulon.app.world.inbox.ContextFeeds;
import org.naulon.app.world.people.Actor;
import org.naulon.app.world.people.Atlas;
import org.naulon.app.world.people.Census;
import org.naulon.app.world.people.City;

/** Where stories are planned: it casts people nobody else uses and collects events, context and truth. */
public final class Stage {

    private final Census census;
    private final Atlas atlas;
    private final LocalDate start;
    private final ContextFeeds feeds;
    private final Ids ids;
    private final List<City> homes;
    private final List<Event> events = new ArrayList<>();
    private final List<Truth.Story> stories = new ArrayList<>();
    private final List<Truth.Innocent> innocents = new ArrayList<>();
    private long serial;

    public Stage(long seed, Census census, Atlas atlas, LocalDate start, ContextFeeds feeds) {
        this.census = census;
        this.atlas = atlas;
        this.start = start;
        this.feeds = feeds;
        this.ids = new Ids(seed, 1);
        this.homes = atlas.cities("HOME");
    }

    /** Somebody who is kin of nobody. */
    Actor person(String city) {
        return family(1, city).get(0);
    }

    /** People of one surname, spread over the cities in turn. */
    List<Actor> family(int size, String... cities) {
        long surname = ++serial;
        List<Actor> family = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long own = i == 0 ? surname : ++serial;
            family.add(census.person(own, surname, atlas.city(cities[i % cities.length])));
        }
        return family;
    }

    /** Strangers to each other, at home in as many different cities as asked for. */
    List<Actor> strangers(int count, int cities) {
        List<Actor> strangers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            strangers.add(person(homes.get(i % cities * 3 % homes.size()).name()));
        }
        return strangers;
    }

    /** Strangers of the euro area only, for amounts that must be exact in euros. */
    List<Actor> euroStrangers(int count, String... cities) {
        List<Actor> strangers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            strangers.add(person(cities[i % cities.length]));
        }
        return strangers;
    }

    /** A company entered in the register of businesses since long before the world begins. */
    Actor business(String trade, String sector, String city) {
        Actor company = company(trade, city);
        feeds.add("businesses", company.name(), company.account(), code(company), sector, "2015-03-01");
        return company;
    }

    /** A company that is in no register. */
    Actor company(String trade, String city) {
        return census.company(++serial, trade, atlas.city(city));
    }

    static String code(Actor actor) {
        return actor.city().country().code();
    }

    /** @param day days after the first day of the world */
    Instant at(int day, int hour, int minute) {
        return start.plusDays(day).atTime(hour, minute).toInstant(ZoneOffset.UTC);
    }

    LocalDate day(int day) {
        return start.plusDays(day);
    }

    City city(String name) {
        return atlas.city(name);
    }

    Atlas atlas() {
        return atlas;
    }

    Ids ids() {
        return ids;
    }

    ContextFeeds feeds() {
        return feeds;
    }

    Plot plot() {
        return new Plot(this);
    }

    void add(Event event) {
        events.add(event);
    }

    void add(Truth.Story story) {
        stories.add(story);
    }

    void innocent(String kind, Actor... actors) {
        List<String> identifiers = new ArrayList<>();
        for (Actor actor : actors) {
            identifiers.addAll(Plot.identifiers(actor));
        }
        innocents.add(new Truth.Innocent("I" + (innocents.size() + 1), kind, identifiers));
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<Truth.Story> stories() {
        return List.copyOf(stories);
    }

    public List<Truth.Innocent> innocents() {
        return List.copyOf(innocents);
    }
}
