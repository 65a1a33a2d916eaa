package org.linli.logs.control;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.logs.entity.LogEntry;
import org.linli.logs.entity.LogLevel;
import org.linli.logs.entity.LogQuery;

/**
 * Entries out of lines: one JSON object a line, by the names that Open Liberty gives its fields.
 */
final class LogReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST_MESSAGE = 4_000;

  /** {@code 2026-11-23T12:25:03.682+0000}. */
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS[xx][xxx][X]", Locale.ROOT);

  private final LogQuery query;
  private final String words;

  LogReader(LogQuery query) {
    this.query = query;
    this.words = query.text() == null ? null : query.text().toLowerCase(Locale.ROOT);
  }

  /** What the line says, when it is an entry; lines that a start writes before the log are none. */
  static Optional<LogEntry> entry(String line) {
    if (!line.startsWith("{")) {
      return Optional.empty();
    }
    try {
      var fields = fields(line);
      return Optional.of(
          new LogEntry(
              moment(fields.get("ibm_datetime")),
              LogLevel.of(fields.get("loglevel")),
              fields.getOrDefault("module", ""),
              message(fields),
              fields.get("ext_tenant"),
              fields.get("ext_trace"),
              fields.get("ext_node")));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> fields(String line) throws IOException {
    var fields = new HashMap<String, String>();
    try (var json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        var name = json.currentName();
        if (json.nextToken().isScalarValue()) {
          fields.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
    return fields;
  }

  private static String message(Map<String, String> fields) {
    var said = fields.getOrDefault("message", "");
    var stack = fields.get("ibm_stackTrace");
    var whole = stack == null ? said : said + "\n" + stack;
    return whole.length() <= LONGEST_MESSAGE ? whole : whole.substring(0, LONGEST_MESSAGE);
  }

  private static Instant moment(String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text, WRITTEN).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether it is worth taking the line apart. */
  boolean mayMean(String line) {
    return (query.tenant() == null || line.contains(query.tenant().value()))
        && (query.trace() == null || line.contains(query.trace()));
  }

  boolean means(LogEntry entry) {
    return (query.tenant() == null || query.tenant().value().equals(entry.tenant()))
        && (query.trace() == null || query.trace().equals(entry.trace()))
        && (query.level() == null || entry.level().isAtLeast(query.level()))
        && isInSpan(entry)
        && (words == null
            || entry.message().toLowerCase(Locale.ROOT).contains(words)
            || entry.module().toLowerCase(Locale.ROOT).contains(words));
  }

  private boolean isInSpan(LogEntry entry) {
    if (entry.at() == null) {
      return query.from() == null && query.until() == null;
    }
    return (query.from() == null || !entry.at().isBefore(query.from()))
        && (query.until() == null || entry.at().isBefore(query.until()));
  }

  /** Whether everything further back lies before the span. Threads write out of order by little. */
  boolean isBeyond(LogEntry entry) {
    return query.from() != null
        && entry.at() != null
        && entry.at().isBefore(query.from().minusSeconds(60));
  }
}
