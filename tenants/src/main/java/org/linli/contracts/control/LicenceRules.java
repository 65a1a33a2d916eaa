package org.linli.contracts.control;

import static org.linli.contracts.control.Rule.require;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.Scenario;
import org.linli.tenancy.entity.CityTime;

/**
 * The threshold 准入门槛 of regulated scenarios: an enterprise that offers lift control or medical care
 * has the administrative licence for it, and it holds when the contract begins (002 §5.1).
 */
final class LicenceRules {

  private static final String FIELD = "licences";
  private static final int MOST = 50;
  private static final int LONGEST = 60;

  private LicenceRules() {}

  static void check(Agreement words, OperationPacks packs, Instant now) {
    words.members().forEach(member -> member(member, words, packs));
    var begins = LocalDate.ofInstant(words.from().isAfter(now) ? words.from() : now, CityTime.ZONE);
    for (var id : words.scenarios()) {
      if (packs.scenario(id).filter(Scenario::isRegulated).isPresent()) {
        var held = words.licences(id);
        require(!held.isEmpty(), FIELD, "licence-needed");
        require(held.stream().anyMatch(one -> one.holdsOn(begins)), FIELD, "licence-expired");
      }
    }
  }

  private static void member(Member member, Agreement words, OperationPacks packs) {
    require(member.licences().size() <= MOST, FIELD, "too-many");
    for (var licence : member.licences()) {
      require(
          packs.scenario(licence.scenario()).filter(Scenario::isRegulated).isPresent()
              && words.scenarios().contains(licence.scenario()),
          FIELD,
          "licence-of-no-scenario");
      require(licence.number() != null && !licence.number().isBlank(), FIELD, "required");
      require(licence.number().length() <= LONGEST, FIELD, "too-long");
    }
  }
}
