package org.linli.matters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.Unit;
import org.linli.matters.entity.UnitKind;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The rows of opinions. */
final class OpinionTable {

  static final String COLUMNS =
      "select j.*, m.number, m.title, m.suspended_at, t.node, t.state as step, i.definition_id";

  static final String FROM =
      """
       from matter_opinion j join matter m on m.tenant_id = j.tenant_id and m.id = j.matter_id
      join process_task t on t.tenant_id = j.tenant_id and t.id = j.task_id
      join process_instance i on i.tenant_id = t.tenant_id and i.id = t.instance_id
      where j.tenant_id = :tenant\
      """;

  private static final String OPEN = " and answered_at is null and withdrawn_at is null";

  /** Of steps that are over nobody awaits any. */
  static final String AWAITED = OPEN + " and t.state in ('OPEN', 'CLAIMED')";

  private static final String MINE = COLUMNS + ", " + Helpers.ASKED + " as mine ";

  private OpinionTable() {}

  static int open(Handle handle, TenantId tenant, UUID task) {
    return count(handle, tenant, task, "");
  }

  /** Those without which the step does not end. */
  static int needed(Handle handle, TenantId tenant, UUID task) {
    return count(handle, tenant, task, " and not optional");
  }

  private static int count(Handle handle, TenantId tenant, UUID task, String which) {
    return handle
        .createQuery(
            "select count(*) from matter_opinion where tenant_id = :tenant and task_id = :task"
                + OPEN
                + which)
        .bind("tenant", tenant)
        .bind("task", task)
        .mapTo(int.class)
        .one();
  }

  /** Whether the same person, or the same unit, has not answered yet. */
  static boolean isAsked(Handle handle, TenantId tenant, UUID task, OpinionDraft draft) {
    var query =
        "select count(*) > 0 from matter_opinion where tenant_id = :tenant and task_id = :task"
            + OPEN
            + (draft.unit() == null
                ? " and unit_kind is null and account_id = :account"
                : " and unit_kind = :kind and unit = :unit");
    var asked = handle.createQuery(query).bind("tenant", tenant).bind("task", task);
    if (draft.unit() == null) {
      asked.bind("account", draft.account());
    } else {
      asked.bind("kind", draft.unit().kind().name()).bind("unit", draft.unit().name());
    }
    return asked.mapTo(boolean.class).one();
  }

  /**
   * @param told who is written to
   * @param warn from when on it is nearly due; null for no limit
   */
  static void insert(
      Handle handle,
      TenantId tenant,
      UUID id,
      Step step,
      OpinionDraft draft,
      Candidate told,
      Caller by,
      Instant now,
      Instant warn) {
    var unit = draft.unit();
    handle.execute(
        """
        insert into matter_opinion (tenant_id, id, matter_id, task_id, account_id, person, question, asked_by,
          asked_name, asked_at, due_at, warn_at, unit_kind, unit, optional)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        tenant.value(),
        id,
        step.matter(),
        step.task(),
        told.account(),
        told.name(),
        draft.question(),
        by.accountId(),
        by.displayName(),
        Times.column(now),
        Times.column(draft.dueAt()),
        Times.column(warn),
        unit == null ? null : unit.kind().name(),
        unit == null ? null : unit.name(),
        draft.optional());
  }

  /** Empty also for one of a matter that is for few, of whom the caller is none. */
  static Optional<AskedOpinion> find(Handle handle, Scopes scopes, FormTable forms, UUID id) {
    var reach = new Reach(scopes.caller());
    var seen = reach.open(forms.standing(scopes.requireTenant()));
    return handle
        .createQuery(MINE + FROM + " and j.id = :id" + seen)
        .bind("tenant", scopes.requireTenant())
        .bindMap(reach.values())
        .bind("id", id)
        .map(
            (row, context) ->
                new AskedOpinion(
                    row.getObject("id", UUID.class),
                    row.getObject("matter_id", UUID.class),
                    row.getString("node"),
                    whom(row),
                    row.getObject("account_id", UUID.class),
                    row.getObject("asked_by", UUID.class),
                    row.getBoolean("mine")))
        .findOne();
  }

  /** What the caller is asked, of matters of kinds that the caller may see. */
  static Page<Opinion> mine(Jdbi jdbi, Scopes scopes, FormTable forms, PageRequest page) {
    var reach = new Reach(scopes.caller());
    var seen = reach.open(forms.standing(scopes.requireTenant()));
    return new PagedQuery(MINE, FROM + " and " + Helpers.ASKED + AWAITED + seen)
        .bindAll(reach.values())
        .bind("tenant", scopes.requireTenant())
        .page(jdbi, page, "j.asked_at, j.id", (row, context) -> row(row, scopes.caller(), forms));
  }

  static List<Opinion> of(Handle handle, Scopes scopes, FormTable forms, UUID matter) {
    return handle
        .createQuery(
            MINE
                + FROM
                + " and j.matter_id = :matter and j.withdrawn_at is null"
                + " order by j.asked_at, j.id")
        .bind("tenant", scopes.requireTenant())
        .bindMap(new Reach(scopes.caller()).values())
        .bind("matter", matter)
        .map((row, context) -> row(row, scopes.caller(), forms))
        .list();
  }

  /** Null where a person is asked. */
  private static Unit unit(ResultSet row) throws SQLException {
    var kind = row.getString("unit_kind");
    return kind == null ? null : new Unit(UnitKind.valueOf(kind), row.getString("unit"));
  }

  /** Who is asked, in the language of the city. */
  static String whom(ResultSet row) throws SQLException {
    var unit = unit(row);
    return unit == null ? row.getString("person") : Helpers.name(unit);
  }

  private static Opinion row(ResultSet row, Caller caller, FormTable forms) throws SQLException {
    var node = row.getString("node");
    return new Opinion(
        row.getObject("id", UUID.class),
        row.getObject("matter_id", UUID.class),
        row.getString("number"),
        row.getString("title"),
        row.getObject("task_id", UUID.class),
        forms
            .find(row.getObject("definition_id", UUID.class))
            .map(form -> form.step(node, caller.locale()))
            .orElse(node),
        unit(row),
        row.getString("person"),
        row.getString("question"),
        row.getString("asked_name"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "due_at"),
        lamp(row),
        row.getString("opinion"),
        row.getBoolean("declined"),
        Sql.instant(row, "answered_at"),
        row.getBoolean("optional"),
        row.getInt("urged"),
        OpinionPhotos.ids(row.getString("photos")),
        row.getBoolean("mine"));
  }

  /** What is over, or of a matter that stands still, has none. */
  static Lamp lamp(ResultSet row) throws SQLException {
    var awaits =
        row.getObject("answered_at") == null && row.getString("step").matches("OPEN|CLAIMED");
    return awaits && row.getObject("suspended_at") == null
        ? Lamp.at(
            Sql.instant(row, "warn_at"),
            Sql.instant(row, "asked_at"),
            Sql.instant(row, "due_at"),
            Instant.now())
        : Lamp.NONE;
  }
}
