package org.linli.computing.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.computing.entity.HourFigure;
import org.linli.computing.entity.Order;
import org.linli.computing.entity.RunRow;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.entity.KeyPurpose;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Outcome;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.DivisionCode;

/** Rows of {@code computation_run}, each under its own imprint. */
public final class RunTable {

  private static final String FOUND =
      " from computation_run where (username ilike :search or computation ilike :search or code like :search)";

  private final KeyRing keys;

  public RunTable(KeyRing keys) {
    this.keys = keys;
  }

  /**
   * The figures as one text, digested: what was told is proved by it and cannot be read from it.
   */
  public static String digest(List<HourFigure> figures) {
    return Sha256.hex(figures.toString());
  }

  public String imprint(UUID id, Instant at, String username, Order order, String digest) {
    return keys.mark(
        KeyPurpose.WATERMARK,
        id.toString(),
        at,
        username,
        order.tenant().value(),
        order.computation(),
        digest);
  }

  public void insert(Handle handle, RunRow run, Order order, Caller caller, String imprint) {
    handle
        .createUpdate(
            """
            insert into computation_run (id, at, account_id, username, party, organisation_id, tenant_id, code,
              computation, asset, purpose, from_at, until_at, listed, told, withheld, outcome, basis, digest, imprint)
            values (:id, :at, :account, :username, :party, :organisation, :tenant,
              (select code from tenant where id = :tenant), :computation, :asset, :purpose,
              :from, :until, :listed, :told, :withheld, :outcome, :basis, :digest, :imprint)""")
        .bind("id", run.id())
        .bind("at", run.at().atOffset(ZoneOffset.UTC))
        .bind("account", caller.accountId())
        .bind("username", run.username())
        .bind("party", run.party())
        .bind("organisation", run.organisation())
        .bind("tenant", order.tenant())
        .bind("computation", run.computation())
        .bind("asset", run.asset().id())
        .bind("purpose", run.purpose())
        .bind("from", run.from().atOffset(ZoneOffset.UTC))
        .bind("until", run.until().atOffset(ZoneOffset.UTC))
        .bind("listed", run.listed())
        .bind("told", run.told())
        .bind("withheld", run.withheld())
        .bind("outcome", run.outcome())
        .bind("basis", run.basis())
        .bind("digest", run.digest())
        .bind("imprint", imprint)
        .execute();
  }

  /** Newest first. */
  public List<RunRow> list(Handle handle, PageRequest page) {
    return handle
        .createQuery("select *" + FOUND + " order by at desc, id limit :limit offset :offset")
        .bind("search", page.pattern())
        .bind("limit", page.limit())
        .bind("offset", page.offset())
        .map((row, context) -> row(row))
        .list();
  }

  public static long count(Handle handle, PageRequest page) {
    return handle
        .createQuery("select count(*)" + FOUND)
        .bind("search", page.pattern())
        .mapTo(Long.class)
        .one();
  }

  private RunRow row(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var at = Sql.instant(row, "at");
    var username = row.getString("username");
    var computation = row.getString("computation");
    var digest = row.getString("digest");
    return new RunRow(
        id,
        at,
        username,
        Party.valueOf(row.getString("party")),
        row.getString("organisation_id"),
        new DivisionCode(row.getString("code")),
        computation,
        new Asset(row.getString("asset")),
        Purpose.valueOf(row.getString("purpose")),
        Sql.instant(row, "from_at"),
        Sql.instant(row, "until_at"),
        row.getInt("listed"),
        row.getInt("told"),
        row.getInt("withheld"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("basis"),
        digest,
        keys.proves(
            KeyPurpose.WATERMARK,
            row.getString("imprint"),
            id.toString(),
            at,
            username,
            row.getString("tenant_id"),
            computation,
            digest));
  }
}
