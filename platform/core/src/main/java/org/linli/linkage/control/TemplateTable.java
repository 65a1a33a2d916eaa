package org.linli.linkage.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.linkage.entity.Hours;
import org.linli.linkage.entity.Template;
import org.linli.linkage.entity.TemplateDraft;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.DivisionCode;

/** Templates of linkage: versions that are added, withdrawn at most, and never changed. */
public final class TemplateTable {

  static final String SELECT = "select t.* from linkage_template t ";

  private TemplateTable() {}

  public static Optional<Template> one(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "where t.id = :id")
        .bind("id", id)
        .map((row, context) -> template(row))
        .findOne();
  }

  /** Of the division, those above it and those below it; the newest first. */
  public static List<Template> along(Handle handle, DivisionCode scope, int most) {
    return handle
        .createQuery(
            SELECT
                + """
                where t.scope_code like :below or :scope like t.scope_code || '%'
                order by t.published_at desc, t.id desc limit :most\
                """)
        .bind("below", scope.value() + "%")
        .bind("scope", scope.value())
        .bind("most", most)
        .map((row, context) -> template(row))
        .list();
  }

  /** The newest that stands of each division above and scenario, the nearest division first. */
  public static List<Template> above(Handle handle, DivisionCode code) {
    return handle
        .createQuery(
            SELECT
                + """
                where :code like t.scope_code || '%' and t.withdrawn_at is null and not exists (
                  select 1 from linkage_template n where n.scope_code = t.scope_code and n.scenario = t.scenario
                    and n.version > t.version and n.withdrawn_at is null)
                order by t.scenario, length(t.scope_code) desc\
                """)
        .bind("code", code.value())
        .map((row, context) -> template(row))
        .list();
  }

  public static UUID add(Handle handle, DivisionCode scope, TemplateDraft draft, String by) {
    var id = Sql.newId();
    var hours = draft.hours();
    handle
        .createUpdate(
            """
            insert into linkage_template (id, scope_code, scenario, version, is_on, hours_from, hours_until, steps,
              left_open, note, published_by, published_at)
            values (:id, :scope, :scenario, (select coalesce(max(version), 0) + 1 from linkage_template
                where scope_code = :scope and scenario = :scenario), :on, :from, :until, :steps, :open, :note, :by, :at)\
            """)
        .bind("id", id)
        .bind("scope", scope.value())
        .bind("scenario", draft.scenario())
        .bind("on", draft.on())
        .bind("from", hours == null ? null : hours.begin())
        .bind("until", hours == null ? null : hours.end())
        .bind("steps", Json.text(draft.steps()))
        .bind("open", Json.text(draft.open()))
        .bind("note", draft.note().strip())
        .bind("by", by)
        .bind("at", Instant.now().atOffset(ZoneOffset.UTC))
        .execute();
    return id;
  }

  /** Returns whether it stood until now. */
  public static boolean withdraw(Handle handle, UUID id, String by, String reason) {
    return handle
            .createUpdate(
                """
                update linkage_template set withdrawn_at = :at, withdrawn_by = :by, withdraw_reason = :reason
                where id = :id and withdrawn_at is null\
                """)
            .bind("at", Instant.now().atOffset(ZoneOffset.UTC))
            .bind("by", by)
            .bind("reason", reason)
            .bind("id", id)
            .execute()
        > 0;
  }

  static Template template(ResultSet row) throws SQLException {
    var from = row.getObject("hours_from", LocalTime.class);
    var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new Template(
        row.getObject("id", UUID.class),
        row.getString("scope_code"),
        row.getString("scenario"),
        row.getInt("version"),
        row.getBoolean("is_on"),
        from == null ? null : Hours.of(from, row.getObject("hours_until", LocalTime.class)),
        Json.settings(row.getString("steps")),
        Json.words(row.getString("left_open")),
        row.getString("note"),
        row.getString("published_by"),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        withdrawn == null ? null : withdrawn.toInstant());
  }
}
