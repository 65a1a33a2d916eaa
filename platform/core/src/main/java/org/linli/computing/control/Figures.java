package org.linli.computing.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.computing.entity.Computation;
import org.linli.computing.entity.HourFigure;
import org.linli.computing.entity.Operation;
import org.linli.obligations.boundary.Group;

/**
 * Makes groups of the homes' values, and one figure of what was told of them. The figure over all
 * hours is made of told figures alone, so that it tells nothing that they do not.
 */
public final class Figures {

  private final Computation computation;
  private final int precision;

  /**
   * @param precision decimals of the metric
   */
  public Figures(Computation computation, int precision) {
    this.computation = computation;
    this.precision = precision;
  }

  /** A group for each hour, or for each part of an hour. */
  public List<Group<HourFigure>> groups(Map<Instant, Map<UUID, Double>> hours) {
    var groups = new ArrayList<Group<HourFigure>>();
    hours.forEach(
        (hour, homes) -> {
          if (computation.operation() == Operation.DISTRIBUTION) {
            parts(homes)
                .forEach(
                    (part, members) ->
                        groups.add(
                            new Group<>(
                                hour, members, new HourFigure(hour, part, members.size(), null))));
          } else {
            groups.add(
                new Group<>(
                    hour,
                    homes.keySet(),
                    new HourFigure(hour, 0, homes.size(), value(homes.values()))));
          }
        });
    return groups;
  }

  private Map<Integer, Set<UUID>> parts(Map<UUID, Double> homes) {
    var parts = new java.util.TreeMap<Integer, Set<UUID>>();
    homes.forEach(
        (home, value) ->
            parts.computeIfAbsent(computation.part(value), part -> new HashSet<>()).add(home));
    return parts;
  }

  private Double value(java.util.Collection<Double> values) {
    var sum = values.stream().mapToDouble(Double::doubleValue).sum();
    return switch (computation.operation()) {
      case SUM -> rounded(sum);
      case MEAN -> rounded(sum / values.size());
      case COUNT, DISTRIBUTION -> null;
    };
  }

  /** Over the told hours together; null when none was told. */
  public Double whole(List<HourFigure> told) {
    if (told.isEmpty()) {
      return null;
    }
    var homes = told.stream().mapToLong(HourFigure::homes).sum();
    return switch (computation.operation()) {
      case COUNT -> rounded((double) homes / told.size());
      case SUM -> rounded(told.stream().mapToDouble(HourFigure::value).sum());
      case MEAN ->
          rounded(told.stream().mapToDouble(one -> one.value() * one.homes()).sum() / homes);
      case DISTRIBUTION -> null;
    };
  }

  /** The share of each part in all that was told; empty for what is no distribution. */
  public List<Double> shares(List<HourFigure> told) {
    if (computation.operation() != Operation.DISTRIBUTION || told.isEmpty()) {
      return List.of();
    }
    var homes = new long[computation.parts()];
    told.forEach(one -> homes[one.part()] += one.homes());
    var all = told.stream().mapToLong(HourFigure::homes).sum();
    return java.util.Arrays.stream(homes).mapToObj(part -> round((double) part / all, 3)).toList();
  }

  private double rounded(double value) {
    return round(value, precision + 1);
  }

  private static double round(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }
}
