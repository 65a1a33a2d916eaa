package org.linli.local.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.linli.packs.Packs;
import org.linli.showcase.boundary.ShowcaseDevice;

/**
 * The readings of a measured flat (Open Smart Home, CC BY-SA 4.0, see the notice beside the
 * archive), as the live feed of a showcase flat: each series goes round in whole weeks, so weekday
 * and hour of the day stay what they were. Every city's showcase has the same flat, so its devices
 * are told by one pack.
 */
final class MeasuredHome {

  private static final String PACK = "/packs/showcase/510104026017.yaml";
  private static final String MODEL = "home-climate";
  private static final String ARCHIVE = "/readings/open-smart-home.zip";
  private static final long WEEK = 7 * 24 * 3600;

  /** Device code → metric → series. */
  private final Map<String, Map<String, Series>> devices = new HashMap<>();

  MeasuredHome() {
    var archive = archive();
    for (var device :
        (List<?>) Packs.read(MeasuredHome.class.getResource(PACK), Map.class).get("devices")) {
      var keys = (Map<?, ?>) device;
      if (keys.get("series") instanceof Map<?, ?> series) {
        var metrics = new TreeMap<String, Series>();
        series.forEach((metric, name) -> metrics.put((String) metric, archive.get((String) name)));
        devices.put((String) keys.get("code"), metrics);
      }
    }
  }

  /** Whether the device stands in the flat that was measured: its kind is used nowhere else. */
  boolean measured(ShowcaseDevice device) {
    return MODEL.equals(device.model()) && devices.containsKey(device.code());
  }

  /** What the device measured after the one instant, up to and with the other. */
  List<Reading> between(String code, Instant after, Instant until) {
    var readings = new ArrayList<Reading>();
    devices
        .get(code)
        .forEach(
            (metric, series) ->
                series.between(after.getEpochSecond(), until.getEpochSecond(), metric, readings));
    return readings;
  }

  private static Map<String, Series> archive() {
    var series = new HashMap<String, Series>();
    try (var zip = new ZipInputStream(MeasuredHome.class.getResourceAsStream(ARCHIVE))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName();
        if (name.endsWith(".csv")) {
          series.put(name.substring(name.lastIndexOf('/') + 1, name.length() - 4), series(zip));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return series;
  }

  private static Series series(ZipInputStream zip) throws IOException {
    var points = new TreeMap<Long, Double>();
    var lines = new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var cells = line.split("\t");
      if (cells.length == 2) {
        points.put(Long.parseLong(cells[0].strip()), Double.parseDouble(cells[1].strip()));
      }
    }
    return new Series(points);
  }

  /** A reading to be sent. */
  record Reading(Instant at, String metric, double value) {}

  /** What was measured, by the second, going round. */
  private record Series(TreeMap<Long, Double> points) {

    void between(long after, long until, String metric, List<Reading> into) {
      if (points.isEmpty()) {
        return;
      }
      var first = points.firstKey();
      var round = Math.max(1, (points.lastKey() - first) / WEEK) * WEEK;
      for (long turn = Math.floorDiv(after - first, round);
          turn <= Math.floorDiv(until - first, round);
          turn++) {
        var shift = turn * round;
        points
            .subMap(
                Math.max(first, after - shift + 1),
                true,
                Math.max(first, Math.min(until - shift, first + round - 1)),
                true)
            .forEach(
                (at, value) -> {
                  if (at + shift > after && at + shift <= until) {
                    into.add(new Reading(Instant.ofEpochSecond(at + shift), metric, value));
                  }
                });
      }
    }
  }
}
