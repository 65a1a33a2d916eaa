package org.linli.processes.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.persistence.Sha256;
import org.linli.persistence.Sql;
import org.linli.processes.entity.DefinitionRow;
import org.linli.processes.entity.DefinitionState;
import org.linli.processes.entity.ProcessModel;

/** The rows of definitions; a version is never overwritten. */
final class DefinitionTable {

  private final Handle handle;

  DefinitionTable(Handle handle) {
    this.handle = handle;
  }

  UUID draft(String scope, ProcessModel model, String xml, UUID base, String by, Instant now) {
    var id = Sql.newId();
    int last =
        handle
            .createQuery(
                "select coalesce(max(version), 0) from process_definition where scope_code = :scope"
                    + " and key = :key")
            .bind("scope", scope)
            .bind("key", model.key())
            .mapTo(int.class)
            .one();
    handle.execute(
        """
        insert into process_definition
          (id, scope_code, key, version, name, state, base_id, digest, xml, created_by, created_at)
        values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?)\
        """,
        id,
        scope,
        model.key(),
        last + 1,
        model.name(),
        base,
        Sha256.hex(xml),
        xml,
        by,
        now.atOffset(ZoneOffset.UTC));
    return id;
  }

  /** Takes the place of the version that stood. */
  void publish(DefinitionRow row, UUID base, String by, Instant now) {
    handle.execute(
        "update process_definition set state = 'REPLACED' where scope_code = ? and key = ? and"
            + " state = 'PUBLISHED'",
        row.scope(),
        row.key());
    handle.execute(
        "update process_definition set state = 'PUBLISHED', base_id = ?, published_by = ?,"
            + " published_at = ? where id = ?",
        base,
        by,
        now.atOffset(ZoneOffset.UTC),
        row.id());
  }

  void withdraw(UUID id, String reason, Instant now) {
    handle.execute(
        "update process_definition set state = 'WITHDRAWN', withdrawn_at = ?, reason = ? where id ="
            + " ?",
        now.atOffset(ZoneOffset.UTC),
        reason,
        id);
  }

  Optional<DefinitionRow> find(UUID id) {
    return handle
        .createQuery("select * from process_definition where id = :id for update")
        .bind("id", id)
        .map((row, context) -> row(row))
        .findOne();
  }

  String xml(UUID id) {
    return handle
        .createQuery("select xml from process_definition where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .one();
  }

  /** Published for the division or for one above it; the nearest first. */
  Optional<UUID> standing(String key, String scope, boolean itselfToo) {
    return handle
        .createQuery(
            """
            select id from process_definition where key = :key and state = 'PUBLISHED'
              and :scope like scope_code || '%' and (:itself or scope_code <> :scope)
            order by length(scope_code) desc limit 1\
            """)
        .bind("key", key)
        .bind("scope", scope)
        .bind("itself", itselfToo)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Of the division, of those above it, and of those below. */
  List<DefinitionRow> around(String scope) {
    return handle
        .createQuery(
            """
            select * from process_definition where :scope like scope_code || '%' or scope_code like :scope || '%'
            order by key, scope_code, version desc limit 500\
            """)
        .bind("scope", scope)
        .map((row, context) -> row(row))
        .list();
  }

  /** What stands for the division and for those below it, but not what the packs brought. */
  List<DefinitionRow> variants(String scope, String key) {
    return handle
        .createQuery(
            """
            select * from process_definition
            where state = 'PUBLISHED' and scope_code <> '' and scope_code like :scope || '%'
              and (:key = '' or key = :key)
            order by key, scope_code\
            """)
        .bind("scope", scope)
        .bind("key", key == null ? "" : key)
        .map((row, context) -> row(row))
        .list();
  }

  private static DefinitionRow row(ResultSet row) throws SQLException {
    var published = row.getObject("published_at", OffsetDateTime.class);
    return new DefinitionRow(
        row.getObject("id", UUID.class),
        row.getString("scope_code"),
        row.getString("key"),
        row.getInt("version"),
        row.getString("name"),
        DefinitionState.valueOf(row.getString("state")),
        row.getObject("base_id", UUID.class),
        row.getString("digest"),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        published == null ? null : published.toInstant());
  }
}
