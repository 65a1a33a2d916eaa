package org.linli.matters.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.Opinion;
import org.linli.matters.entity.OpinionDraft;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** The rows of opinions. */
final class OpinionTable {

  private static final String COLUMNS = "select j.*, m.number, m.title, t.node, i.definition_id ";

  private static final String FROM =
      """
      from matter_opinion j join matter m on m.tenant_id = j.tenant_id and m.id = j.matter_id
      join process_task t on t.tenant_id = j.tenant_id and t.id = j.task_id
      join process_instance i on i.tenant_id = t.tenant_id and i.id = t.instance_id
      where j.tenant_id = :tenant\
      """;

  private OpinionTable() {}

  static int open(Handle handle, TenantId tenant, UUID task) {
    return handle
        .createQuery(
            "select count(*) from matter_opinion where tenant_id = :tenant and task_id = :task"
                + " and answered_at is null and withdrawn_at is null")
        .bind("tenant", tenant)
        .bind("task", task)
        .mapTo(int.class)
        .one();
  }

  static boolean isAsked(Handle handle, TenantId tenant, UUID task, UUID account) {
    return handle
        .createQuery(
            "select count(*) > 0 from matter_opinion where tenant_id = :tenant and task_id = :task"
                + " and account_id = :account and answered_at is null and withdrawn_at is null")
        .bind("tenant", tenant)
        .bind("task", task)
        .bind("account", account)
        .mapTo(boolean.class)
        .one();
  }

  static void insert(
      Handle handle,
      TenantId tenant,
      UUID id,
      Step step,
      OpinionDraft draft,
      String person,
      Caller by) {
    handle.execute(
        """
        insert into matter_opinion (tenant_id, id, matter_id, task_id, account_id, person, question, asked_by,
          asked_name, asked_at, due_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        tenant.value(),
        id,
        step.matter(),
        step.task(),
        draft.account(),
        person,
        draft.question(),
        by.accountId(),
        by.displayName(),
        Instant.now().atOffset(ZoneOffset.UTC),
        draft.dueAt() == null ? null : draft.dueAt().atOffset(ZoneOffset.UTC));
  }

  static Optional<AskedOpinion> find(Handle handle, TenantId tenant, UUID id) {
    return handle
        .createQuery(COLUMNS + FROM + " and j.id = :id")
        .bind("tenant", tenant)
        .bind("id", id)
        .map(
            (row, context) ->
                new AskedOpinion(
                    row.getObject("id", UUID.class),
                    row.getObject("matter_id", UUID.class),
                    row.getString("node"),
                    row.getObject("account_id", UUID.class),
                    row.getObject("asked_by", UUID.class)))
        .findOne();
  }

  /** Of steps that are over nobody awaits any. */
  static Page<Opinion> mine(Jdbi jdbi, Scopes scopes, FormTable forms, PageRequest page) {
    return new PagedQuery(
            COLUMNS,
            FROM
                + " and j.account_id = :me and j.answered_at is null and j.withdrawn_at is null"
                + " and t.state in ('OPEN', 'CLAIMED')")
        .bind("tenant", scopes.requireTenant())
        .bind("me", scopes.caller().accountId())
        .page(jdbi, page, "j.asked_at, j.id", (row, context) -> row(row, scopes.caller(), forms));
  }

  static List<Opinion> of(Handle handle, Scopes scopes, FormTable forms, UUID matter) {
    return handle
        .createQuery(
            COLUMNS
                + FROM
                + " and j.matter_id = :matter and j.withdrawn_at is null"
                + " order by j.asked_at, j.id")
        .bind("tenant", scopes.requireTenant())
        .bind("matter", matter)
        .map((row, context) -> row(row, scopes.caller(), forms))
        .list();
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
        row.getString("person"),
        row.getString("question"),
        row.getString("asked_name"),
        Sql.instant(row, "asked_at"),
        Sql.instant(row, "due_at"),
        row.getString("opinion"),
        Sql.instant(row, "answered_at"),
        row.getObject("account_id", UUID.class).equals(caller.accountId()));
  }
}
