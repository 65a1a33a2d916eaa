package org.linli.abuse.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.abuse.boundary.FindingRow;
import org.linli.abuse.entity.AbuseRule;
import org.linli.abuse.entity.Brake;
import org.linli.abuse.entity.Gravity;
import org.linli.abuse.entity.Handler;
import org.linli.abuse.entity.Means;
import org.linli.abuse.entity.Measure;
import org.linli.abuse.entity.RuleKind;
import org.linli.abuse.entity.Target;
import org.linli.abuse.entity.Verdict;
import org.linli.access.entity.Credential;
import org.linli.packs.Text;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Rows of findings. */
public final class FindingTable {

  /** What a list shows of a finding. */
  public static final String COLUMNS =
      """
      select f.*, coalesce(o.name, g.name, f.organisation_id) as organisation, p.name as operator_name
      """;

  public static final String FROM =
      """
      from abuse_finding f left join organisation o on o.id = f.organisation_id
      left join division g on g.code = f.organisation_id left join organisation p on p.id = f.operator_id
      where true""";

  /** The grant under which a finding was made. */
  record Granted(TenantId tenant, UUID grant) {}

  /**
   * What is stopped.
   *
   * @param target null for nothing
   * @param means of a stop that takes just these
   * @param grant of a stop that keeps one shut; null for none
   */
  record Stop(Target target, List<Means> means, Granted grant) {

    /** As the rule has it, as far as the evidence names what it is done with. */
    static Stop of(Handle handle, AbuseRule rule, List<Use> evidence, Granted grant) {
      if (rule.target() != Target.CREDENTIAL) {
        return new Stop(rule.target(), List.of(), grant);
      }
      var means = MeansTable.of(handle, evidence);
      return new Stop(means.isEmpty() ? Target.TOKENS : Target.CREDENTIAL, means, grant);
    }

    Stop with(List<Means> more) {
      var all = MeansTable.joined(means, more);
      return all.size() > MeansTable.MOST
          ? new Stop(Target.TOKENS, means, grant)
          : new Stop(target, all, grant);
    }
  }

  private FindingTable() {}

  /** False when the same was found before. */
  static boolean insert(
      Handle handle,
      UUID id,
      AbuseRule rule,
      int version,
      Actor actor,
      Hit hit,
      Owner owner,
      Stop stop,
      Instant now) {
    return handle
            .createUpdate(
                """
                insert into abuse_finding (id, rule, rule_version, kind, gravity, measure, target, means,
                  pace, account_id, username, party, organisation_id, subject, window_from,
                  window_until, measured, usual, bound, found_at, due_at, code,
                  operator_id, handler, grant_tenant, grant_id, brake, verdict)
                values (:id, :rule, :version, :kind, :gravity, :measure, :target, :means,
                  cast(:pace as int), :account, :username, :party, :organisation, :subject, :from,
                  :until, :measured, cast(:usual as double precision), :bound, :now,
                  :due, :code, :operator, :handler, :grantTenant, cast(:grant as uuid), :brake, 'OPEN')
                on conflict (rule, account_id, subject, window_from) do nothing""")
            .bind("id", id)
            .bind("rule", rule.id())
            .bind("version", version)
            .bind("kind", rule.kind())
            .bind("gravity", rule.gravity())
            .bind("measure", rule.measure())
            .bind("target", stop.target())
            .bind("means", MeansTable.written(stop.means()))
            .bind("pace", rule.pace())
            .bind("account", actor.account())
            .bind("username", actor.username())
            .bind("party", actor.party())
            .bind("organisation", actor.organisation())
            .bind("subject", hit.subject())
            .bind("from", hit.from())
            .bind("until", hit.until())
            .bind("measured", hit.measured())
            .bind("usual", hit.usual())
            .bind("bound", hit.bound())
            .bind("now", now)
            .bind("due", now.plus(Duration.ofHours(rule.deadlineHours())))
            .bind("code", owner.code())
            .bind("operator", owner.operator())
            .bind("handler", owner.handler())
            .bind("grantTenant", stop.grant() == null ? null : stop.grant().tenant().value())
            .bind("grant", stop.grant() == null ? null : stop.grant().grant())
            .bind("brake", rule.measure() == Measure.TELL ? Brake.NONE : Brake.STANDS)
            .execute()
        == 1;
  }

