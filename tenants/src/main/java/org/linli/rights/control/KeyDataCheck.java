package org.linli.rights.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.access.boundary.Invalid;
import org.linli.keydata.boundary.KeyDataRules;
import org.linli.keydata.entity.Measures;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Wanted;

/** The management rules for key data 重点数据, as applications and grants keep to them (002 §5.4). */
final class KeyDataCheck {

  private static final KeyDataRules RULES = KeyDataRules.DELIVERED;

  private KeyDataCheck() {}

  /** What is asked for: the scenario that lists it, and no longer than its class allows. */
  static void check(Wanted wanted, List<String> fields, Instant now) {
    if (RULES.holdFor(wanted.purpose())
        && !RULES.beyondScenario(wanted.scenario(), wanted.asset(), fields).isEmpty()) {
      throw new Invalid("scenario", "key-data-scenario");
    }
    checkTerm(wanted.asset(), wanted.purpose(), fields, wanted.until(), now);
  }

  static void checkTerm(
      Asset asset, Purpose purpose, List<String> fields, Instant until, Instant now) {
    var longest = RULES.strictest(asset, fields).map(Measures::mostDays).orElse(Integer.MAX_VALUE);
    if (RULES.holdFor(purpose) && until.isAfter(now.plus(Duration.ofDays(longest)))) {
      throw new Invalid("until", "key-data-term");
    }
  }

  /** Whether a grant of these fields needs a second person. */
  static boolean needsSecond(Asset asset, Purpose purpose, List<String> fields) {
    return RULES.holdFor(purpose)
        && RULES.strictest(asset, fields).filter(Measures::secondPerson).isPresent();
  }
}
