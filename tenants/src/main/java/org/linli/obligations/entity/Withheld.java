package org.linli.obligations.entity;

/**
 * Figures that were left out, by the reason.
 *
 * @param smallest persons or homes that make a group
 * @param tooFew of groups smaller than that
 * @param tooClose of groups whose difference from what the recipient was told before would be
 *     smaller than that, or of more groups than one recipient may be told
 */
public record Withheld(int smallest, int tooFew, int tooClose) {

  public static final Withheld NOTHING = new Withheld(0, 0, 0);

  public boolean isNothing() {
    return tooFew == 0 && tooClose == 0;
  }
}
