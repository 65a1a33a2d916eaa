package org.linli.documents.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.entity.DossierDraft;
import org.linli.documents.entity.DossierItem;
import org.linli.documents.entity.DossierRow;
import org.linli.documents.entity.DossierState;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** Dossiers and what lies in them, as rows. */
public final class DossierTable {

  private static final String COLUMNS =
      """
      select d.*, (select count(*) from dossier_item i
        where i.tenant_id = d.tenant_id and i.dossier_id = d.id) as items\s""";

  private DossierTable() {}

  public static UUID add(
      Handle handle, TenantId tenant, DossierDraft draft, String by, Instant now) {
    var id = Sql.newId();
    handle.execute(
        """
        insert into dossier (tenant_id, id, number, title, matter, state, made_at, made_by)
        values (?, ?, ?, ?, ?, 'OPEN', ?, ?)""",
        tenant.value(),
        id,
        draft.number(),
        draft.title(),
        draft.matter(),
        now.atOffset(ZoneOffset.UTC),
        by);
    return id;
  }

  public static boolean isTaken(Handle handle, TenantId tenant, String number) {
    return handle
        .createQuery(
            "select count(*) > 0 from dossier where tenant_id = :tenant and number = :number")
        .bind("tenant", tenant)
        .bind("number", number)
        .mapTo(boolean.class)
        .one();
  }

  /** Locked until the transaction ends, so that two people do not lay things on one place. */
  public static Optional<DossierRow> find(Handle handle, TenantId tenant, UUID id, boolean lock) {
    return handle
        .createQuery(
            COLUMNS
                + " from dossier d where d.tenant_id = :tenant and d.id = :id"
                + (lock ? " for update" : ""))
        .bind("tenant", tenant)
        .bind("id", id)
        .map((row, context) -> row(row))
        .findOne();
  }

  /** Newest first; the search looks at number, title and matter. */
  public static Page<DossierRow> list(
      Jdbi jdbi, TenantId tenant, DossierState state, PageRequest page) {
    return new PagedQuery(COLUMNS, "from dossier d where d.tenant_id = :tenant")
        .bind("tenant", tenant)
        .and("d.state = :state", "state", state == null ? null : state.name())
        .found("(d.number ilike :search or d.title ilike :search or d.matter ilike :search)", page)
        .page(jdbi, page, "d.made_at desc, d.id desc", (row, context) -> row(row));
  }

  public static List<DossierItem> items(Handle handle, TenantId tenant, UUID dossier) {
    return handle
        .createQuery(
            """
            select position, paper_id, title, media_type, sha256, added_at, added_by from dossier_item
            where tenant_id = :tenant and dossier_id = :dossier order by position""")
        .bind("tenant", tenant)
        .bind("dossier", dossier)
        .map(
            (row, context) ->
                new DossierItem(
                    row.getInt("position"),
                    row.getObject("paper_id", UUID.class),
                    row.getString("title"),
                    row.getString("media_type"),
                    row.getString("sha256"),
                    Sql.instant(row, "added_at"),
                    row.getString("added_by")))
        .list();
  }

  /**
   * @param paper whose PDF it is; null for an attachment, which brings its content
   */
  public static void add(
      Handle handle,
      TenantId tenant,
      DossierRow dossier,
      UUID paper,
      String title,
      String mediaType,
      byte[] content,
      String sha256,
      String by) {
    handle.execute(
        """
        insert into dossier_item (tenant_id, dossier_id, position, paper_id, title, media_type, content, sha256,
          added_at, added_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        tenant.value(),
        dossier.id(),
        dossier.items() + 1,
        paper,
        title,
        mediaType,
        content,
        sha256,
        Instant.now().atOffset(ZoneOffset.UTC),
        by);
  }

  public static Optional<byte[]> content(
      Handle handle, TenantId tenant, UUID dossier, int position) {
    return handle
        .createQuery(
            """
            select coalesce(i.content, f.content) from dossier_item i
            left join document_file f on f.tenant_id = i.tenant_id and f.paper_id = i.paper_id and f.form = 'PDF'
            where i.tenant_id = :tenant and i.dossier_id = :dossier and i.position = :position""")
        .bind("tenant", tenant)
        .bind("dossier", dossier)
        .bind("position", position)
        .mapTo(byte[].class)
        .findOne();
  }

  /** Files it: from now on nothing is laid into it. */
  public static void seal(
      Handle handle, TenantId tenant, UUID id, String sha256, LocalDate keepUntil, String by) {
    handle.execute(
        """
        update dossier set state = 'SEALED', sealed_at = ?, sealed_by = ?, sha256 = ?, keep_until = ?
        where tenant_id = ? and id = ?""",
        Instant.now().atOffset(ZoneOffset.UTC),
        by,
        sha256,
        keepUntil,
        tenant.value(),
        id);
  }

  /**
   * The last day on which one of its papers has to be kept; null when one is kept for ever, or none
   * says.
   */
  public static LocalDate keepUntil(Handle handle, TenantId tenant, UUID dossier) {
    return handle
        .createQuery(
            """
            select case when count(*) = count(p.keep_until) then max(p.keep_until) end
            from dossier_item i join document_paper p on p.tenant_id = i.tenant_id and p.id = i.paper_id
            where i.tenant_id = :tenant and i.dossier_id = :dossier""")
        .bind("tenant", tenant)
        .bind("dossier", dossier)
        .map((row, context) -> row.getObject(1, LocalDate.class))
        .findOne()
        .orElse(null);
  }

  /** Over number and digests in their order, a line each. */
  public static String digest(DossierRow dossier, List<DossierItem> items) {
    var lines = new StringBuilder(dossier.number()).append('\n');
    items.forEach(
        item -> lines.append(item.position()).append(' ').append(item.sha256()).append('\n'));
    return Sha256.hex(lines.toString());
  }

  private static DossierRow row(ResultSet row) throws SQLException {
    return new DossierRow(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("title"),
        row.getString("matter"),
        DossierState.valueOf(row.getString("state")),
        row.getInt("items"),
        Sql.instant(row, "made_at"),
        row.getString("made_by"),
        Sql.instant(row, "sealed_at"),
        row.getString("sealed_by"),
        row.getObject("keep_until", LocalDate.class),
        row.getString("sha256"));
  }
}
