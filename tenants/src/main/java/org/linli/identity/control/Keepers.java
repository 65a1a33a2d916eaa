package org.linli.identity.control;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.LastAdministrator;
import org.linli.identity.entity.Power;

/**
 * Those who keep the highest tiers, above whom nobody stands who could open a shut door again: of
 * what somebody could do before a change, somebody has to be left who can do it after.
 */
public final class Keepers {

  private static final Set<Tier> HIGHEST = EnumSet.of(Tier.CITY, Tier.PLATFORM);
  private static final List<String> KEPT = List.of("accounts:write", "roles:write", "audit:read");

  private Keepers() {}

  /**
   * Makes the change, as long as somebody stays.
   *
   * @throws LastAdministrator nobody would
   */
  public static void stay(Handle handle, Tier tier, Runnable change) {
    if (!HIGHEST.contains(tier)) {
      change.run();
      return;
    }
    var before = held(handle, tier);
    change.run();
    if (!held(handle, tier).containsAll(before)) {
      throw new LastAdministrator();
    }
  }

  /** Which of the three powers somebody of the city has, each by a role of its own. */
  public static Set<Power> powers(Handle handle, String city) {
    var powers = EnumSet.noneOf(Power.class);
    for (var account : active(handle, Tier.CITY)) {
      if (account.scope() != null && account.scope().value().equals(city)) {
        account.roles().stream()
            .map(Roles.delivered().all()::get)
            .filter(role -> role != null && role.needsSecondPerson())
            .forEach(role -> powers.add(role.power()));
      }
    }
    return powers;
  }

  private static Set<String> held(Handle handle, Tier tier) {
    var held = new HashSet<String>();
    for (var account : active(handle, tier)) {
      // Two cities side by side do not keep each other.
      var at = account.scope() == null ? "" : account.scope().value() + " ";
      KEPT.stream().filter(account.permissions()::contains).forEach(word -> held.add(at + word));
    }
    return held;
  }

  /** Whose term ends keeps nothing: some day nobody would be left. */
  private static List<Account> active(Handle handle, Tier tier) {
    return handle
        .createQuery(
            Account.SELECT
                + "where a.tier = :tier and a.state = 'ACTIVE' and a.valid_until is null")
        .bind("tier", tier)
        .map(Account::row)
        .list();
  }
}
