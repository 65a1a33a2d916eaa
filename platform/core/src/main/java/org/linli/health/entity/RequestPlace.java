package org.linli.health.entity;

import java.util.Comparator;

/**
 * Where requests go.
 *
 * @param group of interfaces or of parts of a screen
 */
public record RequestPlace(RequestDoor door, String group) implements Comparable<RequestPlace> {

  @Override
  public int compareTo(RequestPlace other) {
    return Comparator.comparing(RequestPlace::door)
        .thenComparing(RequestPlace::group)
        .compare(this, other);
  }
}
