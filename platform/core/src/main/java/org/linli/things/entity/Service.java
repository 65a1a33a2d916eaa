package org.linli.things.entity;

/**
 * Under which version and address the caller sees the service.
 *
 * @param version {@code v1.0} or {@code v1.1}
 * @param root without a slash at its end
 */
public record Service(String version, String root) {

  /**
   * An id as the version writes it. Those of Observations go beyond 2^53, where scripts would round
   * a number: in 1.1, where ids may be anything, they are text. 1.0 has numbers alone.
   */
  public Object id(Kind kind, long number) {
    return kind == Kind.OBSERVATION && !"v1.0".equals(version)
        ? String.valueOf(number)
        : (Object) number;
  }
}