  /** It goes on. */
  static void extend(Handle handle, UUID id, Hit hit) {
    handle
        .createUpdate(
            """
            update abuse_finding set window_until = greatest(window_until, :until), measured = greatest(measured, :measured)
            where id = :id""")
        .bind("until", hit.until())
        .bind("measured", hit.measured())
        .bind("id", id)
        .execute();
  }

  public static Optional<FindingRow> find(Handle handle, UUID id, Instant now) {
    return handle
        .createQuery(COLUMNS + FROM + " and f.id = :id")
        .bind("id", id)
        .map((row, context) -> row(row, now))
        .findOne();
  }

  static List<Standing> standing(Handle handle, UUID account, Instant since) {
    return handle
        .createQuery(
            """
            select id, rule, subject, window_until, verdict, greatest(decided_at, released_at) as judged from abuse_finding
            where account_id = :account and found_at >= :since order by found_at desc""")
        .bind("account", account)
        .bind("since", since)
        .map(
            (row, context) ->
                new Standing(
                    row.getObject("id", UUID.class),
                    row.getString("rule"),
                    row.getString("subject"),
                    Sql.instant(row, "window_until"),
                    Verdict.valueOf(row.getString("verdict")),
                    Sql.instant(row, "judged")))
        .list();
  }

  /** False when somebody else decided meanwhile. */
  public static boolean decide(
      Handle handle, UUID id, Verdict verdict, UUID by, String name, String note, Instant at) {
    var decided =
        handle
                .createUpdate(
                    """
                    update abuse_finding set verdict = :verdict, decided_at = :at, decided_by = :by, decider = :name, note = :note
                    where id = :id and verdict = 'OPEN'""")
                .bind("verdict", verdict)
                .bind("at", at)
                .bind("by", by)
                .bind("name", name)
                .bind("note", note)
                .bind("id", id)
                .execute()
            == 1;
    if (decided) {
      handle
          .createUpdate("update abuse_evidence set verdict = :verdict where finding_id = :id")
          .bind("verdict", verdict)
          .bind("id", id)
          .execute();
    }
    return decided;
  }

  /** False when it was released meanwhile. */
  static boolean release(Handle handle, UUID id, String name, String note, Instant at) {
    return handle
            .createUpdate(
                """
                update abuse_finding set brake = 'RELEASED', released_at = :at, releaser = :name, release_note = :note
                where id = :id and brake = 'STANDS' and verdict <> 'OPEN'""")
            .bind("at", at)
            .bind("name", name)
            .bind("note", note)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Findings that the operator should have decided by now. */
  static List<UUID> overdue(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            update abuse_finding set handler = 'BOTH' where verdict = 'OPEN' and handler = 'OPERATOR' and due_at < :now
            returning id""")
        .bind("now", now)
        .mapTo(UUID.class)
        .list();
  }

  /** What a finding stops; empty when somebody released it, or widened the stop. */
  static Optional<Stop> ofCredentials(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select means from abuse_finding where id = :id and target = 'CREDENTIAL' and brake ="
                + " 'STANDS' for update")
        .bind("id", id)
        .map(
            (row, context) ->
                new Stop(Target.CREDENTIAL, MeansTable.read(row.getString("means")), null))
        .findOne();
  }

  /** It stops something else from now on. */
  static void retarget(Handle handle, UUID id, Stop stop) {
    handle
        .createUpdate("update abuse_finding set target = :target, means = :means where id = :id")
        .bind("target", stop.target())
        .bind("means", MeansTable.written(stop.means()))
        .bind("id", id)
        .execute();
  }

  /** False when somebody released or widened it meanwhile. */
  static boolean widen(Handle handle, UUID id, Target from, Target to) {
    return handle
            .createUpdate(
                """
                update abuse_finding set target = :to
                where id = :id and measure = 'STOP' and target = :from and brake = 'STANDS'""")
            .bind("to", to)
            .bind("from", from)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** The tokens, keys and certificates that standing findings stop one by one. */
  static Set<Credential> stopped(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            select means from abuse_finding
            where account_id = :account and brake = 'STANDS' and target = 'CREDENTIAL'""")
        .bind("account", account)
        .mapTo(String.class)
        .stream()
        .flatMap(means -> MeansTable.read(means).stream())
        .map(Means::credential)
        .collect(Collectors.toSet());
  }

