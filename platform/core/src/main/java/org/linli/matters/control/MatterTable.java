package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.matters.entity.Holder;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterQuery;
import org.linli.persistence.PagedQuery;

/** The rows of matters. */
@ApplicationScoped
public class MatterTable {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;

  @Inject
  public MatterTable(Jdbi jdbi, Scopes scopes, FormTable forms) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
  }

  /** For the container's proxy alone. */
  protected MatterTable() {
    this(null, null, null);
  }

  /** One that the caller sees by the role. */
  Matter seen(UUID id) {
    var reach = new Reach(scopes.caller());
    var condition = reach.matters(forms.standing(scopes.requireTenant()));
    return find(" and m.id = :id" + condition, reach.values(), id);
  }

  /** Those of them that the caller sees by the role. */
  List<Matter> seenOf(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var reach = new Reach(scopes.caller());
    var condition = reach.matters(forms.standing(scopes.requireTenant()));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Matter.COLUMNS + Matter.FROM + " and m.id = any(:ids)" + condition)
                .bind("tenant", scopes.requireTenant())
                .bindMap(reach.values())
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map(Matter::read)
                .list());
  }

  /** Whoever asks: for the platform itself, and for those that hold its number and code. */
  Matter any(UUID id) {
    return find(" and m.id = :id", Map.of(), id);
  }

  /** One that the caller asked for. */
  Matter own(UUID id) {
    return find(
        " and m.id = :id and m.applicant_id = :me", Map.of("me", scopes.caller().accountId()), id);
  }

  /** Who has them in hand now, by their processes; nobody for what is over. */
  Map<UUID, List<Holder>> hands(List<Matter> matters) {
    var hands = new HashMap<UUID, List<Holder>>();
    if (matters.isEmpty()) {
      return hands;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select t.root_id, t.roles, a.display_name from process_task t"
                        + " left join account a on a.id = t.assignee where t.tenant_id = :tenant"
                        + " and t.state in ('OPEN', 'CLAIMED') and t.root_id in (<roots>)"
                        + " order by t.opened_at, t.id")
                .bind("tenant", scopes.requireTenant())
                .bindList("roots", matters.stream().map(Matter::instance).toList())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getObject("root_id", UUID.class),
                            new Holder(
                                row.getString("display_name"), roles(row.getString("roles")))))
                .forEach(
                    found ->
                        hands
                            .computeIfAbsent(found.getKey(), root -> new ArrayList<>())
                            .add(found.getValue())));
    return hands;
  }

  /** As the engine writes them: each between blanks. */
  static List<String> roles(String written) {
    return written == null || written.isBlank() ? List.of() : List.of(written.strip().split(" "));
  }

  private Matter find(String condition, Map<String, Object> values, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Matter.COLUMNS + Matter.FROM + condition)
                .bind("tenant", scopes.requireTenant())
                .bindMap(values)
                .bind("id", id)
                .map(Matter::read)
                .findOne()
                .orElseThrow(() -> new NotFound("matter")));
  }

  /**
   * Whoever asks: for the platform itself, at the steps of its process.
   *
   * @throws NotFound for a process that is no matter's
   */
  Matter numbered(String number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Matter.COLUMNS + Matter.FROM + " and m.number = :number")
                .bind("tenant", scopes.requireTenant())
                .bind("number", number)
                .map(Matter::read)
                .findOne()
                .orElseThrow(() -> new NotFound("matter")));
  }

  /** The matter of a process; empty for a process that is no matter's. */
  Optional<Matter> ofInstance(UUID root) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(Matter.COLUMNS + Matter.FROM + " and m.instance_id = :root")
                .bind("tenant", scopes.requireTenant())
                .bind("root", root)
                .map(Matter::read)
                .findOne());
  }

  /** Newest first. */
  Page<Matter> seen(MatterQuery query, PageRequest page) {
    var reach = new Reach(scopes.caller());
    var condition = reach.matters(forms.standing(scopes.requireTenant()));
    return page(
        new PagedQuery(Matter.COLUMNS, Matter.FROM + condition).bindAll(reach.values()),
        query,
        page);
  }

  /** Newest first. */
  Page<Matter> own(MatterQuery query, PageRequest page) {
    return page(
        new PagedQuery(Matter.COLUMNS, Matter.FROM + " and m.applicant_id = :me")
            .bind("me", scopes.caller().accountId()),
        query,
        page);
  }

  private Page<Matter> page(PagedQuery list, MatterQuery query, PageRequest page) {
    list.bind("tenant", scopes.requireTenant()).and("m.kind = :kind", "kind", query.kind());
    list.and("m.door = :door", "door", query.door() == null ? null : query.door().name());
    if (query.state() != null) {
      switch (query.state()) {
        case SUSPENDED -> list.and("i.state = 'RUNNING' and m.suspended_at is not null");
        case RUNNING -> list.and("i.state = 'RUNNING' and m.suspended_at is null");
        case ENDED, CANCELLED -> list.and("i.state = :state", "state", query.state().name());
      }
    }
    if (Boolean.TRUE.equals(query.overdue())) {
      list.and(
          "i.state = 'RUNNING' and m.suspended_at is null and m.due_at < :now",
          "now",
          Instant.now().atOffset(ZoneOffset.UTC));
    }
    return list.found("(m.number ilike :search or m.title ilike :search)", page)
        .page(jdbi, page, "m.opened_at desc, m.id desc", Matter::read);
  }

  /**
   * @param applicant the account; null where it is nobody's
   * @param who name and telephone; null where they are kept back
   */
  void insert(Handle handle, Matter matter, MatterDraft draft, UUID openedBy) {
    var texts = handle.getConfig(PersonalTexts.class);
    var tenant = scopes.requireTenant().value();
    handle.execute(
        """
        insert into matter (tenant_id, id, number, kind, title, door, place_id, spot, applicant_id,
          applicant_name, applicant_phone, anonymous, instance_id, opened_at, opened_by, due_at, longitude,
          latitude, urged)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)\
        """,
        tenant,
        matter.id(),
        matter.number(),
        matter.kind(),
        matter.title(),
        matter.door().name(),
        matter.place(),
        matter.spot(),
        matter.applicant(),
        texts.laid(Matter.NAME, matter.applicantName(), tenant, matter.id()),
        texts.laid(Matter.PHONE, matter.applicantPhone(), tenant, matter.id()),
        draft.anonymous(),
        matter.instance(),
        matter.openedAt().atOffset(ZoneOffset.UTC),
        openedBy,
        matter.dueAt().atOffset(ZoneOffset.UTC),
        matter.location() == null ? null : matter.location().longitude(),
        matter.location() == null ? null : matter.location().latitude());
  }
}
