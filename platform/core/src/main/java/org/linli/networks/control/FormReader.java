package org.linli.networks.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.linli.feeds.boundary.Unreadable;
import org.linli.networks.entity.FormTime;
import org.linli.networks.entity.FormValue;
import org.linli.networks.entity.MessageForm;

/** Turns a message in a maker's form into the platform's: {@code {"ts", "values"}}. */
public final class FormReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_HEX = 2_000;

  private FormReader() {}

  /**
   * A value that the message does not hold is left out.
   *
   * @param came when it came, for forms that tell no time
   * @throws Unreadable naming what is wrong
   */
  public static byte[] read(MessageForm form, byte[] message, Instant came) {
    var body = JSON.createObjectNode();
    var values = JSON.createObjectNode();
    switch (form.encoding()) {
      case JSON -> {
        var root = root(message);
        body.put("ts", form.time() == null ? came.toEpochMilli() : time(form.time(), root));
        form.values()
            .forEach(
                (metric, value) -> {
                  var found = root.at(value.pointer());
                  if (!found.isMissingNode() && !found.isNull()) {
                    values.put(metric, said(value, found));
                  }
                });
      }
      case HEX -> {
        var bytes = bytes(message);
        body.put("ts", came.toEpochMilli());
        form.values()
            .forEach(
                (metric, value) -> {
                  if (value.at() + value.bytes() <= bytes.length) {
                    values.put(metric, counted(value, bytes));
                  }
                });
      }
    }
    if (values.isEmpty()) {
      throw new Unreadable("nothing of form " + form.id() + " stands there");
    }
    body.set("values", values);
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode root(byte[] message) {
    try {
      return JSON.readTree(message);
    } catch (JacksonException e) {
      throw new Unreadable(e.getOriginalMessage());
    } catch (IOException e) {
      throw new Unreadable(e.getMessage());
    }
  }

  private static long time(FormTime time, JsonNode root) {
    var at = root.at(time.pointer());
    try {
      return switch (time.unit()) {
        case ISO -> OffsetDateTime.parse(at.asText()).toInstant().toEpochMilli();
        case SECONDS -> new BigDecimal(at.asText()).movePointRight(3).longValueExact();
        case MILLIS -> new BigDecimal(at.asText()).longValueExact();
      };
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      throw new Unreadable("no time at " + time.pointer());
    }
  }

  private static BigDecimal said(FormValue value, JsonNode found) {
    var word = value.words().get(found.asText());
    if (word != null) {
      return word;
    }
    try {
      return value.meant(new BigDecimal(found.asText()));
    } catch (NumberFormatException e) {
      throw new Unreadable("no number at " + value.pointer());
    }
  }

  private static byte[] bytes(byte[] message) {
    var digits = new String(message, StandardCharsets.US_ASCII).strip();
    if (digits.length() > LONGEST_HEX) {
      throw new Unreadable("too long");
    }
    try {
      return HexFormat.of().parseHex(digits);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("no hexadecimal digits");
    }
  }

  private static BigDecimal counted(FormValue value, byte[] bytes) {
    var part = new byte[value.bytes()];
    for (int i = 0; i < part.length; i++) {
      part[i] = bytes[value.at() + (value.little() ? part.length - 1 - i : i)];
    }
    var whole = value.signed() ? new BigInteger(part) : new BigInteger(1, part);
    var number =
        value.bit() == null ? whole : whole.testBit(value.bit()) ? BigInteger.ONE : BigInteger.ZERO;
    return value.meant(new BigDecimal(number));
  }
}
