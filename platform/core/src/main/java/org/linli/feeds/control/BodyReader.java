package org.linli.feeds.control;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.Limits;

/**
 * Reads what devices send: one reading, an array of readings, or {@code {"readings": […]}}.
 *
 * <p>A reading without its time is refused: by the time a repeated message is known (000 §7.2 a 3).
 * Of a device without a clock the time of arrival counts, whatever it says; it sends one reading at
 * a time.
 */
final class BodyReader {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final JsonParser json;
  private final int most;
  private final Long arrival;
  private final List<SentReading> readings = new ArrayList<>(1);

  private BodyReader(JsonParser json, int most, Long arrival) {
    this.json = json;
    this.most = most;
    this.arrival = arrival;
  }

  /**
   * @throws Unreadable not JSON, or not of the form
   * @throws BatchTooLarge more than {@code most} readings
   */
  static List<SentReading> read(byte[] body, int most) {
    return read(body, most, null);
  }

  /** What a device without a clock sent: the one reading of the moment in which it arrived. */
  static List<SentReading> arrived(byte[] body, long at) {
    var readings = read(body, Limits.READINGS, at);
    if (readings.size() > 1) {
      throw new Unreadable("a device without a clock sends one reading at a time");
    }
    return readings;
  }

  private static List<SentReading> read(byte[] body, int most, Long arrival) {
    try (var json = JSON.createParser(body)) {
      var reader = new BodyReader(json, most, arrival);
      reader.body();
      return reader.readings;
    } catch (JacksonException e) {
      var at = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
      throw new Unreadable(at + e.getOriginalMessage());
    } catch (IOException e) {
      throw new Unreadable(e.getMessage());
    }
  }

  private void body() throws IOException {
    var first = json.nextToken();
    if (first == JsonToken.START_ARRAY) {
      list();
    } else if (first == JsonToken.START_OBJECT) {
      object(true);
    } else {
      throw new Unreadable("neither an object nor an array");
    }
    if (json.nextToken() != null) {
      throw new Unreadable("something stands behind the end");
    }
    if (readings.isEmpty()) {
      throw new Unreadable("no readings");
    }
  }

  private void list() throws IOException {
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token != JsonToken.START_OBJECT) {
        throw new Unreadable("a reading is an object");
      }
      if (readings.size() == most) {
        throw new BatchTooLarge("readings", most);
      }
      object(false);
    }
  }

  private void object(boolean mayHoldReadings) throws IOException {
    Long at = null;
    List<SentValue> values = null;
    var held = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var name = json.currentName();
      var token = json.nextToken();
      switch (name) {
        case "ts" -> {
          if (arrival == null) {
            at = time(token);
          } else {
            json.skipChildren();
          }
        }
        case "values" -> values = values(token);
        case "readings" -> {
          if (!mayHoldReadings || token != JsonToken.START_ARRAY) {
            throw new Unreadable("readings is an array, and stands at the top alone");
          }
          list();
          held = true;
        }
        default -> json.skipChildren();
      }
    }
    if (held) {
      return;
    }
    if (at == null && arrival == null) {
      throw new Unreadable("ts is missing");
    }
    if (values == null || values.isEmpty()) {
      throw new Unreadable("values are missing");
    }
    readings.add(new SentReading(at == null ? arrival : at, values));
  }

  private long time(JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return json.getLongValue();
    }
    if (token == JsonToken.VALUE_STRING) {
      try {
        return SentTime.millis(json.getText());
      } catch (DateTimeException | ArithmeticException e) {
        throw new Unreadable("ts is no time: " + shortened(json.getText()));
      }
    }
    throw new Unreadable("ts is neither ISO 8601 with an offset nor milliseconds");
  }

  private List<SentValue> values(JsonToken token) throws IOException {
    if (token != JsonToken.START_OBJECT) {
      throw new Unreadable("values is an object");
    }
    var values = new ArrayList<SentValue>(4);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      var metric = shortened(json.currentName());
      values.add(value(metric, json.nextToken()));
    }
    return values;
  }

  private SentValue value(String metric, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        var number = json.getDoubleValue();
        yield Double.isFinite(number)
            ? SentValue.number(metric, number)
            : SentValue.other(metric, shortened(json.getText()));
      }
      case VALUE_STRING -> SentValue.other(metric, '"' + shortened(json.getText()) + '"');
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> SentValue.other(metric, json.getText());
      default -> {
        json.skipChildren();
        yield SentValue.other(metric, token == JsonToken.START_ARRAY ? "[]" : "{}");
      }
    };
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60);
  }
}
