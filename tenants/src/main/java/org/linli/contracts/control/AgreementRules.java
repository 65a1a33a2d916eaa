package org.linli.contracts.control;

import static org.linli.contracts.control.Rule.require;
import static org.linli.contracts.control.Rule.text;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.boundary.ProjectRow;
import org.linli.contracts.entity.Agreement;
import org.linli.contracts.entity.ContractForm;
import org.linli.contracts.entity.HandOver;
import org.linli.contracts.entity.Member;
import org.linli.contracts.entity.ModeTerms;
import org.linli.contracts.entity.PartnerRole;
import org.linli.contracts.entity.ProjectDraft;
import org.linli.contracts.entity.Scenario;
import org.linli.rights.entity.Party;

/** What the words of a contract must fulfil, before anybody looks into the database. */
public final class AgreementRules {

  private static final Duration LONGEST = Duration.ofDays(30 * 366L);
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_MEMBERS = 20;
  private static final int MOST_COMMUNITIES = 5000;
  private static final int MOST = 100;
  private static final Set<PartnerRole> COMMITTEE_ROLES =
      EnumSet.of(PartnerRole.PRINCIPAL, PartnerRole.SUPERVISOR);

  private AgreementRules() {}

  public static void check(ProjectDraft draft) {
    text(draft.number(), LONGEST_NUMBER, "number");
    text(draft.name(), LONGEST_NAME, "name");
    require(draft.mode() != null, "mode", "required");
    require(draft.department() != null, "department", "required");
    text(draft.grounds(), LONGEST_TEXT, "grounds");
  }

  /** What can be said of the words alone; null fields included. */
  public static void check(Agreement words, ProjectRow project, OperationPacks packs, Instant now) {
    var mode = packs.of(project.mode());
    text(words.number(), LONGEST_NUMBER, "number");
    text(words.title(), LONGEST_NAME, "title");
    require(words.form() != null, "form", "required");
    require(words.form().fits(project.mode()), "form", "not-in-mode");
    require(words.exclusive() || !words.form().isExclusive(), "exclusive", "form-is-exclusive");
    term(words, now);
    members(words);
    require(!words.communities().isEmpty(), "communities", "required");
    require(words.communities().size() <= MOST_COMMUNITIES, "communities", "too-many");
    require(
        new HashSet<>(words.communities()).size() == words.communities().size(),
        "communities",
        "twice");
    scenarios(words, project, packs);
    LicenceRules.check(words, packs, now);
    MoneyRules.check(words, mode);
    kpis(words, mode);
    ClauseRules.check(words);
    handOver(words);
  }

  /** A supplement speaks from its own instant on, within the contract's time. */
  public static void checkEffective(Instant effective, Agreement words, Instant now) {
    require(effective != null, "effective", "required");
    require(effective.isAfter(now), "effective", "in-future");
    require(
        !effective.isBefore(words.from()) && effective.isBefore(words.until()),
        "effective",
        "outside-term");
  }

  private static void term(Agreement words, Instant now) {
    require(words.from() != null, "from", "required");
    require(words.until() != null, "until", "required");
    require(words.until().isAfter(words.from()), "until", "after-start");
    require(words.until().isAfter(now), "until", "in-future");
    require(
        Duration.between(words.from(), words.until()).compareTo(LONGEST) <= 0, "until", "too-late");
  }

  private static void members(Agreement words) {
    var members = words.members();
    require(members.size() >= 2, "members", "two-needed");
    require(members.size() <= MOST_MEMBERS, "members", "too-many");
    var seen = new HashSet<String>();
    for (int place = 1; place <= members.size(); place++) {
      var member = members.get(place - 1);
      require(member.number() == place, "members", "in-order");
      require(member.party() != null, "members", "party-required");
      require(member.party() != Party.RESIDENT, "members", "cannot-sign");
      text(member.organisation(), 64, "members");
      require(seen.add(member.party() + " " + member.organisation()), "members", "twice");
      require(!member.roles().isEmpty(), "members", "role-required");
      committee(member, words.form());
      require(
          member.duties() == null || member.duties().length() <= LONGEST_TEXT,
          "members",
          "too-long");
    }
    var principals = members.stream().filter(m -> m.plays(PartnerRole.PRINCIPAL)).count();
    require(principals == 1, "members", "one-principal");
    require(
        members.stream().anyMatch(m -> m.party().isEnterprise() && !m.plays(PartnerRole.PRINCIPAL)),
        "members",
        "enterprise-needed");
  }

  /**
   * Owners have the property right in what is common to them: their committee grants the running of
   * it and looks after it, and does nothing else (002 §4.2.4). Where government or market invests,
   * the principal is another one.
   */
  private static void committee(Member member, ContractForm form) {
    if (member.party() != Party.OWNERS_COMMITTEE) {
      return;
    }
    require(
        COMMITTEE_ROLES.containsAll(member.roles()), "members", "committee-grants-or-supervises");
    require(
        form == ContractForm.ENTRUSTED || !member.plays(PartnerRole.PRINCIPAL),
        "members",
        "committee-entrusts");
  }

  private static void scenarios(Agreement words, ProjectRow project, OperationPacks packs) {
    require(!words.scenarios().isEmpty(), "scenarios", "required");
    for (var id : words.scenarios()) {
      var known = packs.scenario(id);
      require(known.isPresent(), "scenarios", "unknown");
      // Government investment is for what is purely public or has no market (002 §4.2.1).
      require(
          !project.publicGood() || known.filter(Scenario::market).isEmpty(),
          "scenarios",
          "not-public");
    }
  }

  private static void kpis(Agreement words, ModeTerms mode) {
    require(!words.kpis().isEmpty(), "kpis", "required");
    require(words.kpis().size() <= MOST, "kpis", "too-many");
    for (var kpi : words.kpis()) {
      text(kpi.name(), LONGEST_NAME, "kpis");
      require(kpi.target() != null, "kpis", "target-required");
      require(kpi.period() != null, "kpis", "period-required");
      require(kpi.unit() == null || kpi.unit().length() <= LONGEST_NUMBER, "kpis", "too-long");
      require(
          mode.goals().stream().anyMatch(goal -> goal.id().equals(kpi.goal())),
          "kpis",
          "not-a-goal");
    }
  }

  private static void handOver(Agreement words) {
    require(words.handOver().size() <= MOST, "handOver", "too-many");
    for (var duty : words.handOver()) {
      require(duty.thing() != null, "handOver", "required");
      require(duty.days() >= 0 && duty.days() <= 3660, "handOver", "days");
      text(duty.text(), LONGEST_TEXT, "handOver");
    }
    if (words.form() == ContractForm.CONCESSION) {
      require(
          gives(words, HandOver.Thing.FACILITY) && gives(words, HandOver.Thing.DATA),
          "handOver",
          "facility-and-data");
    }
  }

  private static boolean gives(Agreement words, HandOver.Thing thing) {
    return words.handOver().stream().anyMatch(duty -> duty.thing() == thing);
  }
}
