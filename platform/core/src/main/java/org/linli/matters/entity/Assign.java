package org.linli.matters.entity;

/**
 * To whom a step is given by itself 自动分派: of those who may do it the one with the fewest open
 * tasks. Where nobody fits it stays on offer.
 *
 * @param who among whom
 * @param post of the roster, with {@code DUTY}; null for any
 * @param skill that is needed, {@code {authority}} for the one that has the name of the department
 *     of the item; null for none
 */
public record Assign(Who who, String post, String skill) {

  private static final String OF_ITEM = "{authority}";

  /** Whether it goes by the item that is asked for. */
  public boolean isByItem() {
    return OF_ITEM.equals(skill);
  }

  /**
   * The rule for one item: whoever has the matters of its department in hand 按部门分派.
   *
   * @param item null for none, which nobody is known to be able to do
   */
  public Assign skilled(Item item) {
    return new Assign(who, post, item == null ? "" : item.authority().zh());
  }

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
