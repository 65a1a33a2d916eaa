package org.linli.contracts.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.contracts.boundary.Organisation;
import org.linli.contracts.boundary.ProjectRow;
import org.linli.contracts.entity.ProjectDraft;
import org.linli.contracts.entity.ProjectDraft.DepartmentRole;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;

/** The rows of {@code project}; the database shows those of its viewers alone. */
public final class ProjectTable {

  private static final String ROWS =
      "from project p where (lower(p.number) like lower(:like) or p.name like :like)";
  private static final String COLUMNS =
      "p.*, (select count(*) from contract c where c.project_id = p.id) as contracts ";

  private ProjectTable() {}

  public static List<ProjectRow> rows(Handle handle, String like, int offset, int limit) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + ROWS
                + " order by p.created_at desc, p.id limit :limit offset :offset")
        .bind("like", like)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> project(row))
        .list();
  }

  public static long count(Handle handle, String like) {
    return handle.createQuery("select count(*) " + ROWS).bind("like", like).mapTo(Long.class).one();
  }

  public static Optional<ProjectRow> find(Handle handle, UUID id) {
    return handle
        .createQuery("select " + COLUMNS + "from project p where p.id = cast(:id as uuid)")
        .bind("id", id)
        .map((row, context) -> project(row))
        .findOne();
  }

  public static boolean numberTaken(Handle handle, String number) {
    return handle
            .createQuery("select count(*) from project where number = :number")
            .bind("number", number)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  public static void insert(
      Handle handle, UUID id, ProjectDraft draft, DivisionCode bureau, Instant now) {
    handle
        .createUpdate(
            """
            insert into project (id, number, name, mode, department_role, public_good, grounds, scope_code, created_at, viewers)
            values (:id, :number, :name, :mode, :department, :public, :grounds, :scope, :now, :viewers)""")
        .bind("id", id)
        .bind("number", draft.number().strip())
        .bind("name", draft.name().strip())
        .bind("mode", draft.mode())
        .bind("department", draft.department())
        .bind("public", draft.publicGood())
        .bind("grounds", draft.grounds().strip())
        .bind("scope", bureau)
        .bind("now", now)
        .bind("viewers", new String[] {bureau.value()})
        .execute();
  }

  public static List<Organisation> organisations(Handle handle) {
    return handle
        .createQuery(
            """
            select o.id, o.kind, case when d.name is null then o.name else d.name || ' · ' || o.name end as name
            from organisation o left join unit u on o.kind = 'OWNERS_COMMITTEE' and cast(u.id as varchar) = o.id
            left join division d on d.code = u.code
            where o.kind <> 'OTHER' and (o.kind <> 'OWNERS_COMMITTEE' or u.state = 'ACTIVE')
            order by o.kind, 3, o.id""")
        .map(
            (row, context) ->
                new Organisation(
                    row.getString("id"),
                    row.getString("name"),
                    Party.valueOf(row.getString("kind"))))
        .list();
  }

  private static ProjectRow project(ResultSet row) throws SQLException {
    return new ProjectRow(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("name"),
        OperationMode.valueOf(row.getString("mode")),
        DepartmentRole.valueOf(row.getString("department_role")),
        row.getBoolean("public_good"),
        row.getString("grounds"),
        ContractTable.instant(row, "created_at"),
        row.getLong("contracts"));
  }
}
