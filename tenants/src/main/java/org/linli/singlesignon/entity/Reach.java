package org.linli.singlesignon.entity;

import java.util.Set;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;

/**
 * For whom a provider speaks: the accounts of these tiers in a division and below it, or those of
 * one enterprise. So a district's provider never signs anybody in at the bureau.
 *
 * @param scope null for an enterprise's provider
 * @param organisation null for a division's provider
 */
public record Reach(DivisionCode scope, String organisation, Set<Tier> tiers) {

  public Reach {
    tiers = Set.copyOf(tiers);
  }

  /**
   * Whether it speaks for such an account.
   *
   * @param at the account's division, or its community's; null where it has none
   */
  public boolean covers(Tier tier, DivisionCode at, String enterprise) {
    if (!tiers.contains(tier)) {
      return false;
    }
    return tier == Tier.OPERATOR
        ? organisation != null && organisation.equals(enterprise)
        : scope != null && at != null && at.isWithin(scope);
  }
}
