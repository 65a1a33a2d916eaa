package org.linli.feeds.control;

import java.util.ArrayList;
import java.util.List;
import org.linli.devices.entity.DeviceModel;
import org.linli.feeds.entity.Fault;

/** Parts what can be taken of a message from what cannot, while its sender can be told. */
final class Sieve {

  private final DeviceModel model;
  private final long now;
  final List<SentReading> good = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();

  private Sieve(DeviceModel model, long now) {
    this.model = model;
    this.now = now;
  }

  static Sieve of(DeviceModel model, List<SentReading> readings, long now) {
    var sieve = new Sieve(model, now);
    readings.forEach(sieve::sort);
    return sieve;
  }

  private void sort(SentReading reading) {
    var time = ReadingCheck.time(reading.at(), now);
    var values = new ArrayList<SentValue>(reading.values().size());
    for (var value : reading.values()) {
      var metric = model.metrics().get(value.metric());
      var wrong = time.isPresent() ? time : ReadingCheck.value(metric, value);
      if (wrong.isEmpty() || ReadingCheck.isLookedAt(metric, wrong.get())) {
        values.add(value);
      } else {
        faults.add(
            new Fault(
                wrong.get().code(),
                reading.at(),
                value.metric(),
                value.isNumber() ? String.valueOf(value.number()) : value.other()));
      }
    }
    if (!values.isEmpty()) {
      good.add(new SentReading(reading.at(), values));
    }
  }
}
