package org.linli.abuse.control;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.abuse.boundary.FindingEvent;
import org.linli.abuse.boundary.FindingRow;
import org.linli.persistence.Sql;

/** What lies beside a finding: its evidence, its time line, and the exceptions that it led to. */
public final class FindingPapers {

  private FindingPapers() {}

  /** Adds what is not there yet, up to as many as anybody reads. */
  static void evidence(Handle handle, UUID id, Actor actor, Owner owner, List<Use> uses) {
    var known =
        handle
            .createQuery("select count(*) from abuse_evidence where finding_id = :id")
            .bind("id", id)
            .mapTo(Integer.class)
            .one();
    if (known >= Detector.MOST_EVIDENCE || uses.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            insert into abuse_evidence (finding_id, entry, source, at, verdict, code, organisation_id, operator_id)
            values (:id, :entry, :source, :at, 'OPEN', :code, :organisation, :operator) on conflict do nothing""");
    uses.stream()
        .limit(Detector.MOST_EVIDENCE - known)
        .forEach(
            use ->
                batch
                    .bind("id", id)
                    .bind("entry", use.entry())
                    .bind("source", use.log() == Log.DELIVERIES ? Log.DECISIONS : use.log())
                    .bind("at", use.at())
                    .bind("code", use.code())
                    .bind("organisation", actor.organisation())
                    .bind("operator", owner.operator())
                    .add());
    batch.execute();
  }

  public static void event(
      Handle handle, UUID id, String what, String actor, String note, Instant at) {
    handle
        .createUpdate(
            """
            insert into abuse_event (finding_id, id, at, actor, what, note, code, organisation_id, operator_id)
            select f.id, :event, :at, :actor, :what, :note, f.code, f.organisation_id, f.operator_id
            from abuse_finding f where f.id = :id""")
        .bind("event", Sql.newId())
        .bind("at", at)
        .bind("actor", actor)
        .bind("what", what)
        .bind("note", note)
        .bind("id", id)
        .execute();
  }

  public static List<FindingEvent> events(Handle handle, UUID id) {
    return handle
        .createQuery("select * from abuse_event where finding_id = :id order by at, id")
        .bind("id", id)
        .map(
            (row, context) ->
                new FindingEvent(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("what"),
                    row.getString("note")))
        .list();
  }

  /** The ids of the entries that a finding rests on, by their log. */
  public static Map<String, List<String>> entries(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select source, entry from abuse_evidence where finding_id = :id order by at, entry")
        .bind("id", id)
        .map((row, context) -> Map.entry(row.getString("source"), row.getString("entry")))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  static List<String> exceptions(Handle handle, UUID account, Instant now) {
    return handle
        .createQuery(
            "select rule from abuse_exception where account_id = :account and until > :now")
        .bind("account", account)
        .bind("now", now)
        .mapTo(String.class)
        .list();
  }

  public static void except(Handle handle, FindingRow finding, Instant until, String by) {
    handle
        .createUpdate(
            """
            insert into abuse_exception (code, rule, account_id, operator_id, until, finding_id, by_name)
            values (:code, :rule, :account, (select operator_id from abuse_finding where id = :finding), :until, :finding, :by)
            on conflict (code, rule, account_id) do update set until = excluded.until, finding_id = excluded.finding_id,
              by_name = excluded.by_name""")
        .bind("code", finding.code())
        .bind("rule", finding.rule())
        .bind("account", finding.account())
        .bind("until", until)
        .bind("finding", finding.id())
        .bind("by", by)
        .execute();
  }
}