  /** The strictest pace that a standing finding leaves to the account's programs; null for none. */
  static Integer pace(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            select min(case when measure = 'STOP' then 0 else pace end) as pace from abuse_finding
            where account_id = :account and brake = 'STANDS' and (target is null or target = 'TOKENS')""")
        .bind("account", account)
        .map((row, context) -> Optional.ofNullable(row.getObject("pace", Integer.class)))
        .one()
        .orElse(null);
  }

  /** Whether another finding still stops the same. */
  static boolean isStopped(Handle handle, Target target, UUID account, Granted granted) {
    var query =
        handle
            .createQuery(
                """
                select count(*) from abuse_finding where brake = 'STANDS' and target = :target
                """
                    + (target == Target.GRANT
                        ? "and grant_tenant = :tenant and grant_id = :grant"
                        : "and account_id = :account"))
            .bind("target", target);
    return (target == Target.GRANT
                ? query.bind("tenant", granted.tenant()).bind("grant", granted.grant())
                : query.bind("account", account))
            .mapTo(Long.class)
            .one()
        > 0;
  }

  static Optional<Granted> granted(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select grant_tenant, grant_id from abuse_finding where id = :id and grant_id is not"
                + " null")
        .bind("id", id)
        .map(
            (row, context) ->
                new Granted(
                    new TenantId(row.getString("grant_tenant")),
                    row.getObject("grant_id", UUID.class)))
        .findOne();
  }

  public static FindingRow row(ResultSet row, Instant now) throws SQLException {
    var rule = row.getString("rule");
    var due = Sql.instant(row, "due_at");
    var verdict = Verdict.valueOf(row.getString("verdict"));
    var target = row.getString("target");
    return new FindingRow(
        row.getObject("id", UUID.class),
        rule,
        row.getInt("rule_version"),
        RulePack.DELIVERED.find(rule).map(AbuseRule::name).orElse(new Text(rule, rule)),
        RuleKind.valueOf(row.getString("kind")),
        Gravity.valueOf(row.getString("gravity")),
        Measure.valueOf(row.getString("measure")),
        target == null ? null : Target.valueOf(target),
        MeansTable.read(row.getString("means")),
        row.getObject("pace", Integer.class),
        row.getObject("account_id", UUID.class),
        row.getString("username"),
        Party.valueOf(row.getString("party")),
        row.getString("organisation"),
        row.getString("subject"),
        Sql.instant(row, "window_from"),
        Sql.instant(row, "window_until"),
        row.getDouble("measured"),
        row.getObject("usual", Double.class),
        row.getDouble("bound"),
        Sql.instant(row, "found_at"),
        due,
        verdict == Verdict.OPEN && due.isBefore(now),
        new DivisionCode(row.getString("code")),
        row.getString("operator_name"),
        Handler.valueOf(row.getString("handler")),
        Brake.valueOf(row.getString("brake")),
        verdict,
        Sql.instant(row, "decided_at"),
        row.getString("decider"),
        row.getString("note"),
        Sql.instant(row, "released_at"),
        row.getString("releaser"),
        row.getString("release_note"));
  }
}
