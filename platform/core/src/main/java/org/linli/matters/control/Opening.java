package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.calendar.boundary.Calendar;
import org.linli.city.boundary.Changes;
import org.linli.matters.boundary.AnswersRefused;
import org.linli.matters.entity.AlarmEvent;
import org.linli.matters.entity.Deed;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldFault;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.MatterState;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.Origin;
import org.linli.matters.entity.PlaceNeed;
import org.linli.matters.entity.TaskForm;
import org.linli.persistence.Sql;
import org.linli.places.boundary.Surroundings;
import org.linli.processes.boundary.Processes;
import org.linli.tenancy.entity.TenantId;
import org.linli.work.boundary.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a matter up: checked, numbered, its process begun, all in one transaction. */
@ApplicationScoped
public class Opening {

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PHONE = 40;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final MatterTable table;
  private final Processes processes;
  private final MatterFiles files;
  private final Changes changes;
  private final Calendar calendar;
  private final Assigning assigning;
  private final Twins twins;
  private final DueWork work;

  @Inject
  public Opening(
      Jdbi jdbi,
      Scopes scopes,
      FormTable forms,
      MatterTable table,
      Processes processes,
      MatterFiles files,
      Changes changes,
      Calendar calendar,
      Assigning assigning,
      Twins twins,
      DueWork work) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.table = table;
    this.processes = processes;
    this.files = files;
    this.changes = changes;
    this.calendar = calendar;
    this.assigning = assigning;
    this.twins = twins;
    this.work = work;
  }

  /** For the container's proxy alone. */
  protected Opening() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  /**
   * What would be refused, without anything being taken up; empty where it could be.
   *
   * @param doors of those who ask
   * @throws NotFound for a kind that they could not begin
   */
  public List<FieldFault> faults(MatterDraft draft, Set<Door> doors) {
    var form = forms.standing(scopes.requireTenant(), kind(draft));
    if (form.doors().stream().noneMatch(doors::contains)
        || !doors.contains(Door.RESIDENT) && !new Reach(scopes.caller()).sees(form)) {
      throw new NotFound("matter-kind");
    }
    try {
      answers(form, draft);
      return List.of();
    } catch (AnswersRefused refused) {
      return refused.faults();
    }
  }

  /**
   * @param applicant the account that asks for itself; null where a clerk writes it down
   */
  public Opened open(MatterDraft asked, UUID applicant) {
    var form = forms.standing(scopes.requireTenant(), kind(asked));
    admit(form, asked);
    var answers = answers(form, asked);
    return take(form, placed(form, asked, applicant), answers, applicant, null);
  }

  /**
   * Takes up what a device, a check or an analysis tells, whatever the community's own form asks of
   * people besides: nothing of that may hold up an alarm.
   *
   * @return empty where the community has no such process any more
   */
  public Optional<Opened> byItself(AlarmEvent event) {
    var draft = event.draft();
    var standing =
        forms.standing(scopes.requireTenant()).stream()
            .filter(form -> form.process().equals(draft.kind()))
            .findFirst();
    if (standing.isEmpty()) {
      LOG.warn("no process takes up {}", event.origin());
    }
    return standing.map(
        form -> {
          var answers = Answers.fitting(form, draft.values(), scopes.caller().locale());
          var opened = take(form, draft, answers, null, event.origin());
          LOG.info("matter {} opened, of {}", opened.id(), event.origin());
          return opened;
        });
  }

  /**
   * @param origin null where somebody asks for it
   */
  private Opened take(
      MatterForm form,
      MatterDraft draft,
      Map<String, Object> given,
      UUID applicant,
      Origin origin) {
    var caller = scopes.caller();
    var tenant = scopes.requireTenant();
    var now = Instant.now();
    var answers = new HashMap<String, Object>(given);
    answers.values().removeIf(java.util.Objects::isNull);
    var who = draft.anonymous() ? null : draft.applicant();
    return jdbi.withHandle(
        handle -> {
          var id = Sql.newId();
          var number = MatterNumbers.next(jdbi, scopes, tenant, form.word(), now);
          var variables = files.kept(id, answers);
          hand(form, variables, draft, draft.anonymous() ? null : applicant);
          var instance =
              draft.anonymous()
                  ? processes.startUnnamed(form.process(), number, variables)
                  : processes.start(form.process(), number, variables);
          var isAlarm = form.process().equals(AlarmEvent.KIND);
          var matter =
              new Matter(
                  id,
                  number,
                  form.process(),
                  title(form, draft, variables),
                  draft.door(),
                  draft.place(),
                  null,
                  text("spot", draft.spot(), LONGEST),
                  draft.anonymous() ? null : applicant,
                  who == null ? null : text("applicant", who.name(), LONGEST_NAME),
                  who == null ? null : text("phone", who.phone(), LONGEST_PHONE),
                  instance,
                  null,
                  MatterState.RUNNING,
                  null,
                  0,
                  now,
                  calendar.after(
                      tenant,
                      isAlarm ? firstDue(handle, tenant, instance, now) : now,
                      form.item(variables.get(MatterForm.ITEM))
                          .map(item -> item.limit())
                          .orElse(form.limit())),
                  null,
                  null,
                  null,
                  draft.location());
          // Whoever keeps the name back is not named by the row, the deed or the process either.
          table.insert(handle, matter, draft, draft.anonymous() ? null : caller.accountId());
          if (!draft.anonymous()) {
            Deeds.write(handle, tenant, caller, matter.id(), Deed.OPENED, null, null, now);
          }
          var code = FollowCode.fresh();
          MarkTable.add(handle, tenant, id, FollowCode.mark(number, code));
          if (form.tasks().values().stream().anyMatch(task -> task.assign() != null)) {
            assigning.begin(tenant, instance);
          }
          if (isAlarm) {
            var from = origin == null ? Origin.of(Origin.From.HAND, id) : origin;
            OriginTable.add(handle, tenant, id, from, variables, now);
          } else {
            // What one place has of alarms at a time are mostly several.
            twins.opened(tenant, matter);
          }
          EventFigures.moved(work, tenant, matter.kind(), matter.instance());
          changes.tell(tenant, "matters");
          return new Opened(id, number, code, draft.anonymous());
        });
  }

  /** By when the first step has to be done: an alarm event has as long as its level says. */
  private static Instant firstDue(Handle handle, TenantId tenant, UUID instance, Instant now) {
    return handle
        .createQuery(
            "select min(due_at) as due_at from process_task where tenant_id = :tenant"
                + " and root_id = :root and state in ('OPEN', 'CLAIMED')")
        .bind("tenant", tenant)
        .bind("root", instance)
        .map((row, context) -> Optional.ofNullable(Sql.instant(row, "due_at")))
        .one()
        .orElse(now);
  }

  private static String kind(MatterDraft draft) {
    if (draft.kind() == null || draft.kind().isBlank()) {
      throw new Invalid("kind", "required");
    }
    return draft.kind();
  }

  private void admit(MatterForm form, MatterDraft draft) {
    if (draft.door() == null || !form.doors().contains(draft.door())) {
      throw new NotByThisDoor("matter-by-door");
    }
    if (draft.anonymous() && !form.anonymous()) {
      throw new NotByThisDoor("matter-anonymous");
    }
    if (draft.door() != Door.RESIDENT && !new Reach(scopes.caller()).sees(form)) {
      throw new NotFound("matter-kind");
    }
  }

  private Map<String, Object> answers(MatterForm form, MatterDraft draft) {
    var locale = scopes.caller().locale();
    var values = Answers.checked(form, start(form, draft.door()), draft.values(), Map.of(), locale);
    var missing =
        form.item(values.get(MatterForm.ITEM)).stream()
            .flatMap(item -> item.missing((List<?>) values.get(MatterForm.MATERIALS)).stream())
            .map(
                paper ->
                    new FieldFault(
                        MatterForm.MATERIALS, paper.name().in(locale), "material", paper.id()))
            .toList();
    if (!missing.isEmpty()) {
      throw new AnswersRefused(missing, locale);
    }
    return values;
  }

  /** What came on paper comes with its scan. */
  private static TaskForm start(MatterForm form, Door door) {
    var scans =
        door != Door.PAPER
            ? List.<String>of()
            : form.fields().stream()
                .filter(field -> field.type() == FieldType.PAPER)
                .map(FormField::id)
                .filter(form.start().write()::contains)
                .limit(1)
                .toList();
    return new TaskForm(
        form.start().read(),
        form.start().write(),
        Stream.concat(form.start().required().stream(), scans.stream()).toList());
  }

  /** With the place that the spot on the map is at, where nobody named one. */
  private MatterDraft placed(MatterForm form, MatterDraft draft, UUID applicant) {
    if (draft.location() == null) {
      place(form, draft, applicant);
      return draft;
    }
    var found = whereabouts(draft.location());
    if (draft.place() != null || found.isEmpty() || form.place() == PlaceNeed.NONE) {
      place(form, draft, applicant);
      return draft;
    }
    return draft.at(found.get());
  }

  /**
   * The place that a spot on the map is at; empty where the community's places have none.
   *
   * @throws Invalid for a spot that is none, or not in the community
   */
  public Optional<UUID> whereabouts(Location spot) {
    return jdbi.withHandle(handle -> Whereabouts.place(handle, scopes.requireTenant(), spot));
  }

  private void place(MatterForm form, MatterDraft draft, UUID applicant) {
    if (draft.place() == null) {
      if (form.place() == PlaceNeed.REQUIRED) {
        throw new Invalid("place", "required");
      }
      return;
    }
    var tenant = scopes.requireTenant();
    var stands =
        form.place() != PlaceNeed.NONE
            && jdbi.withHandle(
                handle ->
                    applicant != null
                        ? Surroundings.include(handle, tenant, applicant, draft.place())
                        : handle
                            .createQuery(
                                "select exists (select 1 from place where tenant_id = :tenant and"
                                    + " id = :place)")
                            .bind("tenant", tenant)
                            .bind("place", draft.place())
                            .mapTo(boolean.class)
                            .one());
    if (!stands) {
      throw new NotFound("place");
    }
  }

  private static void hand(
      MatterForm form, Map<String, Object> variables, MatterDraft draft, UUID applicant) {
    for (var hand : form.hands()) {
      Object value =
          switch (hand) {
            case "place" -> draft.place();
            case "applicant" -> applicant;
            default -> draft.door();
          };
      if (value != null) {
        variables.put(hand, value.toString());
      }
    }
  }

  /** Where nobody gave one, the item or the kind says what it is about. */
  private static String title(MatterForm form, MatterDraft draft, Map<String, Object> values) {
    var given = text("title", draft.title(), LONGEST);
    return given == null
        ? form.item(values.get(MatterForm.ITEM)).map(item -> item.name()).orElse(form.name()).zh()
        : given;
  }

  private static String text(String field, String text, int longest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.strip().length() > longest) {
      throw new Invalid(field, "too-long");
    }
    return text.strip();
  }
}
