package org.linli.components.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.entity.Caller;
import org.linli.components.boundary.HealthNotice;
import org.linli.components.entity.HealthTurn;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.DivisionLevel;

/**
 * Rows of {@code component_notice}: one for the owner and one for the bureau, since each of them
 * takes note for itself. As with components, whose a row is to see, every statement here says.
 */
public final class NoticeTable {

  private static final int MOST = 50;

  /** An enterprise's people see their own side's, the bureau of the city the other. */
  private static final String MINE =
      """
      n.taken_at is null and (n.side = 'OWNER' and c.organisation_id = :organisation
        or n.side = 'BUREAU' and c.scope_code like :within)""";

  private NoticeTable() {}

  /** Tells both sides. What was said before and nobody saw is no longer so. */
  static void tell(Handle handle, ProbeTable.Due due, HealthTurn turn, String fault, Instant at) {
    handle
        .createUpdate(
            """
            delete from component_notice where component_id = :id and number = :number and taken_at is null""")
        .bind("id", due.component())
        .bind("number", due.number())
        .execute();
    for (var side : List.of("OWNER", "BUREAU")) {
      handle
          .createUpdate(
              """
              insert into component_notice (id, component_id, number, side, at, turn, fault)
              values (:notice, :id, :number, :side, :at, :turn, :fault)""")
          .bind("notice", Sql.newId())
          .bind("id", due.component())
          .bind("number", due.number())
          .bind("side", side)
          .bind("at", at)
          .bind("turn", turn)
          .bind("fault", fault)
          .execute();
    }
  }

  public static List<HealthNotice> open(Handle handle, Caller caller) {
    return handle
        .createQuery(
            "select n.*, c.name from component_notice n join component c on c.id = n.component_id"
                + " where "
                + MINE
                + " order by n.at desc, n.id limit :most")
        .bind("organisation", caller.organisation().orElse("-"))
        .bind("within", within(caller))
        .bind("most", MOST)
        .map(
            (row, context) ->
                new HealthNotice(
                    row.getObject("id", UUID.class),
                    row.getObject("component_id", UUID.class),
                    row.getString("name"),
                    row.getString("number"),
                    ComponentTable.at(row, "at"),
                    HealthTurn.valueOf(row.getString("turn")),
                    row.getString("fault")))
        .list();
  }

  /** False where there is none that is the caller's to take. */
  public static boolean take(Handle handle, Caller caller, UUID id, Instant now) {
    return handle
            .createUpdate(
                """
                update component_notice n set taken_at = :now, taken_by = :by from component c
                where c.id = n.component_id and n.id = :id and\s"""
                    + MINE)
            .bind("now", now)
            .bind("by", caller.displayName())
            .bind("id", id)
            .bind("organisation", caller.organisation().orElse("-"))
            .bind("within", within(caller))
            .execute()
        == 1;
  }

  static int forget(Handle handle, Instant before) {
    return handle
        .createUpdate("delete from component_notice where at < :before")
        .bind("before", before)
        .execute();
  }

  private static String within(Caller caller) {
    return caller.organisation().isEmpty()
            && caller.scope() != null
            && caller.scope().level() == DivisionLevel.CITY
        ? caller.scope().value() + "%"
        : "-";
  }
}
