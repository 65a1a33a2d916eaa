package org.linli.assurance.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.assurance.entity.RecordQuery;
import org.linli.assurance.entity.RecordState;
import org.linli.assurance.entity.SecurityRecord;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;

/** Entries as rows. That one is due or overdue is told by its day. */
public final class RecordTable {

  private static final String BETWEEN = ",";
  private static final int MOST_BELOW = 500;

  /** The own entries, those that concern the own enterprise, and to a city its enterprises'. */
  private static final String SEEN =
      """
      (r.keeper = :keeper or r.organisation_id = cast(:party as varchar)
        or r.keeper like cast(:enterprises as varchar))\
      """;

  private static final String ORDER =
      "r.state = 'CLOSED', r.state <> 'DRAFT', r.due_on is null, r.due_on, r.happened_on desc, r.id";

  private RecordTable() {}

  public static Page<SecurityRecord> list(
      Jdbi jdbi, Place place, RecordQuery query, PageRequest page, LocalDate today) {
    var soon = today.plusDays(RecordState.SOON_DAYS);
    var asked =
        new PagedQuery("select r.* ", "from security_record r where " + SEEN)
            .bindAll(eyes(place))
            .and("r.kind = :kind", "kind", query.kind())
            .and("r.parent_id = :parent", "parent", query.parent())
            .found("(r.subject ilike :search or r.responsible ilike :search)", page);
    if (query.shortOnly()) {
      asked.and("r.short_of is not null and r.state = 'IN_FORCE'");
    }
    switch (query.state()) {
      case DRAFT, CLOSED -> asked.and("r.state = :state", "state", query.state().name());
      case OVERDUE -> asked.and("r.state = 'IN_FORCE' and r.due_on < :today", "today", today);
      case DUE ->
          asked
              .and("r.state = 'IN_FORCE' and r.due_on >= :today", "today", today)
              .and("r.due_on <= :soon", "soon", soon);
      case IN_FORCE ->
          asked.and(
              "r.state = 'IN_FORCE' and (r.due_on is null or r.due_on > :soon)", "soon", soon);
      case null -> {
        // Whatever its state is.
      }
    }
    return asked.page(jdbi, page, ORDER, (row, context) -> row(row, today));
  }

  /** Own ones alone that are overdue, the oldest first. */
  public static List<SecurityRecord> overdue(
      Handle handle, Place place, LocalDate today, int most) {
    return handle
        .createQuery(
            """
            select r.* from security_record r
            where r.keeper = :keeper and r.state = 'IN_FORCE' and r.due_on < :today
            order by r.due_on, r.id limit :most\
            """)
        .bind("keeper", place.key())
        .bind("today", today)
        .bind("most", most)
        .map((row, context) -> row(row, today))
        .list();
  }

  /** One that may be seen from there. */
  public static Optional<SecurityRecord> find(
      Handle handle, Place place, UUID id, LocalDate today) {
    return handle
        .createQuery("select r.* from security_record r where r.id = :id and " + SEEN)
        .bind("id", id)
        .bindMap(eyes(place))
        .map((row, context) -> row(row, today))
        .findOne();
  }

  /** What stands below an entry, open ones first. */
  public static List<SecurityRecord> below(Handle handle, UUID parent, LocalDate today) {
    return handle
        .createQuery(
            "select r.* from security_record r where r.parent_id = :parent order by "
                + ORDER
                + " limit :most")
        .bind("parent", parent)
        .bind("most", MOST_BELOW)
        .map((row, context) -> row(row, today))
        .list();
  }

  /** Whether the keeper has an entry of this kind about the same thing of the same day. */
  public static boolean stands(
      Handle handle, Place place, String kind, String subject, LocalDate happened) {
    return handle
        .createQuery(
            """
            select exists (select 1 from security_record where keeper = :keeper and kind = :kind
              and subject = :subject and happened_on = :happened)\
            """)
        .bind("keeper", place.key())
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("happened", happened)
        .mapTo(boolean.class)
        .one();
  }

  /** How many of a kind count at a keeper. */
  public static long standing(Handle handle, Place place, String kind) {
    return handle
        .createQuery(
            """
            select count(*) from security_record
            where keeper = :keeper and kind = :kind and state = 'IN_FORCE'\
            """)
        .bind("keeper", place.key())
        .bind("kind", kind)
        .mapTo(long.class)
        .one();
  }

