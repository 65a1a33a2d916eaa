package org.linli.things.entity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A navigation property.
 *
 * @param from column of the row that one comes from
 * @param to column of the rows that one comes to
 * @param many whether it leads to a collection
 */
public record Link(String name, Kind target, String from, String to, boolean many) {

  private static final String NUMBER = "number";
  private static final Map<Kind, List<Link>> ALL = all();

  static List<Link> from(Kind kind) {
    return ALL.get(kind);
  }

  private static Map<Kind, List<Link>> all() {
    var all = new EnumMap<Kind, List<Link>>(Kind.class);
    all.put(
        Kind.THING,
        List.of(
            many(Kind.DATASTREAM, NUMBER, "thing"),
            many(Kind.HISTORICAL_LOCATION, NUMBER, "thing"),
            many(Kind.LOCATION, "location", NUMBER)));
    all.put(
        Kind.LOCATION,
        List.of(
            many(Kind.HISTORICAL_LOCATION, NUMBER, "location"),
            many(Kind.THING, NUMBER, "location")));
    all.put(
        Kind.HISTORICAL_LOCATION,
        List.of(one(Kind.THING, "thing"), many(Kind.LOCATION, "location", NUMBER)));
    all.put(
        Kind.DATASTREAM,
        List.of(
            one(Kind.THING, "thing"),
            one(Kind.SENSOR, "sensor"),
            one(Kind.OBSERVED_PROPERTY, "property"),
            many(Kind.OBSERVATION, NUMBER, "stream")));
    all.put(Kind.SENSOR, List.of(many(Kind.DATASTREAM, NUMBER, "sensor")));
    all.put(Kind.OBSERVED_PROPERTY, List.of(many(Kind.DATASTREAM, NUMBER, "property")));
    all.put(
        Kind.OBSERVATION,
        List.of(one(Kind.DATASTREAM, "stream"), one(Kind.FEATURE_OF_INTEREST, "feature")));
    all.put(Kind.FEATURE_OF_INTEREST, List.of(many(Kind.OBSERVATION, NUMBER, "feature")));
    return all;
  }

  private static Link many(Kind target, String from, String to) {
    return new Link(target.plural(), target, from, to, true);
  }

  private static Link one(Kind target, String from) {
    return new Link(target.singular(), target, from, NUMBER, false);
  }
}
