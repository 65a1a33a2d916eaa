package org.linli.assurance.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.assurance.entity.PaperRow;
import org.linli.assurance.entity.RecordEvent;
import org.linli.assurance.entity.RegisterStep;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.persistence.Sql;

/** Steps and papers of entries, as rows that are added and never changed. */
public final class PaperTable {

  private PaperTable() {}

  /** What its last change was. */
  public static void step(
      Handle handle, Place place, SecurityRecord record, RegisterStep what, String note) {
    step(handle, place, record, what, record.changedAt(), record.changedBy(), note);
  }

  public static void step(
      Handle handle,
      Place place,
      SecurityRecord record,
      RegisterStep what,
      Instant at,
      String by,
      String note) {
    handle
        .createUpdate(
            """
            insert into security_event (id, record_id, tenant_id, code, organisation_id, at, actor, what, note)
            values (:id, :record, :tenant, :code, :organisation, :at, :by, :what, :note)\
            """)
        .bind("id", Sql.newId())
        .bind("record", record.id())
        .bind("tenant", place.tenant())
        .bind("code", place.code())
        .bind("organisation", record.organisation())
        .bind("at", at)
        .bind("by", by)
        .bind("what", what)
        .bind("note", note)
        .execute();
  }

  /** The oldest first. */
  public static List<RecordEvent> steps(Handle handle, UUID record) {
    return handle
        .createQuery("select * from security_event where record_id = :record order by at, id")
        .bind("record", record)
        .map(
            (row, context) ->
                new RecordEvent(
                    Sql.instant(row, "at"),
                    row.getString("actor"),
                    RegisterStep.valueOf(row.getString("what")),
                    row.getString("note")))
        .list();
  }

  /**
   * @return false when a paper of the same content lies there already
   */
  public static boolean add(
      Handle handle, Place place, SecurityRecord record, PaperRow paper, byte[] content) {
    return handle
            .createUpdate(
                """
                insert into security_paper (id, record_id, tenant_id, code, organisation_id, at, actor, name, media_type,
                  digest, content)
                values (:id, :record, :tenant, :code, :organisation, :at, :by, :name, :type, :digest, :content)
                on conflict (record_id, digest) do nothing\
                """)
            .bind("id", paper.id())
            .bind("record", record.id())
            .bind("tenant", place.tenant())
            .bind("code", place.code())
            .bind("organisation", record.organisation())
            .bind("at", paper.at())
            .bind("by", paper.actor())
            .bind("name", paper.name())
            .bind("type", paper.mediaType())
            .bind("digest", paper.digest())
            .bind("content", content)
            .execute()
        == 1;
  }

  /** The oldest first. */
  public static List<PaperRow> papers(Handle handle, UUID record) {
    return handle
        .createQuery(
            """
            select id, at, actor, name, media_type, digest from security_paper
            where record_id = :record order by at, id\
            """)
        .bind("record", record)
        .map(
            (row, context) ->
                new PaperRow(
                    row.getObject("id", UUID.class),
                    Sql.instant(row, "at"),
                    row.getString("actor"),
                    row.getString("name"),
                    row.getString("media_type"),
                    row.getString("digest")))
        .list();
  }

  public static Optional<byte[]> content(Handle handle, UUID record, UUID paper) {
    return handle
        .createQuery("select content from security_paper where record_id = :record and id = :id")
        .bind("record", record)
        .bind("id", paper)
        .mapTo(byte[].class)
        .findOne();
  }
}
