package org.linli.streams.control;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;
import org.linli.feeds.entity.Fault;
import org.linli.feeds.entity.Foreign;
import org.linli.feeds.entity.Heard;

/**
 * Why a message was refused, or parts of it. What it said is not among it: who may not be listened
 * to shall not be written down here either.
 *
 * @param taken how many readings were taken nevertheless
 */
record Refusing(String reason, String detail, int taken, List<Fault> faults) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_TOLD = 100;

  static Refusing of(Refusal refusal) {
    var detail = refusal.arguments().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return new Refusing(refusal.code(), detail, 0, List.of());
  }

  static Refusing of(String reason) {
    return new Refusing(reason, "", 0, List.of());
  }

  static Refusing of(Heard heard) {
    return new Refusing(heard.faults().getFirst().reason(), "", heard.readings(), heard.faults());
  }

  /** As the partner reads it: JSON in UTF-8. */
  byte[] letter(Foreign message) {
    var out = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("message", message.id());
      json.writeStringField("device", message.key());
      json.writeStringField("sentAt", Instant.ofEpochMilli(message.publishedAt()).toString());
      json.writeStringField("reason", reason);
      json.writeStringField("detail", detail);
      json.writeNumberField("taken", taken);
      json.writeNumberField("faulty", faults.size());
      json.writeArrayFieldStart("faults");
      for (var fault : faults.subList(0, Math.min(MOST_TOLD, faults.size()))) {
        json.writeStartObject();
        json.writeStringField("reason", fault.reason());
        json.writeNumberField("ts", fault.at());
        json.writeStringField("metric", fault.metric());
        json.writeStringField("value", fault.value());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