  public static void insert(Handle handle, Place place, SecurityRecord made) {
    bound(
            handle.createUpdate(
                """
                insert into security_record (id, tenant_id, code, organisation_id, keeper, kind, kind_version, subject,
                  responsible, parent_id, happened_on, due_on, state, short_of, answers, made_at, changed_at, changed_by,
                  version)
                values (:id, :tenant, :code, :organisation, :keeper, :kind, :kindVersion, :subject,
                  :responsible, :parent, :happened, :due, :state, :short, :answers, :changed, :changed, :by, :version)\
                """),
            made)
        .bind("tenant", place.tenant())
        .bind("code", place.code())
        .bind("keeper", made.keeper())
        .bind("kind", made.kind())
        .execute();
  }

  /**
   * @param seen the version that it was made of
   * @return false when somebody else changed it in the meantime
   */
  public static boolean update(Handle handle, SecurityRecord now, long seen) {
    return bound(
                handle.createUpdate(
                    """
                    update security_record set kind_version = :kindVersion, organisation_id = :organisation,
                      subject = :subject, responsible = :responsible, parent_id = :parent, happened_on = :happened,
                      due_on = :due, reviewed_on = :reviewed, state = :state, short_of = :short, answers = :answers,
                      closed_on = :closed, close_note = :note, changed_at = :changed, changed_by = :by,
                      version = :version
                    where id = :id and version = :seen\
                    """),
                now)
            .bindByType("reviewed", now.reviewedOn(), LocalDate.class)
            .bindByType("closed", now.closedOn(), LocalDate.class)
            .bind("note", now.closeNote())
            .bind("seen", seen)
            .execute()
        == 1;
  }

  private static <S extends SqlStatement<S>> S bound(S statement, SecurityRecord record) {
    return statement
        .bind("id", record.id())
        .bind("kindVersion", record.kindVersion())
        .bind("organisation", record.organisation())
        .bind("subject", record.subject())
        .bind("responsible", record.responsible())
        .bindBySqlType("parent", record.parent(), Types.OTHER)
        .bind("happened", record.happenedOn())
        .bindByType("due", record.dueOn(), LocalDate.class)
        .bind("state", stored(record.state()))
        .bind("short", record.shortOf().isEmpty() ? null : String.join(BETWEEN, record.shortOf()))
        .bind("answers", Answers.text(record.answers()))
        .bindByType("changed", record.changedAt(), Instant.class)
        .bind("by", record.changedBy())
        .bind("version", record.version());
  }

  private static String stored(RecordState state) {
    return switch (state) {
      case DRAFT, CLOSED -> state.name();
      case IN_FORCE, DUE, OVERDUE -> RecordState.IN_FORCE.name();
    };
  }

  /** The state as of a day. */
  static RecordState state(String stored, LocalDate due, LocalDate today) {
    var kept = RecordState.valueOf(stored);
    if (kept != RecordState.IN_FORCE || due == null) {
      return kept;
    }
    if (due.isBefore(today)) {
      return RecordState.OVERDUE;
    }
    return due.isAfter(today.plusDays(RecordState.SOON_DAYS)) ? kept : RecordState.DUE;
  }

  private static Map<String, Object> eyes(Place place) {
    var eyes = new HashMap<String, Object>();
    eyes.put("keeper", place.key());
    eyes.put("party", place.organisation());
    eyes.put("enterprises", place.key() + "/%");
    return eyes;
  }

  static SecurityRecord row(ResultSet row, LocalDate today) throws SQLException {
    var due = row.getObject("due_on", LocalDate.class);
    var missed = row.getString("short_of");
    return new SecurityRecord(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getInt("kind_version"),
        row.getString("keeper"),
        row.getString("organisation_id"),
        row.getString("subject"),
        row.getString("responsible"),
        row.getObject("parent_id", UUID.class),
        row.getObject("happened_on", LocalDate.class),
        due,
        row.getObject("reviewed_on", LocalDate.class),
        state(row.getString("state"), due, today),
        missed == null ? List.of() : List.of(missed.split(BETWEEN)),
        Answers.of(row.getString("answers")),
        row.getObject("closed_on", LocalDate.class),
        row.getString("close_note"),
        Sql.instant(row, "changed_at"),
        row.getString("changed_by"),
        row.getLong("version"));
  }
}
