package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Scopes;
import org.linli.calendar.boundary.Calendar;
import org.linli.keys.boundary.PersonalField;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.matters.boundary.AppointmentRefused;
import org.linli.matters.entity.Appointment;
import org.linli.matters.entity.AppointmentDraft;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.Slot;
import org.linli.persistence.Found;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.CityTime;

/**
 * Half hours at the counter, in the hours in which the community is open: four people in each,
 * three bookings for one person, from an hour ahead to thirty days.
 */
@ApplicationScoped
public class Counter {

  static final int IN_A_SLOT = 4;
  static final int OF_ONE = 3;
  private static final Duration SLOT = Duration.ofMinutes(30);
  private static final Duration AHEAD = Duration.ofHours(1);
  private static final Duration FARTHEST = Duration.ofDays(30);
  private static final int LONGEST_PHONE = 40;
  private static final PersonalField PERSON = PersonalField.of("appointment.person");
  private static final PersonalField PHONE = PersonalField.of("appointment.phone");
  private static final String DAY =
      "from appointment where tenant_id = :tenant and cancelled_at is null"
          + " and starts >= :from and starts < :until";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final FormTable forms;
  private final Calendar calendar;
  private final InstantSource clock;

  @Inject
  public Counter(Jdbi jdbi, Scopes scopes, FormTable forms, Calendar calendar) {
    this(jdbi, scopes, forms, calendar, InstantSource.system());
  }

