package org.linli.video.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingKind;
import org.linli.video.entity.RecordingSpan;

/** Which recordings cameras said that they have, as rows. */
public final class RecordingTable {

  /** Cameras overwrite what is old: a list of before says nothing any more. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Jdbi jdbi;

  public RecordingTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Notes what a device said of a span.
   *
   * @param whole whether that is all it has there: then what was known of the span before is gone
   */
  public void write(
      TenantId tenant,
      UUID device,
      RecordingSpan span,
      List<Recording> found,
      boolean whole,
      Instant now) {
    jdbi.useHandle(
        handle -> {
          if (whole) {
            clear(handle, tenant, device, span, now);
          }
          add(handle, tenant, device, found);
        });
  }

  private static void clear(
      Handle handle, TenantId tenant, UUID device, RecordingSpan span, Instant now) {
    handle
        .createUpdate(
            """
            delete from video_recording where tenant_id = :tenant and device_id = :device
              and (begins_at < :until and ends_at > :from or told_at < :old)\
            """)
        .bind("tenant", tenant)
        .bind("device", device)
        .bind("from", at(span.from()))
        .bind("until", at(span.until()))
        .bind("old", at(now.minus(KEPT)))
        .execute();
  }

  private static void add(Handle handle, TenantId tenant, UUID device, List<Recording> found) {
    var batch =
        handle.prepareBatch(
            """
            insert into video_recording (tenant_id, device_id, begins_at, ends_at, name, kind, bytes, told_at)
            values (:tenant, :device, :begins, :ends, :name, :kind, :bytes, :told)
            on conflict (tenant_id, device_id, begins_at, ends_at) do update set name = excluded.name,
              kind = excluded.kind, bytes = excluded.bytes, told_at = excluded.told_at\
            """);
    for (var one : found) {
      batch
          .bind("tenant", tenant)
          .bind("device", device)
          .bind("begins", at(one.begins()))
          .bind("ends", at(one.ends()))
          .bind("name", one.name())
          .bind("kind", one.kind().name())
          .bind("bytes", one.bytes())
          .bind("told", at(one.toldAt()))
          .add();
    }
    if (!found.isEmpty()) {
      batch.execute();
    }
  }

  /** The newest first. */
  public Page<Recording> list(TenantId tenant, UUID device, RecordingSpan span, PageRequest page) {
    return new PagedQuery(
            "select * ",
            """
            from video_recording where tenant_id = :tenant and device_id = :device
              and begins_at < :until and ends_at > :from\
            """)
        .bind("tenant", tenant)
        .bind("device", device)
        .bind("from", at(span.from()))
        .bind("until", at(span.until()))
        .page(jdbi, page, "begins_at desc, ends_at desc", (row, context) -> recording(row));
  }

  private static Recording recording(ResultSet row) throws SQLException {
    return new Recording(
        Sql.instant(row, "begins_at"),
        Sql.instant(row, "ends_at"),
        row.getString("name"),
        RecordingKind.valueOf(row.getString("kind")),
        row.getObject("bytes", Long.class),
        Sql.instant(row, "told_at"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
