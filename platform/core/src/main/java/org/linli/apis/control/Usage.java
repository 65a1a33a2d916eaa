package org.linli.apis.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.apis.boundary.HourOfCalls;
import org.linli.apis.boundary.UsageQuery;
import org.linli.apis.boundary.UsageRow;
import org.linli.apis.entity.CallOutcome;
import org.linli.rights.entity.Party;

/** Reads counted calls, as far as they are the caller's to see. */
public final class Usage {

  /**
   * Those of applications that the caller may see; those that named a community below; and of calls
   * by no application that named none, only the bureau of their city sees the numbers: no
   * department beside it, and no other city.
   */
  private static final String CALLS =
      """
      from api_call c left join api_application a on a.id = c.application_id
      left join tenant t on t.id = c.community
      where c.hour >= :from and c.hour < :until
        and (cast(:application as uuid) is null or c.application_id = :application)
        and (cast(:api as varchar) is null or c.api = :api)
        and (t.code like :scope or a.id is null and c.community = '' and c.city = :city
          or a.id is not null and\s"""
          + ApplicationTable.OWN
          + ") ";

  private final Jdbi jdbi;

  /** How often, and by how many of what. */
  public record Total(long apis, long applications, long calls) {}

  private record Pair(UUID application, String api) {}

  private static final class Sums {
    private final Map<CallOutcome, Long> outcomes = new EnumMap<>(CallOutcome.class);
    private final TreeMap<Integer, Long> steps = new TreeMap<>();
  }

  public Usage(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @param title of an interface
   */
  public Page<UsageRow> rows(
      Caller caller, UsageQuery query, PageRequest page, UnaryOperator<String> title) {
    var named = named(caller, query);
    named.put("search", page.pattern());
    var searched = CALLS + "and (a.name ilike :search or c.api ilike :search) ";
    return jdbi.withHandle(
        handle -> {
          var pairs =
              "select c.application_id, c.api, max(a.name) as name, sum(c.calls) as calls,"
                  + " sum(c.bytes) as bytes, max(c.hour) as last "
                  + searched
                  + "group by c.application_id, c.api";
          var total =
              handle
                  .createQuery("select count(*) from (" + pairs + ") p")
                  .bindMap(named)
                  .mapTo(long.class)
                  .one();
          var sums = new HashMap<Pair, Sums>();
          handle
              .createQuery(
                  "select c.application_id, c.api, c.outcome, c.step, sum(c.calls) as calls "
                      + searched
                      + "group by c.application_id, c.api, c.outcome, c.step")
              .bindMap(named)
              .map(
                  (row, context) -> {
                    var sum = sums.computeIfAbsent(pair(row), pair -> new Sums());
                    sum.outcomes.merge(
                        CallOutcome.valueOf(row.getString("outcome")),
                        row.getLong("calls"),
                        Long::sum);
                    return sum.steps.merge(row.getInt("step"), row.getLong("calls"), Long::sum);
                  })
              .forEach(all -> {});
          var rows =
              handle
                  .createQuery(
                      pairs
                          + " order by calls desc, c.api, c.application_id limit :limit offset :offset")
                  .bindMap(named)
                  .bind("limit", page.limit())
                  .bind("offset", page.offset())
                  .map((row, context) -> row(row, sums.getOrDefault(pair(row), new Sums()), title))
                  .list();
          return Page.of(rows, total, page);
        });
  }

  public List<HourOfCalls> hours(Caller caller, UsageQuery query) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.hour, sum(case when c.outcome = 'OK' then c.calls else 0 end) as ok,
                      sum(case when c.outcome = 'REFUSED' then c.calls else 0 end) as refused,
                      sum(case when c.outcome = 'LIMITED' then c.calls else 0 end) as limited,
                      sum(case when c.outcome = 'FAILED' then c.calls else 0 end) as failed\s"""
                        + CALLS
                        + "group by c.hour order by c.hour")
                .bindMap(named(caller, query))
                .map(
                    (row, context) ->
                        new HourOfCalls(
                            row.getObject("hour", OffsetDateTime.class).toInstant(),
                            row.getLong("ok"),
                            row.getLong("refused"),
                            row.getLong("limited"),
                            row.getLong("failed")))
                .list());
  }

  public Total total(Caller caller, UsageQuery query) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(distinct case when c.api <> '' then c.api end) as apis,
                      count(distinct a.id) as applications, coalesce(sum(c.calls), 0) as calls\s"""
                        + CALLS)
                .bindMap(named(caller, query))
                .map(
                    (row, context) ->
                        new Total(
                            row.getLong("apis"), row.getLong("applications"), row.getLong("calls")))
                .one());
  }

  private static Map<String, Object> named(Caller caller, UsageQuery query) {
    var named = new HashMap<String, Object>();
    named.put("from", query.from());
    named.put("until", query.until());
    named.put("application", query.application());
    named.put("api", query.api());
    named.put("scope", caller.scope() == null ? "-" : caller.scope().value() + "%");
    named.put(
        "city",
        Party.of(caller)
            .filter(Party.BUREAU::equals)
            .map(of -> caller.scope().value())
            .orElse("-"));
    named.put("organisation", caller.organisation().orElse("-"));
    return named;
  }

  private static UsageRow row(ResultSet row, Sums sums, UnaryOperator<String> title)
      throws SQLException {
    var pair = pair(row);
    return new UsageRow(
        pair.application().equals(CallKey.NO_APPLICATION) ? null : pair.application(),
        row.getString("name"),
        pair.api(),
        title.apply(pair.api()),
        sums.outcomes.getOrDefault(CallOutcome.OK, 0L),
        sums.outcomes.getOrDefault(CallOutcome.REFUSED, 0L),
        sums.outcomes.getOrDefault(CallOutcome.LIMITED, 0L),
        sums.outcomes.getOrDefault(CallOutcome.FAILED, 0L),
        Latency.percentile(sums.steps, 0.5),
        Latency.percentile(sums.steps, 0.95),
        row.getLong("bytes"),
        row.getObject("last", OffsetDateTime.class).toInstant());
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return new Pair(row.getObject("application_id", UUID.class), row.getString("api"));
  }
}
