package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.AlarmEvent;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.Holder;
import org.linli.matters.entity.Lamp;
import org.linli.matters.entity.MatterDetail;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.MatterQuery;
import org.linli.matters.entity.MatterRow;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Satisfaction;
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
  private final MatterStages stages;
  private final Appraisals appraisals;
  private final MatterFiles files;
  private final Opinions opinions;
  private final Twins twins;
  private final OriginTable origins;

  @Inject
  public MatterLists(
      Jdbi jdbi,
      Scopes scopes,
      FormTable forms,
      MatterTable table,
      Processes processes,
      MatterStages stages,
      Appraisals appraisals,
      MatterFiles files,
      Opinions opinions,
      Twins twins) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.processes = processes;
    this.stages = stages;
    this.appraisals = appraisals;
    this.files = files;
    this.opinions = opinions;
    this.twins = twins;
    this.origins = new OriginTable(jdbi);
  }

  /** For the container's proxy alone. */
  protected MatterLists() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  public Page<MatterRow> seen(MatterQuery query, PageRequest page) {
    return rows(table.seen(query, page), page, scopes.caller().may("matters:write"), false);
  }

  public Page<MatterRow> own(PageRequest page) {
    return rows(table.own(MatterQuery.all(), page), page, true, true);
  }

  /** Those of one kind. */
  public Page<MatterRow> own(String kind, PageRequest page) {
    return rows(table.own(new MatterQuery(kind, null, null), page), page, true, true);
  }

  public MatterDetail seen(UUID id) {
    return detail(table.seen(id), false);
  }

  /** The line of one; empty where the caller does not see it. */
  public Optional<MatterRow> seenRow(UUID id) {
    var page = PageRequest.first(1);
    return rows(
            Page.of(table.seenOf(List.of(id)), 1, page),
            page,
            scopes.caller().may("matters:write"),
            false)
        .items()
        .stream()
        .findFirst();
  }

  /** Those of them that the caller sees. */
  public Set<UUID> seenOf(Collection<UUID> ids) {
    return table.seenOf(ids).stream().map(Matter::id).collect(Collectors.toUnmodifiableSet());
  }

  public MatterDetail own(UUID id) {
    return detail(table.own(id), true);
  }

  /** A file of a matter that the caller sees. */
  public Enclosure seenFile(UUID id, UUID file) {
    return files.read(id, shown(table.seen(id), false), file);
  }

  /** A file of one of the caller's own. */
  public Enclosure ownFile(UUID id, UUID file) {
    return files.read(id, shown(table.own(id), true), file);
  }

  public void appraise(UUID id, Satisfaction word) {
    appraisals.say(table.own(id), word);
  }

  /**
   * @param own whether the reader asked for them: then nobody is told who has them in hand
   */
  private Page<MatterRow> rows(Page<Matter> matters, PageRequest page, boolean clear, boolean own) {
    var now = Instant.now();
    var hands = own ? Map.<UUID, List<Holder>>of() : table.hands(matters.items());
    return Page.of(
        matters.items().stream()
            .map(
                matter -> row(matter, clear, now, hands.getOrDefault(matter.instance(), List.of())))
            .toList(),
        matters.total(),
        page);
  }

  private MatterRow row(Matter matter, boolean clear, Instant now, List<Holder> hands) {
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
        matter.endedAt(),
        hands);
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
    var hands = own ? List.<Holder>of() : table.hands(List.of(matter)).get(matter.instance());
    return new MatterDetail(
        row(matter, clear, Instant.now(), hands == null ? List.of() : hands),
        matter.spot(),
        clear ? matter.applicantPhone() : Mask.phone(matter.applicantPhone()),
        matter.suspendedFor(),
        matter.definition(),
        shown(matter, own),
        standing,
        stages.of(matter, form, new MatterStages.Eyes(own, clear, caller.locale())),
        matter.location(),
        appraisals.said(matter).orElse(null),
        own && appraisals.isOpen(matter),
        own ? List.of() : opinions.of(matter),
        own ? List.of() : twins.of(matter),
        own || !matter.kind().equals(AlarmEvent.KIND)
            ? null
            : origins.of(scopes.requireTenant(), matter.id()));
  }

  private FormView shown(Matter matter, boolean own) {
    var caller = scopes.caller();
    return new Showing(caller.roles(), own, caller.locale())
        .of(
            forms.of(matter.definition()),
            LOOKING,
            processes.instance(matter.instance()).variables());
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
}
