package org.linli.health.control;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Figures in the text form that Prometheus reads (version 0.0.4). */
public final class MetricText {

  private final StringBuilder text = new StringBuilder(4_000);
  private final Set<String> told = new HashSet<>();

  /** What goes up and down. */
  public MetricText gauge(String name, double value) {
    return line(name, "gauge", Map.of(), value);
  }

  public MetricText gauge(String name, Map<String, String> labels, double value) {
    return line(name, "gauge", labels, value);
  }

  /** What is counted from the server's start on; the name ends in {@code _total}. */
  public MetricText counter(String name, Map<String, String> labels, double value) {
    return line(name, "counter", labels, value);
  }

  /**
   * What is spread over steps.
   *
   * @param ends of the steps, growing
   * @param counts of each step by itself, and of what lies beyond the last
   * @param sum of all values together
   */
  public MetricText histogram(
      String name, Map<String, String> labels, double[] ends, long[] counts, double sum) {
    kind(name, "histogram");
    long within = 0;
    for (int step = 0; step <= ends.length; step++) {
      within += counts[step];
      var with = new TreeMap<>(labels);
      with.put("le", step == ends.length ? "+Inf" : number(ends[step]));
      bare(name + "_bucket", with, within);
    }
    return bare(name + "_sum", labels, sum).bare(name + "_count", labels, within);
  }

  private MetricText line(String name, String kind, Map<String, String> labels, double value) {
    kind(name, kind);
    return bare(name, labels, value);
  }

  private void kind(String name, String kind) {
    if (told.add(name)) {
      text.append("# TYPE ").append(name).append(' ').append(kind).append('\n');
    }
  }

  private MetricText bare(String name, Map<String, String> labels, double value) {
    text.append(name);
    if (!labels.isEmpty()) {
      var before = '{';
      for (var label : new TreeMap<>(labels).entrySet()) {
        text.append(before).append(label.getKey()).append("=\"");
        text.append(escaped(label.getValue())).append('"');
        before = ',';
      }
      text.append('}');
    }
    text.append(' ').append(number(value)).append('\n');
    return this;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
