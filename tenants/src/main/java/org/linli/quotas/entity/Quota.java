package org.linli.quotas.entity;

import org.linli.access.boundary.Invalid;

/**
 * How much somebody may: of what flows in a day of the city, of what stands at a time.
 *
 * @param soft from which on the community is told
 * @param hard from which on it is held
 */
public record Quota(long soft, long hard) {

  /** 10 to the 15: more than any machine counts in a day. */
  private static final long MOST = 1_000_000_000_000_000L;

  /**
   * @throws Invalid nothing would be let through, or the soft limit lies above the hard one
   */
  public Quota {
    if (soft < 1 || soft > MOST) {
      throw new Invalid("soft", "quota-range");
    }
    if (hard < 1 || hard > MOST) {
      throw new Invalid("hard", "quota-range");
    }
    if (soft > hard) {
      throw new Invalid("soft", "quota-order");
    }
  }

  /** Where somebody stands who used so much. */
  public QuotaLevel level(long used) {
    if (used > hard) {
      return QuotaLevel.HARD;
    }
    return used > soft ? QuotaLevel.SOFT : QuotaLevel.GOOD;
  }
}
