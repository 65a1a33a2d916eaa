package org.linli.analytics.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.zip.ZipInputStream;
import org.linli.tenancy.entity.CityTime;

/** The measured flat (Open Smart Home, CC BY-SA 4.0), rolled up by the hour as the feed does. */
final class MeasuredFlat {

  private static final String ARCHIVE = "/readings/open-smart-home.zip";

  /** Hour since the epoch → points, total, lowest, highest; by series. */
  private final Map<String, TreeMap<Long, double[]>> series = new TreeMap<>();

  MeasuredFlat(String quantity) {
    try (var zip = new ZipInputStream(MeasuredFlat.class.getResourceAsStream(ARCHIVE))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName().replaceAll(".*/|\\.csv", "");
        if (name.endsWith("_" + quantity)) {
          series.put(name, hours(zip));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TreeMap<Long, double[]> hours(ZipInputStream zip) throws IOException {
    var hours = new TreeMap<Long, double[]>();
    var lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var cells = line.split("\t");
      if (cells.length == 2) {
        var value = Double.parseDouble(cells[1].strip());
        var sum =
            hours.computeIfAbsent(
                Long.parseLong(cells[0].strip()) / 3600,
                any -> new double[] {0, 0, Double.MAX_VALUE, -Double.MAX_VALUE});
        sum[0]++;
        sum[1] += value;
        sum[2] = Math.min(sum[2], value);
        sum[3] = Math.max(sum[3], value);
      }
    }
    return hours;
  }

  Iterable<String> names() {
    return series.keySet();
  }

  LocalDate first(String name) {
    return day(series.get(name).firstKey());
  }

  LocalDate last(String name) {
    return day(series.get(name).lastKey());
  }

  private static LocalDate day(long hour) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(hour * 3600), CityTime.ZONE);
  }

  /**
   * The hours of some days that end with one, as a metric.
   *
   * @param change of each value in the hours from {@code since} on
   */
  DeviceHours until(
      String name,
      String metric,
      LocalDate last,
      int days,
      Instant since,
      DoubleUnaryOperator change) {
    var hours = new DeviceHours(last.minusDays(days - 1L), days);
    series
        .get(name)
        .forEach(
            (hour, sum) -> {
              DoubleUnaryOperator with =
                  hour * 3600 >= since.getEpochSecond() ? change : DoubleUnaryOperator.identity();
              hours.add(
                  hour,
                  metric,
                  with.applyAsDouble(sum[1] / sum[0]),
                  with.applyAsDouble(sum[2]),
                  with.applyAsDouble(sum[3]));
            });
    return hours;
  }
}
