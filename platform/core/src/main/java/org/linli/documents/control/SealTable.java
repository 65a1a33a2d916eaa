package org.linli.documents.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.documents.entity.SealDraft;
import org.linli.documents.entity.SealRow;
import org.linli.documents.entity.SealState;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The seals of a community. */
public final class SealTable {

  private static final String COLUMNS =
      """
      select id, name, organisation, sha256, keepers, state, made_at, made_by, stopped_at, reason
      from document_seal where tenant_id = :tenant""";

  private SealTable() {}

  public static UUID add(Handle handle, TenantId tenant, SealDraft draft, String by, Instant now) {
    var id = Sql.newId();
    handle.execute(
        """
        insert into document_seal (tenant_id, id, name, organisation, picture, sha256, keepers, state, made_at, made_by)
        values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?)""",
        tenant.value(),
        id,
        draft.name(),
        draft.organisation(),
        draft.picture(),
        Sha256.hex(draft.picture()),
        draft.keepers().stream().map(UUID::toString).collect(Collectors.joining(" ")),
        now.atOffset(ZoneOffset.UTC),
        by);
    return id;
  }

  /** Those in use first. */
  public static List<SealRow> list(Handle handle, TenantId tenant) {
    return handle
        .createQuery(COLUMNS + " order by state, made_at desc")
        .bind("tenant", tenant)
        .map((row, context) -> row(row))
        .list();
  }

  public static Optional<SealRow> find(Handle handle, TenantId tenant, UUID id) {
    return handle
        .createQuery(COLUMNS + " and id = :id")
        .bind("tenant", tenant)
        .bind("id", id)
        .map((row, context) -> row(row))
        .findOne();
  }

  public static Optional<byte[]> picture(Handle handle, TenantId tenant, UUID id) {
    return handle
        .createQuery("select picture from document_seal where tenant_id = :tenant and id = :id")
        .bind("tenant", tenant)
        .bind("id", id)
        .mapTo(byte[].class)
        .findOne();
  }

  /**
   * @return whether it was in use until then
   */
  public static boolean stop(
      Handle handle, TenantId tenant, UUID id, String by, String reason, Instant now) {
    return handle.execute(
            """
            update document_seal set state = 'STOPPED', stopped_at = ?, stopped_by = ?, reason = ?
            where tenant_id = ? and id = ? and state = 'ACTIVE'""",
            now.atOffset(ZoneOffset.UTC),
            by,
            reason,
            tenant.value(),
            id)
        == 1;
  }

  private static SealRow row(ResultSet row) throws SQLException {
    var keepers = row.getString("keepers");
    return new SealRow(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("organisation"),
        row.getString("sha256"),
        keepers.isEmpty()
            ? List.of()
            : Arrays.stream(keepers.split(" ")).map(UUID::fromString).toList(),
        SealState.valueOf(row.getString("state")),
        Sql.instant(row, "made_at"),
        row.getString("made_by"),
        Sql.instant(row, "stopped_at"),
        row.getString("reason"));
  }
}
