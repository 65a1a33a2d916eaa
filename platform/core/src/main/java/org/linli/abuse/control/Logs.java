package org.linli.abuse.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.rights.boundary.LeastFields;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;

/** Reads the logs forward from a place in them, and an account's own part of them. */
final class Logs {

  /** More than this of one account's past no rule looks at; the newest count. */
  static final int MOST = 1000;

  private static final String DECISIONS =
      """
      select e.id, e.at, e.account_id, e.username, e.credential, e.party, e.organisation_id, e.asset, e.subject,
        e.tenant_id, e.code, e.operator_id, e.outcome, e.basis, e.facts, d.items
      from decision_entry e left join decision_delivery d on d.entry_id = e.id
      where e.account_id is not null""";

  private static final String DELIVERIES =
      """
      select e.id, d.at, e.account_id, e.username, e.credential, e.party, e.organisation_id, e.asset, e.subject,
        e.tenant_id, e.code, e.operator_id, e.outcome, e.basis, e.facts, d.items
      from decision_delivery d join decision_entry e on e.id = d.entry_id where e.account_id is not null""";

  private static final String TRANSFERS =
      """
      select t.id, t.at, c.account_id, a.username, t.party, t.organisation_id, t.asset, t.tenant_id, t.code, t.purpose,
        t.fields, t.items, t.outcome, t.basis
      from exchange_transfer t join exchange_consumer c on c.id = t.consumer_id join account a on a.id = c.account_id
      where t.way <> 'SUPPLY'""";

  private static final String EXPORTS =
      """
      select x.mark as id, x.at, x.account_id, x.username, x.what as asset, x.organisation_id, x.scope_code as code,
        x.rows_written as items, a.tier
      from export_imprint x join account a on a.id = x.account_id where true""";

  private Logs() {}

  /** What comes next behind that place and is older than {@code until}. */
  static List<Use> next(Handle handle, Log log, Place from, Instant until, int limit) {
    var at =
        switch (log) {
          case DECISIONS -> "e";
          case DELIVERIES -> "d";
          case TRANSFERS -> "t";
          case EXPORTS -> "x";
        };
    var id = log == Log.DELIVERIES ? "d.entry_id" : log == Log.EXPORTS ? "x.mark" : at + ".id";
    var last = log == Log.EXPORTS ? ":last" : "cast(:last as uuid)";
    return handle
        .createQuery(
            select(log)
                + " and "
                + at
                + ".at < :until and ("
                + at
                + ".at > :from or "
                + at
                + ".at = :from and "
                + id
                + " > "
                + last
                + ") order by "
                + at
                + ".at, "
                + id
                + " limit :limit")
        .bind("from", from.at())
        .bind("last", from.last())
        .bind("until", until)
        .bind("limit", limit)
        .map((row, context) -> use(log, row))
        .list();
  }

  /** What the account asked for after that moment, oldest first. */
  static List<Use> of(Handle handle, UUID account, Instant after, Instant until, int most) {
    return handle
        .createQuery(
            DECISIONS
                + " and e.account_id = :account and e.at > :after and e.at <= :until"
                + " order by e.at desc, e.id desc limit :most")
        .bind("account", account)
        .bind("after", after)
        .bind("until", until)
        .bind("most", most)
        .map((row, context) -> use(Log.DECISIONS, row))
        .list()
        .reversed();
  }

  /**
   * What weighs most of what the account did in that hour or day; asked for when a rule has hit.
   */
  static List<Use> heaviest(Handle handle, Log log, UUID account, Hit hit) {
    var narrowed =
        switch (log) {
          case DECISIONS, DELIVERIES ->
              " and e.account_id = :account and e.at >= :from and e.at < :until";
          case TRANSFERS ->
              " and c.account_id = :account and t.at >= :from and t.at < :until and t.asset ="
                  + " :subject";
          case EXPORTS ->
              " and x.account_id = :account and x.at >= :from and x.at < :until and x.what ="
                  + " :subject";
        };
    var query =
        handle.createQuery(
            select(log) + narrowed + " order by items desc nulls last, id limit :most");
    if (log == Log.TRANSFERS || log == Log.EXPORTS) {
      query.bind("subject", hit.subject());
    }
    return query
        .bind("account", account)
        .bind("from", hit.from())
        .bind("until", hit.until())
        .bind("most", Detector.MOST_EVIDENCE)
        .map((row, context) -> use(log, row))
        .filter(use -> log != Log.TRANSFERS || use.excess())
        .list();
  }

  private static String select(Log log) {
    return switch (log) {
      case DECISIONS -> DECISIONS;
      case DELIVERIES -> DELIVERIES;
      case TRANSFERS -> TRANSFERS;
      case EXPORTS -> EXPORTS;
    };
  }

  private static Use use(Log log, ResultSet row) throws SQLException {
    return switch (log) {
      case DECISIONS, DELIVERIES -> decision(log, row);
      case TRANSFERS -> transfer(row);
      case EXPORTS -> export(row);
    };
  }

  private static Use decision(Log log, ResultSet row) throws SQLException {
    var items = row.getObject("items", Long.class);
    return new Use(
        log,
        row.getString("id"),
        at(row),
        actor(row, Party.valueOf(row.getString("party"))),
        row.getString("credential"),
        row.getString("asset"),
        row.getString("subject"),
        row.getString("tenant_id"),
        row.getString("code"),
        row.getString("operator_id"),
        Outcome.valueOf(row.getString("outcome")).opens(),
        items != null,
        items == null ? 0 : items,
        row.getString("basis"),
        row.getString("facts"),
        false,
        false);
  }

  /** Masked fields and totals tell of nobody, and what a grant names was thought about. */
  private static Use transfer(ResultSet row) throws SQLException {
    var basis = row.getString("basis");
    var excess =
        "PERMIT".equals(row.getString("outcome"))
            && !basis.contains("/grant ")
            && !LeastFields.beyond(
                    new Asset(row.getString("asset")),
                    Purpose.valueOf(row.getString("purpose")),
                    Arrays.asList(row.getString("fields").split(",")))
                .isEmpty();
    return new Use(
        Log.TRANSFERS,
        row.getString("id"),
        at(row),
        actor(row, Party.valueOf(row.getString("party"))),
        null,
        row.getString("asset"),
        row.getString("fields"),
        row.getString("tenant_id"),
        row.getString("code"),
        null,
        true,
        true,
        row.getLong("items"),
        basis,
        "",
        false,
        excess);
  }

  private static Use export(ResultSet row) throws SQLException {
    return new Use(
        Log.EXPORTS,
        row.getString("id"),
        at(row),
        actor(row, party(row.getString("tier"))),
        null,
        row.getString("asset"),
        row.getString("asset"),
        null,
        row.getString("code"),
        null,
        true,
        true,
        row.getLong("items"),
        "",
        "",
        false,
        false);
  }

  private static Party party(String tier) {
    return switch (tier) {
      case "CITY" -> Party.BUREAU;
      case "DISTRICT" -> Party.DISTRICT;
      case "STREET" -> Party.STREET;
      case "OPERATOR" -> Party.OPERATOR;
      case "RESIDENT" -> Party.RESIDENT;
      default -> Party.COMMITTEE;
    };
  }

  private static Actor actor(ResultSet row, Party party) throws SQLException {
    return new Actor(
        row.getObject("account_id", UUID.class),
        row.getString("username"),
        party,
        row.getString("organisation_id"));
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }
}
