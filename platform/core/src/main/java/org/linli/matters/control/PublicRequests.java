package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.matters.entity.Enclosure;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormView;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.PublicRequest;
import org.linli.matters.entity.PublicRequestQuery;
import org.linli.matters.entity.TaskForm;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.processes.boundary.Processes;

/** Matters of the public kinds as Open311 tells them, as much as the reader sees. */
@ApplicationScoped
public class PublicRequests {

  private static final TaskForm LOOKING = new TaskForm(null, null, null);
  private static final String AGENCY = "responsible";
  private static final String COLUMNS =
      Matter.COLUMNS + ", " + MatterStages.LAST + " as updated_at ";
  private static final int MOST_NAMED = 50;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final MatterTable table;
  private final MatterFiles files;
  private final Processes processes;
  private final PublicServices services;

  @Inject
  public PublicRequests(
      Jdbi jdbi,
      Scopes scopes,
      FormTable forms,
      MatterTable table,
      MatterFiles files,
      Processes processes,
      PublicServices services) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.files = files;
    this.processes = processes;
    this.services = services;
  }

  /** For the container's proxy alone. */
  protected PublicRequests() {
    this(null, null, null, null, null, null, null);
  }

  private record Found(Matter matter, Instant updatedAt) {}

  /** Newest first. */
  public Page<PublicRequest> list(PublicRequestQuery query, PageRequest page) {
    var kinds = services.here().keySet();
    if (kinds.isEmpty()) {
      return Page.of(List.of(), 0, page);
    }
    var reach = new Reach(scopes.caller());
    var condition = reach.matters(forms.standing(scopes.requireTenant()));
    var list =
        new PagedQuery(COLUMNS, Matter.FROM + condition)
            .bindAll(reach.values())
            .bind("tenant", scopes.requireTenant());
    among(list, "m.kind", "kind", kinds);
    if (query.requests().isEmpty()) {
      among(list, "m.kind", "service", query.services());
      list.and("m.opened_at >= :from", "from", Times.column(query.from()))
          .and("m.opened_at <= :until", "until", Times.column(query.until()))
          .either(query.open(), "i.state = 'RUNNING'", "i.state <> 'RUNNING'");
    } else {
      named(list, query.requests());
    }
    var found =
        list.page(
            jdbi,
            page,
            "m.opened_at desc, m.id desc",
            (row, context) -> new Found(Matter.read(row, context), Sql.instant(row, "updated_at")));
    var values = new HashMap<UUID, Map<String, Object>>();
    processes
        .instances(found.items().stream().map(one -> one.matter().instance()).toList())
        .forEach(instance -> values.put(instance.id(), instance.variables()));
    return Page.of(
        found.items().stream().map(one -> told(one, values.get(one.matter().instance()))).toList(),
        found.total(),
        page);
  }

  /**
   * @param name id or number
   * @throws NotFound for one that the caller does not see
   */
  public PublicRequest one(String name) {
    var query = new PublicRequestQuery(List.of(name), null, null, null, null);
    return list(query, PageRequest.first(1)).items().stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("matter"));
  }

  /** A photograph of one. */
  public Enclosure media(String name, UUID file) {
    var matter = table.seen(one(name).id());
    return files.read(
        matter.id(), shown(matter, processes.instance(matter.instance()).variables()), file);
  }

  private static void among(
      PagedQuery list, String column, String name, Collection<String> values) {
    if (values.isEmpty()) {
      return;
    }
    var names = new ArrayList<String>();
    for (var value : values) {
      list.bind(name + names.size(), value);
      names.add(":" + name + names.size());
    }
    list.and(column + " in (" + String.join(", ", names) + ")");
  }

  private static void named(PagedQuery list, List<String> names) {
    var few = names.stream().limit(MOST_NAMED).toList();
    var any = new ArrayList<String>();
    for (var name : few) {
      var known = id(name);
      list.bind("named" + any.size(), known.isPresent() ? known.get() : name);
      any.add((known.isPresent() ? "m.id = :named" : "m.number = :named") + any.size());
    }
    list.and("(" + String.join(" or ", any) + ")");
  }

  /** Empty for what can be a number alone. */
  private static Optional<UUID> id(String name) {
    try {
      return Optional.of(UUID.fromString(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private PublicRequest told(Found found, Map<String, Object> values) {
    var matter = found.matter();
    var locale = scopes.caller().locale();
    var form = forms.of(matter.definition());
    var shown = shown(matter, values);
    return new PublicRequest(
        matter.id(),
        matter.number(),
        matter.kind(),
        form.name().in(locale),
        matter.state() == MatterState.RUNNING || matter.state() == MatterState.SUSPENDED,
        form.outcome(matter.outcome(), locale),
        PublicServices.description(form).map(field -> text(shown, field.id())).orElse(null),
        text(shown, AGENCY),
        matter.openedAt(),
        found.updatedAt(),
        matter.dueAt(),
        address(matter),
        matter.place(),
        matter.location(),
        photos(form, shown));
  }

  private FormView shown(Matter matter, Map<String, Object> values) {
    var caller = scopes.caller();
    return new Showing(caller.roles(), false, caller.locale())
        .of(forms.of(matter.definition()), LOOKING, values);
  }

  private static String text(FormView shown, String id) {
    return shown.fields().stream()
        .filter(field -> field.id().equals(id) && field.value() instanceof String)
        .map(field -> (String) field.value())
        .findFirst()
        .orElse(null);
  }

  private static String address(Matter matter) {
    return matter.placeName() == null || matter.spot() == null
        ? matter.placeName() == null ? matter.spot() : matter.placeName()
        : matter.placeName() + " " + matter.spot();
  }

  private static List<UUID> photos(MatterForm form, FormView shown) {
    var begun = Set.copyOf(form.start().write());
    return shown.fields().stream()
        .filter(field -> field.type() == FieldType.PHOTO && begun.contains(field.id()))
        .map(FieldView::value)
        .filter(List.class::isInstance)
        .flatMap(ids -> ((List<?>) ids).stream())
        .map(id -> UUID.fromString(id.toString()))
        .toList();
  }
}
