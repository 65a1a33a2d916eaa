package org.linli.things.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.access.boundary.NotFound;
import org.linli.tenancy.entity.TenantId;
import org.linli.things.control.Finder.Row;
import org.linli.things.entity.Address;
import org.linli.things.entity.Address.Tail;
import org.linli.things.entity.Answer;
import org.linli.things.entity.Kind;
import org.linli.things.entity.Query;
import org.linli.things.entity.Service;

/** Answers a question: a collection, an entity, a property, references, a data array. */
public final class Reading {

  private static final List<String> COMPONENTS =
      List.of("id", "phenomenonTime", "resultTime", "result");

  private final Service service;
  private final Finder finder;
  private final Shown shown;
  private final Walk walk;
  private final Address address;
  private final Query query;

  public Reading(
      Service service,
      Finder finder,
      TenantId tenant,
      Address address,
      Map<String, List<String>> options) {
    this.service = service;
    this.finder = finder;
    this.shown = new Shown(service, finder);
    this.walk = new Walk(finder, tenant, address);
    this.address = address;
    this.query = QueryReader.read(walk.kind(), options);
  }

  /**
   * @param next the address of the same question, to which {@code $skip} is added
   */
  public Answer answer(String next) {
    if (walk.isMany() && address.property().isEmpty()) {
      return new Answer(collection(next), false);
    }
    var row = walk.one();
    if (!address.property().isEmpty()) {
      return property(row);
    }
    return new Answer(
        address.tail() == Tail.REFERENCES
            ? Map.of("@iot.selfLink", shown.self(walk.kind(), row))
            : shown.entities(walk.kind(), List.of(row), query).getFirst(),
        false);
  }

  private Map<String, Object> collection(String next) {
    var kind = walk.kind();
    var found = finder.page(kind, walk.where(), query);
    var body = new LinkedHashMap<String, Object>();
    if (found.count() != null) {
      body.put("@iot.count", found.count());
    }
    if (address.tail() == Tail.REFERENCES) {
      body.put(
          "value",
          found.rows().stream()
              .map(row -> Map.of("@iot.selfLink", shown.self(kind, row)))
              .toList());
    } else if (query.dataArray()) {
      body.put("value", arrays(found.rows()));
    } else {
      body.put("value", shown.entities(kind, found.rows(), query));
    }
    if (found.more()) {
      body.put("@iot.nextLink", next + "$skip=" + (query.skip() + query.top()));
    }
    return body;
  }

  /** By datastream, a row for each observation (OGC 18-088, clause 12). */
  private List<Map<String, Object>> arrays(List<Row> rows) {
    var components = COMPONENTS.stream().filter(this::isWanted).toList();
    var streams = new LinkedHashMap<Long, List<Row>>();
    rows.forEach(
        row ->
            streams.computeIfAbsent(row.number("stream"), missing -> new ArrayList<>()).add(row));
    return streams.values().stream().map(of -> array(components, of)).toList();
  }

  private boolean isWanted(String component) {
    return query.shows(component.equals("id") ? "@iot.id" : component);
  }

  private Map<String, Object> array(List<String> components, List<Row> rows) {
    var array = new LinkedHashMap<String, Object>();
    array.put(
        "Datastream@iot.navigationLink",
        shown.self(Kind.OBSERVATION, rows.getFirst()) + "/Datastream");
    array.put("components", components);
    array.put("dataArray@iot.count", rows.size());
    array.put(
        "dataArray",
        rows.stream()
            .map(
                row ->
                    components.stream()
                        .map(
                            name ->
                                name.equals("id")
                                    ? service.id(Kind.OBSERVATION, row.number("id"))
                                    : Shown.value(
                                        Kind.OBSERVATION.property(name).orElseThrow(), row))
                        .toList())
            .toList());
    return array;
  }

  private Answer property(Row row) {
    var names = address.property();
    var property = walk.kind().property(names.getFirst()).orElseThrow();
    var value = Shown.value(property, row);
    for (var name : names.subList(1, names.size())) {
      if (!(value instanceof JsonNode node) || !node.has(name)) {
        throw new NotFound("thing");
      }
      value = node.get(name);
    }
    if (value == null || value instanceof JsonNode node && node.isNull()) {
      return new Answer(null, true);
    }
    return address.tail() == Tail.VALUE
        ? new Answer(
            value instanceof JsonNode node && node.isValueNode() ? node.asText() : value, true)
        : new Answer(Map.of(names.getLast(), value), false);
  }
}
