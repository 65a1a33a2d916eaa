package org.linli.organisations.boundary;

/**
 * Which organisations are listed.
 *
 * @param code at which division or community; null for the own place
 * @param organisation of which enterprise; null for none
 * @param below whether those of the divisions below are listed as well
 * @param type of which kind; null for all
 * @param closed whether closed ones are listed as well
 */
public record UnitQuery(
    String code, String organisation, boolean below, String type, boolean closed) {

  /** What stands at the caller's own place. */
  public static final UnitQuery OWN = new UnitQuery(null, null, false, null, false);
}
