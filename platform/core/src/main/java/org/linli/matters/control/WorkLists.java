package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.WorkItem;
import org.linli.matters.entity.WorkQuery;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/** What the caller has to do or may take, what is due first on top. */
@ApplicationScoped
public class WorkLists {

  static final String TASKS =
      "from process_task t where t.tenant_id = :tenant and t.state in ('OPEN', 'CLAIMED')";

  static final String ORDER =
      "case when t.due_at is null then 1 else 0 end, t.due_at, t.opened_at, t.id";

  static final String TOLD =
      """
      select t.id as task, t.node, t.assignee, t.opened_at, t.due_at, m.id as matter, m.number, m.kind, m.title,
        m.place_id, m.urged, m.suspended_at, c.warn_at, p.name as place_name, i.definition_id, t.roles, a.display_name as holder
      from picked k join process_task t on t.tenant_id = k.tenant_id and t.id = k.id
      join process_instance i on i.tenant_id = t.tenant_id and i.id = t.instance_id
      join matter m on m.tenant_id = t.tenant_id and m.instance_id = t.root_id
      left join place p on p.tenant_id = m.tenant_id and p.id = m.place_id
      left join matter_clock c on c.tenant_id = t.tenant_id and c.task_id = t.id
      left join account a on a.id = t.assignee\
      """;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;

  @Inject
  public WorkLists(Jdbi jdbi, Scopes scopes, FormTable forms) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
  }

  /** For the container's proxy alone. */
  protected WorkLists() {
    this(null, null, null);
  }

  public Page<WorkItem> page(WorkQuery query, PageRequest page) {
    var reach = new Reach(scopes.caller());
    var tenant = scopes.requireTenant();
    var now = Instant.now();
    var list =
        new PagedQuery("select t.tenant_id, t.id ", TASKS + within(reach, query.whose(), tenant))
            .bindAll(reach.values())
            .bind("tenant", tenant);
    if (query.whose() != null) {
      list.and(
          switch (query.whose()) {
            case MINE -> "t.assignee = :me";
            case OFFERED -> "t.assignee is null";
            case LATE -> clock("c.level >= 2") + " and " + matter("m.suspended_at is null");
          });
    }
    list.and(matter("m.kind = :kind"), "kind", query.kind())
        .found(matter("(m.number ilike :search or m.title ilike :search)"), page);
    lamp(list, query.lamp(), now);
    return list.page(jdbi, page, ORDER, TOLD, (row, context) -> item(row, now));
  }

  static String matter(String condition) {
    return "exists (select 1 from matter m where m.tenant_id = t.tenant_id and m.instance_id ="
        + " t.root_id and "
        + condition
        + ")";
  }

  private static String clock(String condition) {
    return "exists (select 1 from matter_clock c where c.tenant_id = t.tenant_id and c.task_id ="
        + " t.id and "
        + condition
        + ")";
  }

  private String within(Reach reach, WorkQuery.Whose whose, TenantId tenant) {
    var standing = forms.standing(tenant);
    return whose == WorkQuery.Whose.LATE ? reach.late(standing) : reach.tasks(standing);
  }

  /** The same as {@link Lamp#at}, in the words of the database; what stands still has none. */
  static void lamp(PagedQuery list, Lamp lamp, Instant now) {
    if (lamp == null) {
      return;
    }
    list.bind("now", now.atOffset(ZoneOffset.UTC));
    var near =
        "coalesce((select c.warn_at from matter_clock c where c.tenant_id = t.tenant_id and"
            + " c.task_id = t.id), t.due_at - (t.due_at - t.opened_at) / 4) <= :now";
    var going = matter("m.suspended_at is null") + " and ";
    list.and(
        switch (lamp) {
          case RED -> going + "t.due_at <= :now";
          case YELLOW -> going + "t.due_at > :now and " + near;
          case GREEN -> going + "t.due_at > :now and not (" + near + ")";
          case NONE -> "(t.due_at is null or " + matter("m.suspended_at is not null") + ")";
        });
  }

  /**
   * One task that the caller has or may take.
   *
   * @throws NotFound for one of others as for one that there is not
   */
  public WorkItem one(UUID task) {
    var reach = new Reach(scopes.caller());
    var condition = reach.tasks(forms.standing(scopes.requireTenant()));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "with picked as (select t.tenant_id, t.id "
                        + TASKS
                        + " and t.id = :id"
                        + condition
                        + ") "
                        + TOLD)
                .bind("tenant", scopes.requireTenant())
                .bind("id", task)
                .bindMap(reach.values())
                .map((row, context) -> item(row, Instant.now()))
                .findOne()
                .orElseThrow(() -> new NotFound("process-task")));
  }

  WorkItem item(ResultSet row, Instant now) throws SQLException {
    var caller = scopes.caller();
    var form = forms.find(row.getObject("definition_id", UUID.class));
    var node = row.getString("node");
    var opened = Sql.instant(row, "opened_at");
    var due = Sql.instant(row, "due_at");
    var suspended = row.getObject("suspended_at") != null;
    var assignee = row.getObject("assignee", UUID.class);
    return new WorkItem(
        row.getObject("task", UUID.class),
        row.getObject("matter", UUID.class),
        row.getString("number"),
        row.getString("kind"),
        form.map(one -> one.name().in(caller.locale())).orElse(row.getString("kind")),
        row.getString("title"),
        node,
        form.map(one -> one.step(node, caller.locale())).orElse(node),
        assignee != null && assignee.equals(caller.accountId()),
        row.getObject("place_id", UUID.class),
        row.getString("place_name"),
        row.getInt("urged"),
        suspended,
        suspended ? Lamp.NONE : Lamp.at(Sql.instant(row, "warn_at"), opened, due, now),
        opened,
        due);
  }
}
