package org.linli.things.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.things.boundary.TooDear;
import org.linli.things.control.Finder.Found;
import org.linli.things.control.Finder.Row;
import org.linli.things.entity.Kind;
import org.linli.things.entity.Link;
import org.linli.things.entity.Property;
import org.linli.things.entity.Query;
import org.linli.things.entity.Query.Expansion;
import org.linli.things.entity.Service;

/** Rows as the standard writes entities (OGC 18-088, clause 8.1). */
public final class Shown {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final double WHOLE = 1e15;

  /** So many entities in one answer; one that is shown at two places counts twice. */
  private static final long MOST = 10_000;

  private final Service service;
  private final Finder finder;
  private final Map<Map<String, Object>, Long> weights = new IdentityHashMap<>();

  public Shown(Service service, Finder finder) {
    this.service = service;
    this.finder = finder;
  }

  /** Entities with what is opened of their links. */
  public List<Map<String, Object>> entities(Kind kind, List<Row> rows, Query query) {
    var opened = new LinkedHashMap<Expansion, Map<Object, List<Map<String, Object>>>>();
    var pages = new LinkedHashMap<Expansion, Map<Object, Found>>();
    for (var expansion : query.expand()) {
      var link = kind.link(expansion.link()).orElseThrow();
      var found = finder.linked(link, rows, expansion.query());
      pages.put(expansion, found);
      opened.put(expansion, shown(link, found, expansion.query()));
    }
    var entities = new ArrayList<Map<String, Object>>();
    for (var row : rows) {
      var entity = entity(kind, row, query);
      for (var expansion : query.expand()) {
        var link = kind.link(expansion.link()).orElseThrow();
        var key = row.number(link.from());
        open(
            entity,
            self(kind, row),
            expansion,
            link,
            opened.get(expansion).getOrDefault(key, List.of()),
            pages.get(expansion).get(key));
      }
      entities.add(entity);
    }
    weigh(entities);
    return entities;
  }

  private long weigh(List<Map<String, Object>> entities) {
    var weight = entities.stream().mapToLong(entity -> weights.getOrDefault(entity, 1L)).sum();
    if (weight > MOST) {
      throw new TooDear();
    }
    return weight;
  }

  /** All that a link leads to from all rows is shown at once, so that deeper links are, too. */
  private Map<Object, List<Map<String, Object>>> shown(
      Link link, Map<Object, Found> found, Query query) {
    var all = found.values().stream().flatMap(page -> page.rows().stream()).toList();
    var entities = entities(link.target(), all, query).iterator();
    var shown = new LinkedHashMap<Object, List<Map<String, Object>>>();
    found.forEach(
        (key, page) -> shown.put(key, page.rows().stream().map(row -> entities.next()).toList()));
    return shown;
  }

  private void open(
      Map<String, Object> entity,
      String self,
      Expansion expansion,
      Link link,
      List<Map<String, Object>> entities,
      Found page) {
    entity.remove(link.name() + "@iot.navigationLink");
    weights.merge(entity, 1 + weigh(entities), Long::sum);
    if (!link.many()) {
      entity.put(link.name(), entities.isEmpty() ? null : entities.getFirst());
      return;
    }
    if (page != null && page.count() != null) {
      entity.put(link.name() + "@iot.count", page.count());
    } else if (expansion.query().count()) {
      entity.put(link.name() + "@iot.count", 0);
    }
    entity.put(link.name(), entities);
    if (page != null && page.more()) {
      var query = expansion.query();
      entity.put(
          link.name() + "@iot.nextLink",
          self
              + "/"
              + link.name()
              + "?$top="
              + query.top()
              + "&$skip="
              + (query.skip() + query.top()));
    }
  }

  private Map<String, Object> entity(Kind kind, Row row, Query query) {
    var entity = new LinkedHashMap<String, Object>();
    var self = self(kind, row);
    if (query.shows("@iot.id")) {
      entity.put("@iot.id", service.id(kind, row.number("id")));
    }
    if (query.shows("@iot.selfLink")) {
      entity.put("@iot.selfLink", self);
    }
    for (var property : kind.properties()) {
      if (query.shows(property.name())) {
        entity.put(property.name(), value(property, row));
      }
    }
    for (var link : kind.links()) {
      if (query.shows(link.name())) {
        entity.put(link.name() + "@iot.navigationLink", self + "/" + link.name());
      }
    }
    return entity;
  }

  public String self(Kind kind, Row row) {
    return service.root() + "/" + kind.plural() + "(" + row.number("id") + ")";
  }

  /** A property as JSON has it. */
  public static Object value(Property property, Row row) {
    var value = row.get(property.column());
    if (value == null) {
      return null;
    }
    return switch (property.type()) {
      case TIME -> TIME.format(instant(value));
      case NUMBER -> number(((Number) value).doubleValue());
      case JSON -> json(String.valueOf(value));
      default -> value;
    };
  }

  static Instant instant(Object value) {
    return switch (value) {
      case OffsetDateTime at -> at.toInstant();
      case java.sql.Timestamp at -> at.toInstant();
      default -> throw new IllegalStateException(value.getClass().getName());
    };
  }

  private static Object number(double number) {
    return number == Math.rint(number) && Math.abs(number) < WHOLE
        ? (Object) (long) number
        : number;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
