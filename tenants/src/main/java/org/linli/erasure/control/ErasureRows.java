package org.linli.erasure.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.erasure.entity.Erasure;
import org.linli.erasure.entity.ErasureState;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Erasures as rows. */
public final class ErasureRows {

  private static final int MOST_SHOWN = 200;
  private static final String SELECT =
      "select e.*, t.name as community from tenant_erasure e join tenant t on t.id = e.tenant_id ";

  private ErasureRows() {}

  /**
   * The last two hundred, newest first.
   *
   * @param within the beginning of the communities' codes; empty for all
   */
  public static List<Erasure> list(Handle handle, String within) {
    return handle
        .createQuery(
            SELECT + "where t.code like :within order by e.proposed_at desc, e.id desc limit :most")
        .bind("within", within + "%")
        .bind("most", MOST_SHOWN)
        .map(ErasureRows::row)
        .list();
  }

  /**
   * @param within the beginning of the community's code; empty for all
   */
  public static Optional<Erasure> find(Handle handle, UUID id, String within) {
    return handle
        .createQuery(SELECT + "where e.id = :id and t.code like :within")
        .bind("id", id)
        .bind("within", within + "%")
        .map(ErasureRows::row)
        .findOne();
  }

  /** Whether one is wanted, agreed to or done. */
  public static boolean stands(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            """
            select exists (select 1 from tenant_erasure
              where tenant_id = :tenant and state <> 'WITHDRAWN')""")
        .bind("tenant", tenant)
        .mapTo(Boolean.class)
        .one();
  }

  public static void add(
      Handle handle,
      UUID id,
      TenantId tenant,
      String reason,
      UUID account,
      String by,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into tenant_erasure (id, tenant_id, reason, state, proposed_by, proposed_name, proposed_at)
            values (:id, :tenant, :reason, 'PROPOSED', :account, :by, :now)""")
        .bind("id", id)
        .bind("tenant", tenant)
        .bind("reason", reason)
        .bind("account", account)
        .bind("by", by)
        .bind("now", now)
        .execute();
  }

  /**
   * @return false when it does not stand as it was read any more
   */
  public static boolean decide(
      Handle handle, Erasure erasure, ErasureState state, UUID account, String by, Instant now) {
    return handle
            .createUpdate(
                """
                update tenant_erasure set state = :state, decided_by = :account, decided_name = :by,
                  decided_at = :now where id = :id and state = :before""")
            .bind("state", state)
            .bind("account", account)
            .bind("by", by)
            .bind("now", now)
            .bind("id", erasure.id())
            .bind("before", erasure.state())
            .execute()
        == 1;
  }

  /**
   * Asks for it to be carried out.
   *
   * @return false where it is not agreed to, or asked for already
   */
  public static boolean order(Handle handle, UUID id, Instant now) {
    return handle
            .createUpdate(
                """
                update tenant_erasure set ordered_at = :now, fault = null
                where id = :id and state = 'CONFIRMED' and ordered_at is null""")
            .bind("now", now)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Agreed to and asked for; the oldest order first. */
  public static List<Erasure> ordered(Handle handle) {
    return handle
        .createQuery(
            SELECT
                + "where e.state = 'CONFIRMED' and e.ordered_at is not null order by e.ordered_at")
        .map(ErasureRows::row)
        .list();
  }

  /** It was refused; it has to be asked for anew. */
  public static void failed(Handle handle, UUID id, String fault) {
    handle
        .createUpdate(
            "update tenant_erasure set ordered_at = null, fault = :fault where id = :id and state = 'CONFIRMED'")
        .bind("fault", fault)
        .bind("id", id)
        .execute();
  }

  static void done(Handle handle, UUID id, SignedCertificate signed, Instant now) {
    handle
        .createUpdate(
            """
            update tenant_erasure set state = 'DONE', done_at = :now, certificate = :text,
              signature = :signature where id = :id""")
        .bind("now", now)
        .bind("text", signed.text())
        .bind("signature", signed.signature())
        .bind("id", id)
        .execute();
  }

  public static Optional<SignedCertificate> certificate(Handle handle, UUID id) {
    return handle
        .createQuery(
            "select certificate, signature from tenant_erasure where id = :id and state = 'DONE'")
        .bind("id", id)
        .map(
            (row, context) ->
                new SignedCertificate(row.getString("certificate"), row.getString("signature")))
        .findOne();
  }

  private static Erasure row(ResultSet row, StatementContext context) throws SQLException {
    return new Erasure(
        row.getObject("id", UUID.class),
        new TenantId(row.getString("tenant_id")),
        row.getString("community"),
        row.getString("reason"),
        ErasureState.valueOf(row.getString("state")),
        row.getObject("proposed_by", UUID.class),
        row.getString("proposed_name"),
        Sql.instant(row, "proposed_at"),
        row.getString("decided_name"),
        Sql.instant(row, "decided_at"),
        Sql.instant(row, "done_at"),
        Sql.instant(row, "ordered_at"),
        row.getString("fault"));
  }
}
