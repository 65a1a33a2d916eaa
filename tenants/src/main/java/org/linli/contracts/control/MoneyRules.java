package org.linli.contracts.control;

import static org.linli.contracts.control.Rule.require;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.ModeTerms;
import org.linli.contracts.entity.Revenue;
import org.linli.rights.entity.Party;

/** Who invests, who earns, who bears the risk: each mode has its own law of it (002 §4.2). */
final class MoneyRules {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
  private static final int CENTS = 2;

  private MoneyRules() {}

  static void check(Agreement text, ModeTerms mode) {
    investments(text);
    risks(text);
    var seen = new HashSet<>();
    for (var revenue : text.revenues()) {
      require(revenue.mechanism() != null, "revenues", "required");
      require(seen.add(revenue.mechanism()), "revenues", "twice");
      require(mode.revenues().contains(revenue.mechanism()), "revenues", "not-in-mode");
      shares(revenue, text.members());
    }
  }

  private static void shares(Revenue revenue, List<Member> members) {
    var seen = new HashSet<Integer>();
    for (var share : revenue.shares()) {
      require(seen.add(share.member()), "revenues", "twice");
      require(
          members.stream().anyMatch(member -> member.number() == share.member()),
          "revenues",
          "unknown-party");
      require(isPart(share.percent()), "revenues", "not-a-share");
    }
    require(revenue.total().compareTo(WHOLE) == 0, "revenues", "not-whole");
  }

  private static void investments(Agreement text) {
    for (var member : text.members()) {
      var amount = member.investment();
      require(
          amount.signum() >= 0 && amount.compareTo(MOST) <= 0 && amount.scale() <= CENTS,
          "members",
          "investment");
    }
    var government =
        sum(
            text,
            member -> !member.party().isEnterprise() && member.party() != Party.OWNERS_COMMITTEE);
    var market = sum(text, member -> member.party().isEnterprise());
    if (text.form() == ContractForm.PROCUREMENT) {
      require(market.signum() == 0, "members", "government-invests");
    }
    if (text.form() == ContractForm.AUTHORISATION) {
      require(government.signum() == 0, "members", "market-invests");
    }
    if (text.form() == ContractForm.COOPERATION) {
      require(government.signum() > 0 && market.signum() > 0, "members", "both-invest");
    }
  }

  private static void risks(Agreement text) {
    var all = BigDecimal.ZERO;
    for (var member : text.members()) {
      require(member.risk().signum() == 0 || isPart(member.risk()), "members", "not-a-share");
      all = all.add(member.risk());
    }
    require(
        all.compareTo(WHOLE) == 0 || all.signum() == 0 && !text.form().sharesRisk(),
        "members",
        "risk-not-whole");
  }

  private static boolean isPart(BigDecimal percent) {
    return percent != null
        && percent.signum() >= 0
        && percent.compareTo(WHOLE) <= 0
        && percent.scale() <= CENTS;
  }

  private static BigDecimal sum(Agreement text, Predicate<Member> which) {
    return text.members().stream()
        .filter(which)
        .map(Member::investment)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
