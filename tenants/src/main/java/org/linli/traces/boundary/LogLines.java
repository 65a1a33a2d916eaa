package org.linli.traces.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Lines of a process of its own, as JSON: a line for each entry, with the names that Open Liberty
 * gives to its fields, so that one question finds an entry wherever it was written.
 */
public final class LogLines extends Formatter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String type;

  /**
   * @param part which process it is, for example {@code mqtt}
   */
  public LogLines(String part) {
    this.type = "linli_" + part;
  }

  /** From now on all that this process logs is written so, in UTF-8 whatever its machine speaks. */
  public static void begin(String part) {
    for (var handler : Logger.getLogger("").getHandlers()) {
      handler.setFormatter(new LogLines(part));
      try {
        handler.setEncoding(StandardCharsets.UTF_8.name());
      } catch (UnsupportedEncodingException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public String format(LogRecord entry) {
    var line = new LinkedHashMap<String, String>();
    line.put("type", type);
    line.put("ibm_datetime", entry.getInstant().toString());
    line.put("loglevel", entry.getLevel().getName());
    line.put("module", entry.getLoggerName());
    line.put("message", formatMessage(entry));
    if (entry.getThrown() != null) {
      line.put("ibm_stackTrace", stack(entry.getThrown()));
    }
    line.putAll(LogFields.now());
    try {
      return JSON.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String stack(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