  Counter(Jdbi jdbi, Scopes scopes, FormTable forms, Calendar calendar, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.forms = forms;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Counter() {
    this(null, null, null, null, null);
  }

  /** Those of a day that are still to be had. */
  public List<Slot> free(LocalDate day) {
    var today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
    if (day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST.toDays()))) {
      return List.of();
    }
    var taken = taken(day);
    var open = calendar.opening(scopes.requireTenant());
    var free = new ArrayList<Slot>();
    var end = day.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    for (var at = day.atStartOfDay(CityTime.ZONE).toInstant();
        at.isBefore(end);
        at = at.plus(SLOT)) {
      var left = IN_A_SLOT - taken.getOrDefault(at, 0);
      if (left > 0 && isOffered(at) && open.test(at) && open.test(at.plus(SLOT).minusSeconds(1))) {
        free.add(new Slot(at, left));
      }
    }
    return List.copyOf(free);
  }

  private boolean isOffered(Instant at) {
    var now = clock.instant();
    return !at.isBefore(now.plus(AHEAD)) && at.isBefore(now.plus(FARTHEST));
  }

  private Map<Instant, Integer> taken(LocalDate day) {
    var taken = new HashMap<Instant, Integer>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select starts, count(*) as many from appointment where tenant_id = :tenant"
                        + " and cancelled_at is null and starts >= :from and starts < :until"
                        + " group by starts")
                .bind("tenant", scopes.requireTenant())
                .bind("from", day.atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .bind("until", day.plusDays(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .map((row, context) -> Map.entry(Sql.instant(row, "starts"), row.getInt("many")))
                .forEach(one -> taken.put(one.getKey(), one.getValue())));
    return taken;
  }

  /**
   * @throws AppointmentRefused where it is not to be had
   */
  public UUID book(AppointmentDraft draft) {
    var form = form(draft);
    if (draft.starts() == null) {
      throw new Invalid("starts", "required");
    }
    if (draft.phone() != null && draft.phone().strip().length() > LONGEST_PHONE) {
      throw new Invalid("phone", "too-long");
    }
    if (!isOffered(draft.starts())
        || free(LocalDate.ofInstant(draft.starts(), CityTime.ZONE)).stream()
            .noneMatch(slot -> slot.starts().equals(draft.starts()))) {
      throw new AppointmentRefused("gone");
    }
    var mine = own();
    if (mine.size() >= OF_ONE) {
      throw new AppointmentRefused("many");
    }
    if (mine.stream().anyMatch(one -> one.starts().equals(draft.starts()))) {
      throw new AppointmentRefused("twice");
    }
    var id = Sql.newId();
    var tenant = scopes.requireTenant().value();
    var phone = draft.phone() == null ? null : draft.phone().strip();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into appointment (tenant_id, id, starts, kind, item, account_id, person, phone, booked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                tenant,
                id,
                Times.column(draft.starts()),
                form.process(),
                draft.item(),
                scopes.caller().accountId(),
                texts(handle).laid(PERSON, scopes.caller().displayName(), tenant, id),
                texts(handle).laid(PHONE, phone, tenant, id),
                Times.column(clock.instant())));
    return id;
  }

  /** Of a kind, and of an item that it has, which residents may ask for. */
  private MatterForm form(AppointmentDraft draft) {
    if (draft.kind() == null || draft.kind().isBlank()) {
      throw new Invalid("kind", "required");
    }
    var form = forms.standing(scopes.requireTenant(), draft.kind());
    if (!form.doors().contains(Door.RESIDENT)) {
      throw new NotFound("matter-kind");
    }
    if (form.items().isEmpty()
        ? draft.item() != null
        : form.item(draft.item() == null ? "" : draft.item()).isEmpty()) {
      throw new Invalid("item", "required");
    }
    return form;
  }

  /** The caller's own that are still to come, soonest first. */
  public List<Appointment> own() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from appointment where tenant_id = :tenant and account_id = :me"
                        + " and cancelled_at is null and starts > :now order by starts")
                .bind("tenant", scopes.requireTenant())
                .bind("me", scopes.caller().accountId())
                .bind("now", Times.column(clock.instant()))
                .map(reader(true))
                .list());
  }

  /**
   * @throws NotFound for one that is not the caller's, or gone by
   */
  public void cancel(UUID id) {
    var changed =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update appointment set cancelled_at = ? where tenant_id = ? and id = ? and"
                        + " account_id = ? and cancelled_at is null and starts > ?",
                    Times.column(clock.instant()),
                    scopes.requireTenant().value(),
                    id,
                    scopes.caller().accountId(),
                    Times.column(clock.instant())));
    if (changed == 0) {
      throw new NotFound("appointment");
    }
  }

  /** Of a day, in the order of time; names and telephones are for whoever steers the work. */
  public Page<Appointment> of(LocalDate day, PageRequest page) {
    var clear = scopes.caller().may("matters:write");
    var list =
        new PagedQuery("select * ", DAY)
            .bind("tenant", scopes.requireTenant())
            .bind("from", day.atStartOfDay(CityTime.ZONE).toOffsetDateTime())
            .bind("until", day.plusDays(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime())
            .found("id = any(:booked)", page);
    if (page.search() != null) {
      list.bind("booked", Found.in(persons(day), page));
    }
    return list.page(jdbi, page, "starts, booked_at, id", reader(clear));
  }

  /** Who comes on a day, by appointment: four for each half hour at most. */
  private Map<UUID, String> persons(LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select tenant_id, id, person " + DAY)
                .bind("tenant", scopes.requireTenant())
                .bind("from", day.atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .bind("until", day.plusDays(1).atStartOfDay(CityTime.ZONE).toOffsetDateTime())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getObject("id", UUID.class),
                            PersonalTexts.read(PERSON, row, context)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static PersonalTexts texts(Handle handle) {
    return handle.getConfig(PersonalTexts.class);
  }

  private RowMapper<Appointment> reader(boolean clear) {
    var standing = forms.standing(scopes.requireTenant());
    var locale = scopes.caller().locale();
    return (row, context) -> {
      var kind = row.getString("kind");
      var item = row.getString("item");
      var person = PersonalTexts.read(PERSON, row, context);
      var phone = PersonalTexts.read(PHONE, row, context);
      return new Appointment(
          row.getObject("id", UUID.class),
          Sql.instant(row, "starts"),
          standing.stream()
              .filter(form -> form.process().equals(kind))
              .findFirst()
              .map(form -> form.item(item).map(one -> one.name()).orElse(form.name()).in(locale))
              .orElse(kind),
          clear ? person : Mask.name(person),
          clear ? phone : Mask.phone(phone));
    };
  }
}
