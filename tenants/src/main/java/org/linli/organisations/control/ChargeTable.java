package org.linli.organisations.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.organisations.boundary.ChargeRow;
import org.linli.organisations.boundary.UnitRow;
import org.linli.packs.Text;
import org.linli.persistence.Sql;

/** What organisations answer for, as rows; the database shows those of the own place and below. */
public final class ChargeTable {

  private static final String COLUMNS =
      "select c.*, u.name as unit_name from unit_charge c join unit u on u.id = c.unit_id where ";

  private static final String AT =
      "c.code = :code and coalesce(c.organisation_id, '') = :organisation";

  private ChargeTable() {}

  public static void insert(
      Handle handle,
      UnitRow unit,
      String subject,
      Text title,
      String post,
      Caller by,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into unit_charge (id, unit_id, code, organisation_id, subject, title_zh, title_en, post, since, by_name)
            values (:id, :unit, :code, :organisation, :subject, :zh, :en, :post, :now, :by)""")
        .bind("id", Sql.newId())
        .bind("unit", unit.id())
        .bind("code", unit.code())
        .bind("organisation", unit.organisation().orElse(null))
        .bind("subject", subject)
        .bind("zh", title.zh())
        .bind("en", title.en())
        .bind("post", post)
        .bind("now", now)
        .bind("by", by.displayName())
        .execute();
  }

  /** Who answers for it at that place. */
  public static List<ChargeRow> running(Handle handle, String subject, UnitPlace place) {
    return handle
        .createQuery(COLUMNS + AT + " and c.subject = :subject and c.until is null")
        .bind("subject", subject)
        .bind("code", place.code())
        .bind("organisation", place.organisation() == null ? "" : place.organisation())
        .map((row, context) -> row(row))
        .list();
  }

  /**
   * By subject: who answers at the caller's own place; of a registered asset, which is one place's
   * alone, else who answers there. Nobody's for who has no place.
   */
  public static Map<String, ChargeRow> at(
      Handle handle, Caller caller, Collection<String> subjects) {
    var found = new HashMap<String, ChargeRow>();
    if (subjects.isEmpty() || caller.tier() == Tier.RESIDENT || caller.tier() == Tier.PLATFORM) {
      return found;
    }
    var place = UnitPlace.own(handle, caller);
    handle
        .createQuery(
            COLUMNS
                + "c.until is null and c.subject in (<subjects>) and ("
                + AT
                + " or c.subject like '________-____-____-____-____________')"
                + " order by case when "
                + AT
                + " then 1 else 0 end, c.since")
        .bind("code", place.code())
        .bind("organisation", place.organisation() == null ? "" : place.organisation())
        .bindList("subjects", List.copyOf(subjects))
        .map((row, context) -> row(row))
        .forEach(row -> found.put(row.subject(), row));
    return found;
  }

  /** The newest first. */
  public static List<ChargeRow> of(Handle handle, String subject) {
    return handle
        .createQuery(COLUMNS + "c.subject = :subject order by c.since desc, c.id desc limit 200")
        .bind("subject", subject)
        .map((row, context) -> row(row))
        .list();
  }

  /** What an organisation answers for first, then what it did. */
  public static List<ChargeRow> ofUnit(Handle handle, UUID unit) {
    return handle
        .createQuery(
            COLUMNS
                + "c.unit_id = :unit order by c.until is not null, c.since desc, c.id desc limit 500")
        .bind("unit", unit)
        .map((row, context) -> row(row))
        .list();
  }

  /** Returns how many. */
  public static int end(Handle handle, String subject, UnitPlace place, Instant now) {
    return handle
        .createUpdate(
            """
            update unit_charge set until = :now where subject = :subject and until is null
              and code = :code and coalesce(organisation_id, '') = :organisation""")
        .bind("subject", subject)
        .bind("code", place.code())
        .bind("organisation", place.organisation() == null ? "" : place.organisation())
        .bind("now", now)
        .execute();
  }

  /** Another one answers for all of it from now on. */
  static void carry(Handle handle, UnitRow unit, UnitRow heir, Caller by, Instant now) {
    var running = ofUnit(handle, unit.id()).stream().filter(row -> row.until().isEmpty()).toList();
    handle
        .createUpdate("update unit_charge set until = :now where unit_id = :unit and until is null")
        .bind("now", now)
        .bind("unit", unit.id())
        .execute();
    for (var row : running) {
      insert(handle, heir, row.subject(), row.title(), row.post().orElse(null), by, now);
    }
  }

  private static ChargeRow row(ResultSet row) throws SQLException {
    return new ChargeRow(
        row.getObject("unit_id", UUID.class),
        row.getString("unit_name"),
        row.getString("subject"),
        new Text(row.getString("title_zh"), row.getString("title_en")),
        Optional.ofNullable(row.getString("post")),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("until", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getString("by_name"));
  }
}
