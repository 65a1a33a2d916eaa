package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Stage;
import org.linli.matters.entity.TaskForm;
import org.linli.processes.boundary.Processes;

/** Tells of matters, as much as the reader may know. */
@ApplicationScoped
public class MatterLists {

  private static final TaskForm LOOKING = new TaskForm(null, null, null);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final MatterTable table;
  private final Processes processes;
  private final Opinions opinions;
  private final Twins twins;

  @Inject
  public MatterLists(
      Jdbi jdbi,
      Scopes scopes,
      FormTable forms,
      MatterTable table,
      Processes processes,
      Opinions opinions,
      Twins twins) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.processes = processes;
    this.opinions = opinions;
    this.twins = twins;
  }

  /** For the container's proxy alone. */
  protected MatterLists() {
    this(null, null, null, null, null, null, null);
  }

  public Page<MatterRow> seen(MatterQuery query, PageRequest page) {
    return rows(table.seen(query, page), page, scopes.caller().may("matters:write"));
  }

  public Page<MatterRow> own(PageRequest page) {
    return rows(table.own(page), page, true);
  }

  public MatterDetail seen(UUID id) {
    return detail(table.seen(id), false);
  }

  public MatterDetail own(UUID id) {
    return detail(table.own(id), true);
  }

  private Page<MatterRow> rows(Page<Matter> matters, PageRequest page, boolean clear) {
    var now = Instant.now();
    return Page.of(
        matters.items().stream().map(matter -> row(matter, clear, now)).toList(),
        matters.total(),
        page);
  }

  private MatterRow row(Matter matter, boolean clear, Instant now) {
    var locale = scopes.caller().locale();
    var form = forms.find(matter.definition());
    var running = matter.state() == MatterState.RUNNING;
    return new MatterRow(
        matter.id(),
        matter.number(),
        matter.kind(),
        form.map(one -> one.name().in(locale)).orElse(matter.kind()),
        matter.title(),
        matter.door(),
        matter.place(),
        matter.placeName(),
        clear ? matter.applicantName() : Mask.name(matter.applicantName()),
        matter.state(),
        form.map(one -> one.outcome(matter.outcome(), locale)).orElse(matter.outcome()),
        running ? Lamp.of(matter.openedAt(), matter.dueAt(), now) : Lamp.NONE,
        matter.urged(),
        matter.openedAt(),
        matter.dueAt(),
        matter.endedAt());
  }

  /**
   * @param own whether the reader asked for it: steps are told without who did them
   */
  private MatterDetail detail(Matter matter, boolean own) {
    var caller = scopes.caller();
    var form = forms.of(matter.definition());
    var standing = standing(matter, form, own);
    var clear =
        own
            || caller.may("matters:write")
            || standing.stream().anyMatch(one -> one.own() && one.who() != null);
    var values = processes.instance(matter.instance()).variables();
    return new MatterDetail(
        row(matter, clear, Instant.now()),
        matter.spot(),
        clear ? matter.applicantPhone() : Mask.phone(matter.applicantPhone()),
        matter.suspendedFor(),
        matter.definition(),
        new Showing(caller.roles(), own, caller.locale()).of(form, LOOKING, values),
        standing,
        stages(matter, form, own),
        own ? List.of() : opinions.of(matter),
        own ? List.of() : twins.of(matter));
  }

  private List<MatterDetail.Standing> standing(Matter matter, MatterForm form, boolean own) {
    var reach = new Reach(scopes.caller());
    var mine = "(t.assignee = :me or " + reach.offered() + ")";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select t.id, t.node, a.display_name, "
                        + mine
                        + " as own from process_task t join matter m on m.tenant_id = t.tenant_id"
                        + " and m.instance_id = t.root_id"
                        + " left join place p on p.tenant_id = m.tenant_id and p.id = m.place_id"
                        + " left join account a on a.id = t.assignee"
                        + " where t.tenant_id = :tenant and t.root_id = :root"
                        + " and t.state in ('OPEN', 'CLAIMED') order by t.opened_at, t.id")
                .bind("tenant", scopes.requireTenant())
                .bind("root", matter.instance())
                .bindMap(reach.values())
                .map(
                    (row, context) ->
                        new MatterDetail.Standing(
                            row.getObject("id", UUID.class),
                            form.step(row.getString("node"), scopes.caller().locale()),
                            own ? null : row.getString("display_name"),
                            row.getBoolean("own")))
                .list());
  }

  /** What the tiers above said to its steps. */
  private List<Stage> urged(Handle handle, Matter matter, MatterForm form) {
    return handle
        .createQuery(
            "select u.at, u.actor_name, u.note, t.node from matter_urging u join process_task t"
                + " on t.tenant_id = u.tenant_id and t.id = u.task_id"
                + " where u.tenant_id = :tenant and t.root_id = :root")
        .bind("tenant", scopes.requireTenant())
        .bind("root", matter.instance())
        .map(
            (row, context) ->
                new Stage(
                    Matter.instant(row, "at"),
                    "OVERSEEN",
                    form.step(row.getString("node"), scopes.caller().locale()),
                    null,
                    row.getString("actor_name"),
                    row.getString("note")))
        .list();
  }

  /** Steps that somebody or a time ended, and deeds beside them, in the order of time. */
  private List<Stage> stages(Matter matter, MatterForm form, boolean own) {
    var locale = scopes.caller().locale();
    var stages = new ArrayList<Stage>();
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery(
                  """
                  select h.node, h.how, h.left_at, h.note, a.display_name from process_history h
                  join process_instance i on i.tenant_id = h.tenant_id and i.id = h.instance_id
                  left join account a on a.id = h.by_id
                  where h.tenant_id = :tenant and i.root_id = :root
                    and h.how in ('DONE', 'TIMED', 'MESSAGE', 'CANCELLED') order by h.left_at, h.ordinal\
                  """)
              .bind("tenant", scopes.requireTenant())
              .bind("root", matter.instance())
              .map(
                  (row, context) ->
                      new Stage(
                          Matter.instant(row, "left_at"),
                          "STEP",
                          form.step(row.getString("node"), locale),
                          row.getString("how"),
                          own ? null : row.getString("display_name"),
                          own ? null : row.getString("note")))
              .forEach(stages::add);
          handle
              .createQuery(
                  "select * from matter_deed where tenant_id = :tenant and matter_id = :matter"
                      + (own ? " and deed in ('OPENED', 'SUSPENDED', 'RESUMED', 'CANCELLED')" : ""))
              .bind("tenant", scopes.requireTenant())
              .bind("matter", matter.id())
              .map(
                  (row, context) ->
                      new Stage(
                          Matter.instant(row, "at"),
                          row.getString("deed"),
                          row.getString("node") == null
                              ? null
                              : form.step(row.getString("node"), locale),
                          null,
                          own || row.getObject("actor") == null
                              ? null
                              : row.getString("actor_name"),
                          row.getString("note")))
              .forEach(stages::add);
          if (!own) {
            urged(handle, matter, form).forEach(stages::add);
          }
        });
    stages.sort(Comparator.comparing(Stage::at));
    return List.copyOf(stages);
  }
}
