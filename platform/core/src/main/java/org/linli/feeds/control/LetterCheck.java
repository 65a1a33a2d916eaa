package org.linli.feeds.control;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;
import org.linli.devices.entity.DeviceModel;
import org.linli.feeds.boundary.BatchTooLarge;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.LetterPreview;
import org.linli.feeds.entity.Limits;
import org.linli.feeds.entity.SeenValue;

/** Reads a dead letter as the door and the intake would now, and sends nothing. */
public final class LetterCheck {

  private static final int MOST_SHOWN = 200;

  private final FeedLine line;

  public LetterCheck(FeedLine line) {
    this.line = line;
  }

  /**
   * @param device as the letter has it
   * @param text the whole payload
   */
  public LetterPreview look(String device, String text) {
    var key = id(device).flatMap(line.keys()::find).filter(DoorKey::enabled);
    if (key.isEmpty()) {
      return LetterPreview.refused("unknown-device", "");
    }
    if (line.keys().isSuspended(key.get().tenant())) {
      return LetterPreview.refused(Reason.TENANT_SUSPENDED.code(), "");
    }
    var barrier =
        line.gathering().barrier(key.get().tenant(), key.get().device(), key.get().model());
    if (barrier.isPresent()) {
      return LetterPreview.refused(barrier.get().code(), "");
    }
    var model = line.model(key.get().model());
    if (model.isEmpty()) {
      return LetterPreview.refused(Reason.UNKNOWN_MODEL.code(), key.get().model());
    }
    try {
      return seen(model.get(), read(text));
    } catch (BatchTooLarge e) {
      return LetterPreview.refused(Reason.TOO_LARGE.code(), told(e));
    } catch (Unreadable e) {
      return LetterPreview.refused(Reason.UNREADABLE.code(), told(e));
    }
  }

  /**
   * @throws Unreadable not of the form that devices send
   * @throws BatchTooLarge more than a device may send at once
   */
  public static void checkForm(String text) {
    read(text);
  }

  private static List<SentReading> read(String text) {
    var body = text.getBytes(StandardCharsets.UTF_8);
    if (body.length > Limits.BODY_BYTES) {
      throw new BatchTooLarge("body", Limits.BODY_BYTES);
    }
    return BodyReader.read(body, Limits.READINGS);
  }

  private static LetterPreview seen(DeviceModel model, List<SentReading> readings) {
    var now = System.currentTimeMillis();
    var values = new ArrayList<SeenValue>();
    int good = 0;
    int faulty = 0;
    for (var reading : readings) {
      var time = ReadingCheck.time(reading.at(), now);
      for (var value : reading.values()) {
        var metric = model.metrics().get(value.metric());
        // What is held until somebody looked at it is taken as well.
        var wrong =
            (time.isPresent() ? time : ReadingCheck.value(metric, value))
                .filter(reason -> !ReadingCheck.isLookedAt(metric, reason));
        good += wrong.isEmpty() ? 1 : 0;
        faulty += wrong.isPresent() ? 1 : 0;
        if (values.size() < MOST_SHOWN) {
          values.add(
              new SeenValue(
                  moment(reading.at()),
                  value.metric(),
                  value.isNumber() ? String.valueOf(value.number()) : value.other(),
                  wrong.map(Reason::code).orElse(null)));
        }
      }
    }
    return new LetterPreview(null, "", readings.size(), good, faulty, values);
  }

  private static Instant moment(long at) {
    try {
      return Instant.ofEpochMilli(at);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String told(Refusal refusal) {
    return refusal.arguments().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Optional<UUID> id(String device) {
    try {
      return Optional.of(UUID.fromString(device));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
