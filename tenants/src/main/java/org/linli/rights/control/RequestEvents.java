package org.linli.rights.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.persistence.Sql;
import org.linli.rights.boundary.RequestEvent;
import org.linli.rights.entity.RequestStep;

/** The time lines of applications. */
public final class RequestEvents {

  private RequestEvents() {}

  /**
   * @param actor null for the clock
   */
  static void add(
      Handle handle,
      Application application,
      RequestStep what,
      String actor,
      Instant at,
      String note) {
    handle
        .createUpdate(
            """
            insert into data_request_event (tenant_id, id, request_id, at, actor, what, note, code, operator_id, requester_scope)
            values (:tenant, :id, :request, :at, :actor, :what, :note, :code, :operator, :asker)""")
        .bind("tenant", application.tenant())
        .bind("id", Sql.newId())
        .bind("request", application.id())
        .bind("at", at)
        .bind("actor", actor)
        .bind("what", what)
        .bind("note", note)
        .bind("code", application.code())
        .bind("operator", application.operator())
        .bind("asker", application.asker())
        .execute();
  }

  /** The oldest first. */
  public static List<RequestEvent> of(Handle handle, Application application) {
    return handle
        .createQuery(
            """
            select at, actor, what, note from data_request_event
            where tenant_id = :tenant and request_id = :request order by at, id""")
        .bind("tenant", application.tenant())
        .bind("request", application.id())
        .map((row, context) -> event(row))
        .list();
  }

  private static RequestEvent event(ResultSet row) throws SQLException {
    return new RequestEvent(
        RightTable.instant(row, "at"),
        RequestStep.valueOf(row.getString("what")),
        row.getString("actor"),
        row.getString("note"));
  }
}
