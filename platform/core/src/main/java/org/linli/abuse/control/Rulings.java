package org.linli.abuse.control;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.boundary.Judgement;
import org.linli.abuse.boundary.RuleFigure;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Handler;
import org.linli.abuse.entity.Measure;
import org.linli.abuse.entity.Target;
import org.linli.abuse.entity.Verdict;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;

/** Who decides and releases what, and within which bounds. */
public final class Rulings {

  private final RulePack pack;

  /**
   * Whose a finding is.
   *
   * @param operator who holds the data; null for nobody but the community
   * @param decidedBy the account of who decided; null while nobody has
   */
  public record Owned(String operator, UUID decidedBy) {}

  /** A rule's last days. */
  private record Days(long found, long open, long falseAlarms) {}

  public Rulings(RulePack pack) {
    this.pack = pack;
  }

  public static Owned owned(Handle handle, UUID id) {
    return handle
        .createQuery("select operator_id, decided_by from abuse_finding where id = :id")
        .bind("id", id)
        .map(
            (row, context) ->
                new Owned(row.getString("operator_id"), row.getObject("decided_by", UUID.class)))
        .one();
  }

  public boolean mayDecide(Caller caller, FindingRow row, Owned owned) {
    return row.verdict() == Verdict.OPEN
        && !caller.accountId().equals(row.account())
        && side(caller, owned, row.handler()) != null;
  }

  public boolean mayRelease(Caller caller, FindingRow row, Owned owned) {
    var side = side(caller, owned, row.handler());
    return row.verdict() != Verdict.OPEN
        && row.brake() == Brake.STANDS
        && !caller.accountId().equals(row.account())
        && !caller.accountId().equals(owned.decidedBy())
        && side != null
        && pack.find(row.rule())
            .map(AbuseRule::releasedBy)
            .map(by -> by.contains(side))
            .orElse(true);
  }

  /**
   * How much more may be stopped than is: who would decide or release it may, and for that no
   * second person is asked, since widening lets nobody go on.
   */
  public List<Target> wider(Caller caller, FindingRow row, Owned owned) {
    if (row.brake() != Brake.STANDS
        || row.measure() != Measure.STOP
        || caller.accountId().equals(row.account())
        || side(caller, owned, row.handler()) == null) {
      return List.of();
    }
    return switch (row.target()) {
      case CREDENTIAL -> List.of(Target.TOKENS, Target.ACCOUNT);
      case TOKENS -> List.of(Target.ACCOUNT);
      case ACCOUNT, GRANT -> List.of();
    };
  }

  /** For which of the two the caller speaks; null for neither. */
  private static Handler side(Caller caller, Owned owned, Handler handler) {
    if (caller.tier() == Tier.CITY && caller.organisation().isEmpty() && handler.isBureau()) {
      return Handler.BUREAU;
    }
    return handler.isOperator()
            && owned.operator() != null
            && caller.organisation().filter(owned.operator()::equals).isPresent()
        ? Handler.OPERATOR
        : null;
  }

  public void check(Judgement judgement, Instant now) {
    if (judgement.verdict() == null || judgement.verdict() == Verdict.OPEN) {
      throw new Invalid("verdict", "required");
    }
    var until = judgement.exceptUntil();
    if (until == null) {
      return;
    }
    if (judgement.verdict() == Verdict.ABUSE
        || !until.isAfter(now)
        || until.isAfter(now.plus(Duration.ofDays(pack.longestExceptionDays())))) {
      throw new Invalid("exceptUntil", "exception-term");
    }
  }

  /** The rules in the pack's order. */
  public List<RuleFigure> figures(Handle handle, Instant since, Instant now) {
    var days = new HashMap<String, Days>();
    handle
        .createQuery(
            """
            select rule, count(*) as found, sum(case when verdict = 'OPEN' then 1 else 0 end) as open,
              sum(case when verdict = 'FALSE_ALARM' then 1 else 0 end) as wrong
            from abuse_finding where found_at >= :since group by rule""")
        .bind("since", since)
        .map(
            (row, context) ->
                days.put(
                    row.getString("rule"),
                    new Days(row.getLong("found"), row.getLong("open"), row.getLong("wrong"))))
        .forEach(before -> {});
    var exceptions = new HashMap<String, Long>();
    handle
        .createQuery(
            "select rule, count(*) as n from abuse_exception where until > :now group by rule")
        .bind("now", now)
        .map((row, context) -> exceptions.put(row.getString("rule"), row.getLong("n")))
        .forEach(before -> {});
    return pack.rules().stream()
        .map(
            rule -> {
              var lately = days.getOrDefault(rule.id(), new Days(0, 0, 0));
              return new RuleFigure(
                  rule,
                  pack.version(),
                  lately.found(),
                  lately.open(),
                  lately.falseAlarms(),
                  exceptions.getOrDefault(rule.id(), 0L));
            })
        .toList();
  }
}
