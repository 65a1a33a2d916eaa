package org.linli.health.entity;

import java.util.Comparator;

/**
 * Requests that are counted together.
 *
 * @param method of HTTP
 * @param status its class: {@code 2xx}, {@code 5xx}
 */
public record RequestKind(RequestPlace place, String method, String status)
    implements Comparable<RequestKind> {

  @Override
  public int compareTo(RequestKind other) {
    return Comparator.comparing(RequestKind::place)
        .thenComparing(RequestKind::method)
        .thenComparing(RequestKind::status)
        .compare(this, other);
  }
}
