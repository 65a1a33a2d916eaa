package org.linli.matters.entity;

/**
 * To whom a step is given by itself 自动分派: of those who may do it the one with the fewest open
 * tasks. Where nobody fits it stays on offer.
 *
 * @param who among whom
 * @param post of the roster, with {@code DUTY}; null for any
 * @param skill that is needed; null for none
 */
public record Assign(Who who, String post, String skill) {

  /** Among whom. */
  public enum Who {
    /** The grid workers of the place 本楼网格员. */
    PLACE,
    /** Who is on duty now, the nearest to the place 值班人员. */
    DUTY,
    /** All who hold a role of the step. */
    ROLE
  }
}
