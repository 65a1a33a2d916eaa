package org.linli.documents.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.documents.entity.FileKind;
import org.linli.documents.entity.PaperCount;
import org.linli.documents.entity.PaperQuery;
import org.linli.documents.entity.PaperRow;
import org.linli.documents.entity.PaperState;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.TenantId;

/** The register of papers and their files, as rows. */
public final class PaperTable {

  /** All but what was filled in: that is read with the paper itself. */
  private static final String COLUMNS =
      """
      id, kind, template_version, year, serial, number, code, organisation, title, matter, seal_id, state, issued_at, issued_by, keep_until, sha256, sm3, void_at, void_by, void_reason\
      """;

  private PaperTable() {}

  /** The community's name. */
  static String community(Handle handle, TenantId tenant) {
    return handle
        .createQuery("select name from tenant where id = :tenant")
        .bind("tenant", tenant)
        .mapTo(String.class)
        .one();
  }

  /**
   * The next number of the kind in the year. The row stays locked until the transaction ends and
   * goes back with it, so that no number is left out and none is given twice.
   */
  static long next(Handle handle, TenantId tenant, String kind, int year) {
    return handle
        .createQuery(
            """
            insert into document_counter as c (tenant_id, kind, year, last) values (:tenant, :kind, :year, 1)
            on conflict (tenant_id, kind, year) do update set last = c.last + 1 returning last""")
        .bind("tenant", tenant)
        .bind("kind", kind)
        .bind("year", year)
        .mapTo(long.class)
        .one();
  }

  static void add(
      Handle handle, TenantId tenant, PaperRow paper, String content, UUID request, UUID issuer) {
    handle.execute(
        """
        insert into document_paper (tenant_id, id, kind, template_version, year, serial, number, code, organisation,
          title, matter, content, seal_id, state, request_id, issued_at, issued_by, issuer_id, keep_until, sha256, sm3)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'VALID', ?, ?, ?, ?, ?, ?, ?)""",
        tenant.value(),
        paper.id(),
        paper.kind(),
        paper.templateVersion(),
        paper.year(),
        paper.serial(),
        paper.number(),
        paper.code(),
        paper.organisation(),
        paper.title(),
        paper.matter(),
        content,
        paper.seal(),
        request,
        paper.issuedAt().atOffset(ZoneOffset.UTC),
        paper.issuedBy(),
        issuer,
        paper.keepUntil(),
        paper.sha256(),
        paper.sm3());
  }

  static void add(Handle handle, TenantId tenant, UUID paper, FileKind form, byte[] content) {
    handle.execute(
        "insert into document_file (tenant_id, paper_id, form, content) values (?, ?, ?, ?)",
        tenant.value(),
        paper,
        form.name(),
        content);
  }

  public static Optional<byte[]> file(Handle handle, TenantId tenant, UUID paper, FileKind form) {
    return handle
        .createQuery(
            """
            select content from document_file where tenant_id = :tenant and paper_id = :paper
              and form = :form""")
        .bind("tenant", tenant)
        .bind("paper", paper)
        .bind("form", form.name())
        .mapTo(byte[].class)
        .findOne();
  }

  public static Optional<PaperRow> find(Handle handle, TenantId tenant, UUID id) {
    return one(handle, tenant, "id", id);
  }

  static Optional<PaperRow> requested(Handle handle, TenantId tenant, UUID request) {
    return one(handle, tenant, "request_id", request);
  }

  private static Optional<PaperRow> one(Handle handle, TenantId tenant, String column, UUID value) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from document_paper where tenant_id = :tenant and "
                + column
                + " = :value")
        .bind("tenant", tenant)
        .bind("value", value)
        .map((row, context) -> row(row))
        .findOne();
  }

  /**
   * @return whether it held until then
   */
  public static boolean declareVoid(
      Handle handle, TenantId tenant, UUID id, String by, String reason, Instant now) {
    return handle.execute(
            """
            update document_paper set state = 'VOID', void_at = ?, void_by = ?, void_reason = ?
            where tenant_id = ? and id = ? and state = 'VALID'""",
            now.atOffset(ZoneOffset.UTC),
            by,
            reason,
            tenant.value(),
            id)
        == 1;
  }

  /** Newest first; the search looks at number, title, matter and who issued it. */
  public static Page<PaperRow> list(
      Jdbi jdbi, TenantId tenant, PaperQuery query, PageRequest page) {
    return new PagedQuery(
            "select " + COLUMNS + " ", "from document_paper where tenant_id = :tenant")
        .bind("tenant", tenant)
        .and("kind = :kind", "kind", query.kind())
        .and("state = :state", "state", query.state() == null ? null : query.state().name())
        .and("matter = :matter", "matter", query.matter())
        .and("issued_at >= :from", "from", start(query.from()))
        .and(
            "issued_at < :until",
            "until",
            query.until() == null ? null : start(query.until().plusDays(1)))
        .found(
            "(number ilike :search or title ilike :search or matter ilike :search or issued_by ilike :search)",
            page)
        .page(jdbi, page, "issued_at desc, id desc", (row, context) -> row(row));
  }

  public static List<PaperCount> counts(Handle handle, TenantId tenant) {
    return handle
        .createQuery(
            """
            select kind, year, count(*) as issued, count(*) filter (where state = 'VOID') as voided
            from document_paper where tenant_id = :tenant group by kind, year order by year desc, kind""")
        .bind("tenant", tenant)
        .map(
            (row, context) ->
                new PaperCount(
                    row.getString("kind"),
                    row.getInt("year"),
                    row.getLong("issued"),
                    row.getLong("voided")))
        .list();
  }

  private static OffsetDateTime start(LocalDate day) {
    return day == null ? null : day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
  }

  private static PaperRow row(ResultSet row) throws SQLException {
    return new PaperRow(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getInt("template_version"),
        row.getInt("year"),
        row.getLong("serial"),
        row.getString("number"),
        row.getString("code"),
        row.getString("organisation"),
        row.getString("title"),
        row.getString("matter"),
        row.getObject("seal_id", UUID.class),
        PaperState.valueOf(row.getString("state")),
        Sql.instant(row, "issued_at"),
        row.getString("issued_by"),
        row.getObject("keep_until", LocalDate.class),
        row.getString("sha256"),
        row.getString("sm3"),
        Sql.instant(row, "void_at"),
        row.getString("void_by"),
        row.getString("void_reason"));
  }
}
