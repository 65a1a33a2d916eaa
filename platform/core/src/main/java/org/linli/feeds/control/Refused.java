package org.linli.feeds.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch could not take, gathered by message and reason: ten thousand wrong readings of one
 * message make one dead letter.
 */
final class Refused {

  private record Key(String message, Reason reason) {}

  private final Map<Key, Part> parts = new LinkedHashMap<>();

  /** What is refused of one message for one reason. */
  private static final class Part {
    final Delivery delivery;
    final Map<Long, List<SentValue>> values = new LinkedHashMap<>();
    String detail;

    Part(Delivery delivery) {
      this.delivery = delivery;
    }
  }

  void add(Delivery delivery, Reason reason, long at, SentValue value, String detail) {
    var part = part(delivery, reason, detail);
    part.values.computeIfAbsent(at, key -> new ArrayList<>()).add(value);
  }

  /** The whole message. */
  void add(Delivery delivery, Reason reason, String detail) {
    var part = part(delivery, reason, detail);
    delivery
        .parcel()
        .readings()
        .forEach(reading -> part.values.put(reading.at(), reading.values()));
  }

  /** The whole message, of which not even a copy may be kept. */
  void addUnread(Delivery delivery, Reason reason, String detail) {
    part(delivery, reason, detail);
  }

  private Part part(Delivery delivery, Reason reason, String detail) {
    var part = parts.computeIfAbsent(new Key(delivery.key(), reason), key -> new Part(delivery));
    if (part.detail == null) {
      part.detail = detail;
    }
    return part;
  }

  void addAll(Refused other) {
    parts.putAll(other.parts);
  }

  List<DeadLetter> letters() {
    var letters = new ArrayList<DeadLetter>(parts.size());
    parts.forEach(
        (key, part) -> {
          var parcel = part.delivery.parcel();
          var readings = new ArrayList<SentReading>();
          part.values.forEach((at, values) -> readings.add(new SentReading(at, values)));
          letters.add(
              new DeadLetter(
                  parcel.tenant().value(),
                  parcel.device().toString(),
                  key.reason(),
                  part.detail,
                  BodyWriter.write(readings),
                  key.message() + "/" + key.reason().code()));
        });
    return letters;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** How many letters there are for each reason. */
  Map<Reason, Integer> counts() {
    var counts = new HashMap<Reason, Integer>();
    parts.keySet().forEach(key -> counts.merge(key.reason(), 1, Integer::sum));
    return counts;
  }
}
