package org.linli.health.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.health.entity.ScreenViolation;

/**
 * Reads what browsers report, in both forms that they have: {@code application/csp-report} (one,
 * CSP 2) and {@code application/reports+json} (a list, Reporting API). Whoever comes can write such
 * a report, so nothing in it is believed further than to be shown: it is cut, and loses queries and
 * fragments, in which addresses may tell of people.
 */
public final class ViolationReports {

  /** Characters of a word that is kept. */
  static final int LONGEST = 160;

  /** Of one message; browsers send some few at once. */
  static final int MOST = 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ViolationReports() {}

  /** What the message tells of; nothing where it is not understood. */
  public static List<ScreenViolation> read(String message, Instant now) {
    try {
      var root = JSON.readTree(message);
      if (root == null) {
        return List.of();
      }
      var bodies = new ArrayList<JsonNode>();
      if (root.isArray()) {
        root.forEach(
            report -> {
              if ("csp-violation".equals(report.path("type").asText())) {
                bodies.add(report.path("body"));
              }
            });
      } else {
        bodies.add(root.path("csp-report"));
      }
      return bodies.stream()
          .limit(MOST)
          .map(body -> violation(body, now))
          .filter(violation -> !violation.directive().isEmpty())
          .toList();
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  private static ScreenViolation violation(JsonNode body, Instant now) {
    var source = place(text(body, "sourceFile", "source-file"));
    var line = Stream.of("lineNumber", "line-number").mapToInt(key -> body.path(key).asInt()).max();
    return new ScreenViolation(
        word(text(body, "effectiveDirective", "effective-directive", "violated-directive")),
        place(text(body, "blockedURL", "blocked-uri")),
        source.isEmpty() || line.orElse(0) <= 0 ? source : source + ":" + line.getAsInt(),
        1,
        now,
        now);
  }

  private static String text(JsonNode body, String... keys) {
    return Stream.of(keys)
        .map(key -> body.path(key).asText())
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** Older browsers say the whole directive; its name is enough. */
  private static String word(String directive) {
    return cut(directive.strip().replaceFirst("(?s)\\s.*", ""));
  }

  private static String place(String address) {
    return cut(address.strip().replaceFirst("(?s)[?#].*", ""));
  }

  private static String cut(String text) {
    var plain = text.replaceAll("[\\p{C}\\p{Z}]+", " ");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
  }
}
