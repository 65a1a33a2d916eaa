package org.linli.organisations.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.organisations.boundary.UnitEvent.Step;
import org.linli.organisations.control.ChargeTable;
import org.linli.organisations.control.PostTable;
import org.linli.organisations.control.UnitDesk;
import org.linli.organisations.control.UnitHistory;
import org.linli.organisations.control.UnitPlace;
import org.linli.organisations.control.UnitRules;
import org.linli.organisations.control.UnitTable;
import org.linli.organisations.control.UnitTypes;
import org.linli.organisations.entity.UnitType;
import org.linli.persistence.PagedQuery;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The organisations of a place as a tree: read by those above, kept by the place itself, and of
 * divisions by those above as well (004 §3.2 c, S5).
 */
@Facade
public class Organisations {

  private static final int LONGEST_REASON = 400;
  private static final Set<Step> ABOUT_PEOPLE = Set.of(Step.JOINED, Step.LEFT);

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final OfficeRoles roles;
  private final InstantSource clock;

  @Inject
  public Organisations(Jdbi jdbi, Scopes scopes, OfficeRoles roles) {
    this(jdbi, scopes, roles, InstantSource.system());
  }

  public Organisations(Jdbi jdbi, Scopes scopes, OfficeRoles roles, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.roles = roles;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Organisations() {
    this(null, null, null);
  }

  /** What kinds stand at a place. */
  @Permit("organisations:read")
  public List<UnitType> types(String code, String organisation) {
    return jdbi.withHandle(
        handle ->
            UnitTypes.DELIVERED.at(
                UnitPlace.seen(handle, scopes.caller(), code, organisation).tier()));
  }

  /** All that stand at a place, in the order of a tree's siblings. */
  @Permit("organisations:read")
  public List<UnitRow> tree(UnitQuery query) {
    return jdbi.withHandle(
        handle ->
            UnitTable.at(
                handle,
                UnitPlace.seen(handle, scopes.caller(), query.code(), query.organisation()),
                query.closed(),
                UnitDesk.MOST,
                desk(handle).reader()));
  }

  /** The same as a list, of the divisions below as well where that is asked. */
  @Permit("organisations:read")
  public Page<UnitRow> list(UnitQuery query, PageRequest request) {
    var place =
        jdbi.withHandle(
            handle -> UnitPlace.seen(handle, scopes.caller(), query.code(), query.organisation()));
    var reader = jdbi.withHandle(handle -> desk(handle).reader());
    var below = query.below() && place.organisation() == null;
    return new PagedQuery(
            UnitTable.COLUMNS, UnitTable.FROM + (below ? "u.code like :at" : "u.place = :at"))
        .bind("at", below ? place.code().value() + "%" : place.key())
        .and("(u.state = 'ACTIVE' or :closed)")
        .bind("closed", query.closed())
        .and("u.type = :type", "type", query.type())
        .and("(u.name ilike :search or u.number ilike :search or u.credit_code ilike :search)")
        .bind("search", request.pattern())
        .page(jdbi, request, "u.code, u.place, u.position, u.number", reader);
  }

  @Permit("organisations:read")
  public UnitDetail get(UUID id) {
    return jdbi.withHandle(
        handle -> {
          var desk = desk(handle);
          var unit = desk.get(id);
          var path =
              UnitTable.above(handle, unit, desk.reader()).reversed().stream()
                  .map(UnitRow::name)
                  .toList();
          var members = PostTable.of(handle, id);
          var visible = roles.visible(handle, members.stream().map(MemberRow::account).toList());
          var ours = desk.reader().own().keeps(UnitRules.placeOf(unit));
          return new UnitDetail(
              unit,
              path,
              members.stream().filter(member -> visible.contains(member.account())).toList(),
              UnitHistory.of(handle, id).stream()
                  .map(event -> ours ? event : withoutPeople(event))
                  .toList(),
              ChargeTable.ofUnit(handle, id));
        });
  }

  /** Who came and who went is the place's own matter. */
  private static UnitEvent withoutPeople(UnitEvent event) {
    return ABOUT_PEOPLE.contains(event.what())
        ? new UnitEvent(event.at(), event.actor(), event.what(), List.of())
        : event;
  }

  /**
   * @return the id of the new organisation
   */
  @Permit("organisations:write")
  @Mutates("organisation.made")
  public UUID make(UnitDraft draft) {
    return with(desk -> desk.make(desk.place(draft.code()), draft));
  }

  /**
   * @throws Conflict somebody else changed it in the meantime
   */
  @Permit("organisations:write")
  @Mutates("organisation.changed")
  public void change(UUID id, UnitDraft draft) {
    with(
        desk -> {
          var unit = desk.standing(id);
          if (draft.version() == null || draft.version() != unit.version()) {
            throw new Conflict("unit");
          }
          return desk.change(unit, draft);
        });
  }

  /**
   * Moves it with all its parts and members.
   *
   * @param parent under which it shall stand; null for none
   */
  @Permit("organisations:write")
  @Mutates("organisation.moved")
  public void move(UUID id, UUID parent) {
    with(
        desk -> {
          desk.move(desk.standing(id), parent);
          return id;
        });
  }

  /**
   * @param into who takes over its members, its parts and what it answers for; null for nobody
   * @throws UnitInUse it has some, and nobody takes them over
   */
  @Permit("organisations:write")
  @Mutates("organisation.closed")
  public void close(UUID id, String reason, UUID into) {
    var why = UnitRules.text("reason", reason, LONGEST_REASON, true);
    with(
        desk -> {
          desk.close(desk.standing(id), why, into);
          return id;
        });
  }

  @Permit("organisations:write")
  @Mutates("organisation.opened")
  public void open(UUID id) {
    with(
        desk -> {
          desk.open(desk.kept(id));
          return id;
        });
  }

  /** The divisions at which somebody below the caller keeps organisations, with how many. */
  @Permit("organisations:read")
  public List<UnitCount> places() {
    return jdbi.withHandle(
        handle -> {
          var own = UnitPlace.own(handle, scopes.caller());
          var counts =
              handle
                  .createQuery(
                      """
                      select u.code, u.organisation_id, coalesce(o.name, d.name) as name, count(*) as units
                      from unit u join division d on d.code = u.code left join organisation o on o.id = u.organisation_id
                      where u.state = 'ACTIVE' group by u.code, u.organisation_id, coalesce(o.name, d.name)
                      order by u.organisation_id is not null, u.code, name limit 4000""")
                  .map(
                      (row, context) ->
                          new UnitCount(
                              new DivisionCode(row.getString("code")),
                              row.getString("organisation_id"),
                              row.getString("name"),
                              row.getLong("units")))
                  .list();
          var all = new ArrayList<>(counts);
          all.removeIf(count -> own.organisation() != null && count.organisation() == null);
          return all;
        });
  }

  private <T> T with(Function<UnitDesk, T> deed) {
    return jdbi.withHandle(handle -> deed.apply(desk(handle)));
  }

  private UnitDesk desk(Handle handle) {
    return new UnitDesk(handle, scopes.caller(), roles, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
