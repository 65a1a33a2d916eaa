package org.linli.rest.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.WebApplicationException;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;
import org.linli.access.boundary.UnkeptText;
import org.linli.persistence.Outage;

/**
 * Finds the named refusal in whatever was thrown: ours deep in a chain of causes, the protocol's,
 * or a fault of ours.
 */
final class Refusals {

  private static final int DEEPEST = 20;

  private Refusals() {}

  /** The refusal, or null where nobody refused and something broke. */
  static Refusal in(Throwable thrown) {
    for (int depth = 0; thrown != null && depth < DEEPEST; depth++, thrown = thrown.getCause()) {
      switch (thrown) {
        case Refusal refusal -> {
          return refusal;
        }
        case JsonProcessingException json -> {
          // A refusal may hide below: the body's limit is kept while it is parsed.
          return json.getCause() == null || in(json.getCause()) == null
              ? new Malformed(where(json))
              : in(json.getCause());
        }
        case WebApplicationException web when web.getResponse().getStatus() < 500 -> {
          // What the caller did wrong stays so, whatever the protocol's own reader stumbled over.
          var below = in(web.getCause());
          return below == null ? HttpRefusal.of(web.getResponse().getStatus()) : below;
        }
        case Throwable text when UnkeptText.is(text) -> {
          return new Malformed("");
        }
        case Throwable out when Outage.of(out).isPresent() -> {
          return Outage.of(out).get();
        }
        default -> {
          // Look at the cause.
        }
      }
    }
    return null;
  }

  /** The field or the place, never the content: it may be a secret. */
  private static String where(JsonProcessingException json) {
    var path =
        json instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(
                    at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                .collect(Collectors.joining("."))
            : "";
    if (json instanceof UnrecognizedPropertyException || !path.isEmpty()) {
      return path;
    }
    JsonLocation at = json.getLocation();
    return at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
  }
}
