package org.linli.tenancy.entity;

import java.util.Optional;

/**
 * An official division code 区划代码: 4 digits for a city, 6 for a district, 9 for a street, 12 for a
 * community. The code of a division starts with the code of each division above it, so a scope is a
 * prefix.
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {

  public DivisionCode {
    if (value == null || !isCode(value)) {
      throw new IllegalArgumentException("not a division code: " + value);
    }
  }

  // Every message of a device brings one: no pattern is tried.
  private static boolean isCode(String value) {
    return switch (value.length()) {
      case 4, 6, 9, 12 -> value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
      default -> false;
    };
  }

  public DivisionLevel level() {
    return switch (value.length()) {
      case 4 -> DivisionLevel.CITY;
      case 6 -> DivisionLevel.DISTRICT;
      case 9 -> DivisionLevel.STREET;
      default -> DivisionLevel.COMMUNITY;
    };
  }

  /** The division above; empty for the city. */
  public Optional<DivisionCode> parent() {
    var above = level().above();
    return above == null ? Optional.empty() : Optional.of(at(above));
  }

  /** The ancestor (or this code itself) at the given level. */
  public DivisionCode at(DivisionLevel level) {
    return new DivisionCode(value.substring(0, level.digits()));
  }

  /** Whether this division is the given one or lies below it. */
  public boolean isWithin(DivisionCode scope) {
    return value.startsWith(scope.value);
  }

  @Override
  public int compareTo(DivisionCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
