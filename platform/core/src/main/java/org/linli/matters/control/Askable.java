package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.duty.boundary.OnDuty;
import org.linli.matters.entity.Candidate;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.OpinionDraft;
import org.linli.matters.entity.Unit;
import org.linli.matters.entity.UnitChoice;
import org.linli.matters.entity.UnitKind;

/** Whom one may ask about a step: people, and the departments and groups they belong to. */
@ApplicationScoped
public class Askable {

  private final Scopes scopes;
  private final OnDuty duty;

  @Inject
  public Askable(Scopes scopes, OnDuty duty) {
    this.scopes = scopes;
    this.duty = duty;
  }

  /** For the container's proxy alone. */
  protected Askable() {
    this(null, null);
  }

  /** Those who may see matters of the kind, the one with the least in hand first. */
  List<Candidate> people(Handle handle, MatterForm form) {
    return others(handle, form, People.HANDLERS);
  }

  private List<Candidate> others(Handle handle, MatterForm form, List<String> roles) {
    return People.able(handle, scopes.requireTenant(), roles, form.staff(), Instant.now()).stream()
        .filter(one -> !one.account().equals(scopes.caller().accountId()))
        .toList();
  }

  /** Of the units those that somebody else is of: roles first, then skills by name. */
  List<UnitChoice> units(Handle handle, MatterForm form) {
    var units = new ArrayList<UnitChoice>();
    for (var role : People.HANDLERS) {
      var unit = new Unit(UnitKind.ROLE, role);
      units.add(new UnitChoice(unit, members(handle, form, unit).size()));
    }
    // People are looked for once, however many skills there are.
    handle
        .createQuery(
            "select skill, count(*) as people from duty_skill where tenant_id = :tenant"
                + " and account_id = any(:people) group by skill order by skill")
        .bind("tenant", scopes.requireTenant())
        .bindArray(
            "people", UUID.class, people(handle, form).stream().map(Candidate::account).toList())
        .map(
            (row, context) ->
                new UnitChoice(
                    new Unit(UnitKind.SKILL, row.getString("skill")), row.getInt("people")))
        .forEach(units::add);
    return units.stream().filter(choice -> choice.people() > 0).toList();
  }

  private List<Candidate> members(Handle handle, MatterForm form, Unit unit) {
    if (unit.kind() == UnitKind.ROLE) {
      return others(handle, form, List.of(unit.name()));
    }
    var skilled = duty.skilled(scopes.requireTenant(), unit.name());
    return people(handle, form).stream().filter(one -> skilled.contains(one.account())).toList();
  }

  /**
   * Who is told: the person who is asked, or of a unit who is there and has the least in hand.
   *
   * @throws PersonNotAble for somebody who may not see matters of the kind, or a unit of nobody
   */
  Candidate whom(Handle handle, MatterForm form, OpinionDraft draft) {
    if ((draft.account() == null) == (draft.unit() == null)) {
      throw new Invalid("account", "account-or-unit");
    }
    return draft.unit() == null
        ? person(handle, form, draft.account())
        : contact(handle, form, draft.unit());
  }

  private Candidate person(Handle handle, MatterForm form, UUID account) {
    var name = People.name(handle, scopes.requireTenant(), account);
    if (name == null) {
      throw new NotFound("account");
    }
    return people(handle, form).stream()
        .filter(one -> one.account().equals(account))
        .findFirst()
        .orElseThrow(() -> new PersonNotAble(name));
  }

  private Candidate contact(Handle handle, MatterForm form, Unit unit) {
    if (unit.kind() == null
        || unit.name() == null
        || unit.kind() == UnitKind.ROLE && !People.HANDLERS.contains(unit.name())) {
      throw new NotFound("unit");
    }
    var members = members(handle, form, unit);
    return members.stream()
        .filter(one -> !one.away())
        .findFirst()
        .or(() -> members.stream().findFirst())
        .orElseThrow(() -> new PersonNotAble(Helpers.name(unit)));
  }
}
