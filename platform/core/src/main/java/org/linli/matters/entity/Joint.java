package org.linli.matters.entity;

/**
 * Whether others may be asked at a step 协办规则, as its form says.
 *
 * @param most how many are asked at once, 0 to 20; 0 for a step that is done alone
 * @param waive whether the step may be ended with a reason while what it needs is still awaited
 */
public record Joint(Integer most, Boolean waive) {

  /** Open at once, whatever a form says. */
  public static final int MOST = 20;

  /** Of a step that says nothing of it. */
  public static final Joint USUAL = new Joint(MOST, false);

  public Joint {
    most = most == null ? MOST : most;
    waive = waive != null && waive;
  }
}
