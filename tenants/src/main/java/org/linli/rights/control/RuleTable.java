package org.linli.rights.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.rights.boundary.RuleRow;
import org.linli.rights.entity.RulePack;
import org.linli.rights.entity.RuleState;

/** The rows of {@code rights_rule}; whose city asks is the facade's to say. */
public final class RuleTable {

  /** Two changes at once would get the same number, and the database refuses the second. */
  private static final String NEXT =
      "(select coalesce(max(n.revision), 0) + 1 from rights_rule n where n.city = :city)";

  private RuleTable() {}

  /** Those that hold, held or will hold. */
  static List<RuleVersion> accepted(Handle handle, String city) {
    return handle
        .createQuery(
            """
            select * from rights_rule where city = :city and state in ('ACCEPTED', 'BACKED_OUT')
            order by version""")
        .bind("city", city)
        .map((row, context) -> version(row))
        .list();
  }

  static long revision(Handle handle, String city) {
    return handle
        .createQuery("select coalesce(max(revision), 0) from rights_rule where city = :city")
        .bind("city", city)
        .mapTo(Long.class)
        .one();
  }

  public static Optional<RuleVersion> find(Handle handle, String city, UUID id) {
    return handle
        .createQuery("select * from rights_rule where city = :city and id = :id")
        .bind("city", city)
        .bind("id", id)
        .map((row, context) -> version(row))
        .findOne();
  }

  /** Newest first. */
  public static List<RuleRow> rows(Handle handle, String city) {
    return handle
        .createQuery("select * from rights_rule where city = :city order by drafted_at desc, id")
        .bind("city", city)
        .map((row, context) -> row(row))
        .list();
  }

  /** The highest version of the pack that the city ever made; 0 when there is none. */
  public static int highest(Handle handle, String city, RulePack pack) {
    return handle
        .createQuery(
            "select coalesce(max(version), 0) from rights_rule where city = :city and pack = :pack")
        .bind("city", city)
        .bind("pack", pack)
        .mapTo(Integer.class)
        .one();
  }

  public static void insert(
      Handle handle, String city, RuleVersion draft, String note, Caller who, Instant now) {
    handle
        .createUpdate(
            """
            insert into rights_rule (id, city, pack, version, state, text, note, drafted_at, drafted_by, drafted_name)
            values (:id, :city, :pack, :version, 'DRAFT', :text, :note, :now, :by, :name)""")
        .bind("id", draft.id())
        .bind("city", city)
        .bind("pack", draft.pack())
        .bind("version", draft.version())
        .bind("text", draft.text())
        .bind("note", note)
        .bind("now", now)
        .bind("by", who.accountId())
        .bind("name", who.displayName())
        .execute();
  }

  public static void seen(Handle handle, UUID id, LocalDate day, long changed) {
    handle
        .createUpdate(
            "update rights_rule set seen_day = :day, seen_changed = :changed where id = :id and state = 'DRAFT'")
        .bind("id", id)
        .bind("day", day)
        .bind("changed", changed)
        .execute();
  }

  /** Whether it still was a draft. */
  public static boolean accept(
      Handle handle, String city, UUID id, Caller who, Instant now, Instant from) {
    return handle
            .createUpdate(
                "update rights_rule set state = 'ACCEPTED', accepted_at = :now, accepted_name = :name, valid_from = :from, revision = "
                    + NEXT
                    + " where id = :id and city = :city and state = 'DRAFT'")
            .bind("id", id)
            .bind("city", city)
            .bind("now", now)
            .bind("name", who.displayName())
            .bind("from", from)
            .execute()
        == 1;
  }

  /** Whether it still was a draft. */
  public static boolean withdraw(Handle handle, String city, UUID id, Caller who, String note) {
    return handle
            .createUpdate(
                """
                update rights_rule set state = 'WITHDRAWN', ended_name = :name, ended_note = :note
                where id = :id and city = :city and state = 'DRAFT'""")
            .bind("id", id)
            .bind("city", city)
            .bind("name", who.displayName())
            .bind("note", note)
            .execute()
        == 1;
  }

  /** Whether it still was accepted. */
  public static boolean backOut(
      Handle handle, String city, UUID id, Caller who, Instant now, String note) {
    return handle
            .createUpdate(
                """
                update rights_rule set state = 'BACKED_OUT', valid_until = greatest(valid_from, :now), ended_name = :name,
                  ended_note = :note, revision = """
                    + NEXT
                    + " where id = :id and city = :city and state = 'ACCEPTED'")
            .bind("id", id)
            .bind("city", city)
            .bind("now", now)
            .bind("name", who.displayName())
            .bind("note", note)
            .execute()
        == 1;
  }

  private static RuleVersion version(ResultSet row) throws SQLException {
    return new RuleVersion(
        row.getObject("id", UUID.class),
        RulePack.valueOf(row.getString("pack")),
        row.getInt("version"),
        RuleState.valueOf(row.getString("state")),
        row.getString("text"),
        row.getObject("drafted_by", UUID.class),
        row.getObject("seen_day") != null,
        RightTable.instant(row, "valid_from"),
        RightTable.instant(row, "valid_until"));
  }

  private static RuleRow row(ResultSet row) throws SQLException {
    return new RuleRow(
        row.getObject("id", UUID.class),
        RulePack.valueOf(row.getString("pack")),
        row.getInt("version"),
        RuleState.valueOf(row.getString("state")),
        row.getString("note"),
        RightTable.instant(row, "drafted_at"),
        row.getString("drafted_name"),
        row.getObject("seen_day", LocalDate.class),
        row.getObject("seen_changed", Long.class),
        RightTable.instant(row, "accepted_at"),
        row.getString("accepted_name"),
        RightTable.instant(row, "valid_from"),
        RightTable.instant(row, "valid_until"),
        row.getString("ended_name"),
        row.getString("ended_note"));
  }
}
