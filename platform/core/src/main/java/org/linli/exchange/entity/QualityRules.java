package org.linli.exchange.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of the rows of an asset beside what the catalogue says of its fields.
 *
 * @param required fields that are never empty
 * @param key fields that together name a row once; empty where nothing does
 * @param ranges of numbers
 * @param order pairs of times of which the first is not after the second
 * @param fresh how old a row may be; null where that does not matter
 */
public record QualityRules(
    @JsonProperty(required = true) String asset,
    List<String> required,
    List<String> key,
    Map<String, Range> ranges,
    List<List<String>> order,
    Fresh fresh) {

  /** The field that tells a row's time, and how many hours ago that may be. */
  public record Fresh(
      @JsonProperty(required = true) String field, @JsonProperty(required = true) int hours) {}

  /** Null for no bound. */
  public record Range(Double least, Double most) {

    public boolean holds(double value) {
      return (least == null || value >= least) && (most == null || value <= most);
    }
  }

  public QualityRules {
    required = required == null ? List.of() : List.copyOf(required);
    key = key == null ? List.of() : List.copyOf(key);
    ranges = ranges == null ? Map.of() : Map.copyOf(ranges);
    order = order == null ? List.of() : List.copyOf(order);
    if (order.stream().anyMatch(pair -> pair.size() != 2)) {
      throw new IllegalArgumentException("an order is of two fields");
    }
  }

  public static QualityRules none(String asset) {
    return new QualityRules(asset, null, null, null, null, null);
  }

  public QualityRules(
      String asset,
      List<String> required,
      List<String> key,
      Map<String, Range> ranges,
      List<List<String>> order) {
    this(asset, required, key, ranges, order, null);
  }

  /** Every field that they speak of. */
  public Set<String> names() {
    var names = new HashSet<>(required);
    names.addAll(key);
    names.addAll(ranges.keySet());
    order.forEach(names::addAll);
    if (fresh != null) {
      names.add(fresh.field());
    }
    return names;
  }
}
