package org.linli.things.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.access.boundary.Refusal;
import org.linli.things.boundary.NotUnderstood;
import org.linli.things.control.Streams.Stream;
import org.linli.things.entity.Kind;

/**
 * An observation that a client sends: a moment and a number. A span of time, a result of another
 * form, or a time of the result that differs from that of the phenomenon, has no reading behind it
 * and is refused rather than shortened.
 */
public record Observed(Instant at, double result) {

  private static final String TIME = "phenomenonTime";
  private static final Set<String> KNOWN =
      Set.of(TIME, "resultTime", "result", "Datastream", "FeatureOfInterest");

  /** The id of the Datastream that the body names. */
  public static Long streamOf(JsonNode body) {
    var named = new Body(Kind.OBSERVATION, body).get("Datastream");
    if (named == null
        || !named.path("@iot.id").canConvertToLong() && !named.path("@iot.id").isTextual()) {
      throw new Body(Kind.OBSERVATION, body).fault("Datastream", "things-missing");
    }
    return named.path("@iot.id").asLong(-1);
  }

  /**
   * @throws NotUnderstood with the property
   */
  public static Observed read(Stream stream, JsonNode node) {
    var body = new Body(Kind.OBSERVATION, node);
    body.only(KNOWN);
    var at = body.has(TIME) ? moment(body, TIME) : Instant.now().truncatedTo(ChronoUnit.MILLIS);
    if (body.has("resultTime") && !moment(body, "resultTime").equals(at)) {
      throw body.fault("resultTime", "things-shape");
    }
    if (body.has("FeatureOfInterest")
        && body.get("FeatureOfInterest").path("@iot.id").asLong(-1) != stream.featureId()) {
      throw body.fault("FeatureOfInterest", "things-unknown");
    }
    return new Observed(at, result(stream, body));
  }

  /** The same of a row; null where it cannot be taken. */
  public static Observed tried(Stream stream, JsonNode row) {
    try {
      return row == null ? null : read(stream, row);
    } catch (Refusal e) {
      return null;
    }
  }

  private static Instant moment(Body body, String name) {
    try {
      return OffsetDateTime.parse(body.text(name, 40)).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw body.fault(name, "things-shape");
    }
  }

  private static double result(Stream stream, Body body) {
    var result = body.get("result");
    if (result == null || !result.isNumber() && !result.isBoolean()) {
      throw body.fault("result", "things-value");
    }
    var number = result.isBoolean() ? (result.asBoolean() ? 1 : 0) : result.doubleValue();
    var metric = stream.metric();
    if (!Double.isFinite(number)
        || metric.min() != null && number < metric.min()
        || metric.max() != null && number > metric.max()
        || !metric.states().isEmpty() && !metric.states().containsKey((int) number)) {
      throw body.fault("result", "things-range");
    }
    return number;
  }

  /** What the door takes. */
  public static String message(Stream stream, List<Observed> observed) {
    var readings = JsonNodeFactory.instance.arrayNode();
    for (var each : observed) {
      readings
          .addObject()
          .put("ts", each.at().toEpochMilli())
          .putObject("values")
          .put(stream.name(), each.result());
    }
    return readings.toString();
  }

  /** The blocks of a data array, one for each Datastream. */
  public static List<JsonNode> blocks(JsonNode body, int most) {
    var blocks = new ArrayList<JsonNode>();
    if (body == null || !body.isArray()) {
      throw new NotUnderstood("CreateObservations", "things-shape", "");
    }
    var rows = 0;
    for (var block : body) {
      rows += block.path("dataArray").size();
      if (!block.path("components").isArray() || !block.path("dataArray").isArray()) {
        throw new NotUnderstood("CreateObservations", "things-shape", "components, dataArray");
      }
      blocks.add(block);
    }
    if (rows > most) {
      throw new NotUnderstood("CreateObservations", "things-nesting", String.valueOf(rows));
    }
    return blocks;
  }

  /**
   * The rows of a block as observations; null where a row has not as many cells as there are names.
   */
  public static List<JsonNode> rows(JsonNode block) {
    var names = new ArrayList<String>();
    block.path("components").forEach(name -> names.add(name.asText()));
    var rows = new ArrayList<JsonNode>();
    for (var cells : block.path("dataArray")) {
      rows.add(cells.size() == names.size() ? row(names, cells) : null);
    }
    return rows;
  }

  private static ObjectNode row(List<String> names, JsonNode cells) {
    var row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < names.size(); i++) {
      switch (names.get(i)) {
        case "FeatureOfInterest/id" ->
            row.putObject("FeatureOfInterest").set("@iot.id", cells.get(i));
        case String name -> row.set(name, cells.get(i));
      }
    }
    return row;
  }
}
