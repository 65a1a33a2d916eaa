package org.linli.things.entity;

import static org.linli.things.entity.Property.Type.JSON;
import static org.linli.things.entity.Property.Type.NUMBER;
import static org.linli.things.entity.Property.Type.TEXT;
import static org.linli.things.entity.Property.Type.TIME;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the standard knows (OGC 18-088, clause 8.2), with properties and links in its words. */
public enum Kind {
  THING("Thing", "Things", Property.NAME, Property.DESCRIPTION, Property.PROPERTIES),
  LOCATION(
      "Location",
      "Locations",
      Property.NAME,
      Property.DESCRIPTION,
      Property.ENCODING,
      new Property("location", "geometry", JSON),
      Property.PROPERTIES),
  HISTORICAL_LOCATION(
      "HistoricalLocation", "HistoricalLocations", new Property("time", "at", TIME)),
  DATASTREAM(
      "Datastream",
      "Datastreams",
      Property.NAME,
      Property.DESCRIPTION,
      new Property("observationType", "kind", TEXT),
      new Property("unitOfMeasurement", "unit", JSON),
      Property.PROPERTIES),
  SENSOR(
      "Sensor",
      "Sensors",
      Property.NAME,
      Property.DESCRIPTION,
      Property.ENCODING,
      new Property("metadata", "metadata", TEXT),
      Property.PROPERTIES),
  OBSERVED_PROPERTY(
      "ObservedProperty",
      "ObservedProperties",
      Property.NAME,
      new Property("definition", "definition", TEXT),
      Property.DESCRIPTION,
      Property.PROPERTIES),
  OBSERVATION(
      "Observation",
      "Observations",
      new Property("phenomenonTime", "ts", TIME),
      new Property("resultTime", "ts", TIME),
      new Property("result", "result", NUMBER)),
  FEATURE_OF_INTEREST(
      "FeatureOfInterest",
      "FeaturesOfInterest",
      Property.NAME,
      Property.DESCRIPTION,
      Property.ENCODING,
      new Property("feature", "geometry", JSON),
      Property.PROPERTIES);

  private final String singular;
  private final String plural;
  private final List<Property> properties;

  Kind(String singular, String plural, Property... properties) {
    this.singular = singular;
    this.plural = plural;
    this.properties = List.of(properties);
  }

  public String singular() {
    return singular;
  }

  public String plural() {
    return plural;
  }

  public List<Property> properties() {
    return properties;
  }

  public Optional<Property> property(String name) {
    return properties.stream().filter(property -> property.name().equals(name)).findFirst();
  }

  /** Where one can go from here. */
  public List<Link> links() {
    return Link.from(this);
  }

  public Optional<Link> link(String name) {
    return links().stream().filter(link -> link.name().equals(name)).findFirst();
  }

  /** The kind whose collection has that name, for example {@code Things}. */
  public static Optional<Kind> ofCollection(String name) {
    return Arrays.stream(values()).filter(kind -> kind.plural.equals(name)).findFirst();
  }
}
