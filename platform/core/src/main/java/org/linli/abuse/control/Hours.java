package org.linli.abuse.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.abuse.boundary.HourOfUse;
import org.linli.abuse.boundary.TrialHit;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.RuleKind;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.Level;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Looks back over hours that were counted: an account's trend, and what a rule would have found.
 */
public final class Hours {

  /** A trial looks at the accounts that did most. */
  private static final int MOST_ACCOUNTS = 50;

  private static final int MOST_USES = 5000;
  private static final int MOST_HITS = 100;

  private record Busy(UUID account, String username) {}

  private Hours() {}

  public static List<HourOfUse> of(
      Handle handle, DivisionCode city, UUID account, Instant from, Instant until) {
    var hours = new TreeMap<Instant, HourOfUse>();
    for (var tally : Tallies.of(handle, city, account, from, until)) {
      if (tally.isUse()) {
        hours.merge(
            tally.hour(),
            new HourOfUse(tally.hour(), tally.calls(), tally.refused(), tally.items()),
            (one, other) ->
                new HourOfUse(
                    one.hour(),
                    one.calls() + other.calls(),
                    one.refused() + other.refused(),
                    one.items() + other.items()));
      }
    }
    return List.copyOf(hours.values());
  }

  /** The same rule over what has been, without doing anything. */
  public static List<TrialHit> trial(
      Handle handle, DivisionCode city, AbuseRule rule, Instant since, Instant now) {
    var assets = new PlatformAssets();
    var hits = new ArrayList<TrialHit>();
    for (var busy : busiest(handle, city, since)) {
      for (var hit :
          rule.kind().isCounted()
              ? counted(handle, city, rule, busy, since, now, assets)
              : single(handle, rule, busy, since, now)) {
        hits.add(
            new TrialHit(
                busy.username(),
                hit.subject(),
                hit.from(),
                hit.until(),
                hit.measured(),
                hit.bound()));
      }
      if (hits.size() >= MOST_HITS) {
        break;
      }
    }
    return hits;
  }

  private static List<Hit> counted(
      Handle handle,
      DivisionCode city,
      AbuseRule rule,
      Busy busy,
      Instant since,
      Instant now,
      PlatformAssets assets) {
    var tallies =
        Tallies.of(
            handle, city, busy.account(), since.minus(Counted.PAST), now.plus(Duration.ofHours(1)));
    var counted =
        new Counted(
            rule,
            tallies,
            asset -> assets.find(asset).map(sheet -> sheet.level()).orElse(Level.GENERAL_1));
    return counted.periods(since).stream().flatMap(start -> counted.at(start).stream()).toList();
  }

  private static List<Hit> single(
      Handle handle, AbuseRule rule, Busy busy, Instant since, Instant now) {
    var uses = Logs.of(handle, busy.account(), since, now, MOST_USES);
    var marked = rule.kind() == RuleKind.AFTER_TERM ? new Terms(handle).marked(uses) : uses;
    return marked.isEmpty() || !rule.concerns(marked.getLast().actor().party())
        ? List.of()
        : Detector.hits(rule, marked, 0);
  }

  private static List<Busy> busiest(Handle handle, DivisionCode city, Instant since) {
    return handle
        .createQuery(
            """
            select t.account_id, a.username from abuse_tally t join account a on a.id = t.account_id
            where t.scope_code = :city and t.hour >= :since group by t.account_id, a.username
            order by sum(t.calls) + sum(t.items) desc limit :most""")
        .bind("city", city)
        .bind("since", since)
        .bind("most", MOST_ACCOUNTS)
        .map(
            (row, context) ->
                new Busy(row.getObject("account_id", UUID.class), row.getString("username")))
        .list();
  }
}
