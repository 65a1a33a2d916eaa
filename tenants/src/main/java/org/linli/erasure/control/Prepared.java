package org.linli.erasure.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.NotFound;
import org.linli.erasure.entity.ErasureUnprepared;
import org.linli.erasure.entity.ErasureUnprepared.Lack;
import org.linli.tenancy.boundary.Redrawing;
import org.linli.tenancy.entity.TenantId;

/**
 * A community that is suspended and was exported whole.
 *
 * @param suspendedAt since when
 * @param exportedRows how many the export had
 */
public record Prepared(
    TenantId tenant,
    String code,
    String name,
    Instant suspendedAt,
    Instant exportedAt,
    long exportedRows) {

  private static final String SQL =
      """
      select t.code, t.name, t.state, t.state_since, w.at as exported_at, w.row_count
      from tenant t left join whole_taken w on w.tenant_id = t.id where t.id = :tenant""";

  /**
   * @throws NotFound there is no such community
   * @throws ErasureUnprepared it still works, nobody took it along shortly before the end, or it is
   *     part of a merging
   */
  public static Prepared of(Handle handle, TenantId tenant, ErasurePack pack) {
    var prepared = read(handle, tenant, pack);
    // One that ends by a merging is shut as well, with its rows on their way.
    var standing = Redrawing.of(handle, tenant);
    if (standing.contains(Redrawing.ENDING) || standing.contains(Redrawing.RECEIVING)) {
      throw new ErasureUnprepared(Lack.MERGING);
    }
    return prepared;
  }

  private static Prepared read(Handle handle, TenantId tenant, ErasurePack pack) {
    return handle
        .createQuery(SQL)
        .bind("tenant", tenant)
        .map((row, context) -> checked(row, tenant, pack))
        .findOne()
        .orElseThrow(() -> new NotFound("tenant"));
  }

  private static Prepared checked(ResultSet row, TenantId tenant, ErasurePack pack)
      throws SQLException {
    if (!"SUSPENDED".equals(row.getString("state"))) {
      throw new ErasureUnprepared(Lack.SUSPENSION);
    }
    var suspended = row.getObject("state_since", OffsetDateTime.class).toInstant();
    var exported = row.getObject("exported_at", OffsetDateTime.class);
    if (exported == null
        || exported.toInstant().isBefore(suspended.minus(Duration.ofDays(pack.exportDays())))) {
      throw new ErasureUnprepared(Lack.EXPORT);
    }
    return new Prepared(
        tenant,
        row.getString("code"),
        row.getString("name"),
        suspended,
        exported.toInstant(),
        row.getLong("row_count"));
  }
}
