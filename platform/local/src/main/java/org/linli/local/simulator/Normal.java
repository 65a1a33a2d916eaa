package org.linli.local.simulator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/**
 * What a sound device shows at an instant: a middle, a swing over the day and a little noise, or a
 * counter that only grows. It depends on device and instant alone, so a restarted simulator goes on
 * where it stood.
 */
final class Normal {

  private static final Instant COUNTED_SINCE = Instant.parse("2026-01-01T00:00:00Z");
  private static final double DAY = Duration.ofDays(1).toSeconds();

  private final Properties table = new Properties();

  Normal() {
    try (var reader =
        new InputStreamReader(
            Normal.class.getResourceAsStream("/simulator/normal.properties"),
            StandardCharsets.UTF_8)) {
      table.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double value(String device, String model, String metric, Shape shape, Instant at) {
    var entry = table.getProperty(model + "." + metric, table.getProperty(metric));
    if (entry == null) {
      return 0;
    }
    var cells = entry.split(",");
    var first = Double.parseDouble(cells[0]);
    if (shape.counter()) {
      var share = 0.7 + 0.6 * fraction(device.hashCode());
      return rounded(
          first * share * Duration.between(COUNTED_SINCE, at).toSeconds() / 3600.0,
          shape.precision());
    }
    var phase = 2 * Math.PI * (at.getEpochSecond() % (long) DAY) / DAY;
    var swing = Double.parseDouble(cells[1]) * -Math.cos(phase);
    var noise =
        Double.parseDouble(cells[2])
            * (2 * fraction((device + metric).hashCode() * 31L + at.getEpochSecond()) - 1);
    var value = rounded(first + swing + noise, shape.precision());
    return Math.min(shape.max(), Math.max(shape.min(), value));
  }

  /** A number from 0 to 1 that looks random and is always the same for the same seed. */
  private static double fraction(long seed) {
    var mixed = seed * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    return ((mixed ^ (mixed >>> 32)) >>> 11) / (double) (1L << 53);
  }

  private static double rounded(double value, int precision) {
    var scale = Math.pow(10, precision);
    return Math.floor(value * scale) / scale;
  }

  /** How a metric's values look. */
  record Shape(boolean counter, double min, double max, int precision) {}
}
