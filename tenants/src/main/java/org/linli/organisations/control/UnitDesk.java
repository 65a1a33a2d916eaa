package org.linli.organisations.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.organisations.boundary.UnitChange;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitEvent.Step;
import org.linli.organisations.boundary.UnitInUse;
import org.linli.organisations.boundary.UnitRow;
import org.linli.organisations.control.UnitTable.UnitReader;
import org.linli.organisations.entity.UnitState;
import org.linli.tenancy.entity.CityTime;

/** Where organisations are made, changed, moved and closed, each step with its trace. */
public final class UnitDesk {

  /** More than this no place has, and no tree shows. */
  public static final int MOST = 2000;

  private final Handle handle;
  private final Caller caller;
  private final OfficeRoles roles;
  private final Instant now;
  private final UnitReader reader;

  public UnitDesk(Handle handle, Caller caller, OfficeRoles roles, Instant now) {
    this.handle = handle;
    this.caller = caller;
    this.roles = roles;
    this.now = now;
    this.reader =
        new UnitReader(
            UnitPlace.own(handle, caller),
            caller.may("organisations:write"),
            LocalDate.ofInstant(now, CityTime.ZONE));
  }

  public UnitReader reader() {
    return reader;
  }

  /** The same for one that the caller does not see and one that does not exist. */
  public UnitRow get(UUID id) {
    return UnitTable.find(handle, id, reader).orElseThrow(() -> new NotFound("unit"));
  }

  /**
   * @throws NotPermitted it stands where the caller only looks
   */
  public UnitRow kept(UUID id) {
    var unit = get(id);
    if (!reader.own().keeps(UnitRules.placeOf(unit))) {
      throw new NotPermitted("organisations:write");
    }
    return unit;
  }

  /** The same, as long as it is not closed. */
  public UnitRow standing(UUID id) {
    var unit = kept(id);
    if (unit.state() == UnitState.CLOSED) {
      throw new Conflict("unit");
    }
    return unit;
  }

  /** The place that a draft names, when it is the caller's to change. */
  public UnitPlace place(String code) {
    var place = UnitPlace.seen(handle, caller, code, null);
    if (!reader.own().keeps(place)) {
      throw new NotPermitted("organisations:write");
    }
    return place;
  }

  public UUID make(UnitPlace place, UnitDraft asked) {
    var draft = UnitRules.checked(asked, place, reader.today());
    var parent = parent(draft.parent());
    UnitRules.requireFits(draft.type(), 1, place, parent, above(parent));
    requireOwnNumber(place, draft.number(), null);
    var id = UnitTable.insert(handle, place, draft, now);
    var made = get(id);
    UnitParty.register(handle, made);
    trace(made, Step.MADE, change("name", "", made.name()));
    return id;
  }

  /**
   * Its place, its parent and its kind stay.
   *
   * @return whether anything of it is another now
   */
  public boolean change(UnitRow unit, UnitDraft asked) {
    var place = UnitRules.placeOf(unit);
    var draft = UnitRules.checked(typed(asked, unit), place, reader.today());
    var changes = differences(unit, draft);
    if (changes.isEmpty()) {
      return false;
    }
    requireOwnNumber(place, draft.number(), unit.id());
    UnitTable.update(handle, unit, draft, now);
    var changed = get(unit.id());
    UnitParty.register(handle, changed);
    if (!changed.validUntil().equals(unit.validUntil())) {
      var via = unit.id().toString();
      roles.carry(handle, via, via, end(changed));
    }
    trace(changed, Step.CHANGED, changes.toArray(UnitChange[]::new));
    return true;
  }

  /** It goes with all its parts and members under another one, or stands by itself. */
  public void move(UnitRow unit, UUID to) {
    if (unit.parent().equals(Optional.ofNullable(to))) {
      return;
    }
    var parent = parent(to);
    var above = above(parent);
    UnitRules.requireFits(
        unit.type(), UnitTable.levels(handle, unit), UnitRules.placeOf(unit), parent, above);
    if (parent != null) {
      UnitRules.requireNoRing(unit.id(), parent, above);
    }
    var before = unit.parent().map(this::get).map(UnitRow::name).orElse("");
    UnitTable.move(handle, unit, to, now);
    var charges = String.join(", ", charges(unit));
    trace(
        unit,
        Step.MOVED,
        named(
            change("parent", before, parent == null ? "" : parent.name()),
            change("charges", charges, charges)));
  }

  /**
   * @param into who takes over its members, its parts and what it answers for; null for nobody
   * @throws UnitInUse it has some, and nobody takes them over
   */
  public void close(UnitRow unit, String reason, UUID into) {
    var charges = charges(unit);
    if (into == null && unit.members() + unit.parts() + charges.size() > 0) {
      throw new UnitInUse(unit.members(), unit.parts(), charges);
    }
    if (into != null) {
      takeOver(unit, standing(into));
    }
    UnitTable.setState(handle, unit, "CLOSED", now);
    trace(
        unit,
        Step.CLOSED,
        named(change("reason", "", reason), change("charges", String.join(", ", charges), "")));
  }

  /** What it answers for, as its reader calls it. */
  private List<String> charges(UnitRow unit) {
    return ChargeTable.ofUnit(handle, unit.id()).stream()
        .filter(row -> row.until().isEmpty())
        .map(row -> row.title().in(caller.locale()))
        .toList();
  }

  private static UnitChange[] named(UnitChange first, UnitChange charges) {
    return charges.before().isEmpty() && charges.after().isEmpty()
        ? new UnitChange[] {first}
        : new UnitChange[] {first, charges};
  }

  private void takeOver(UnitRow unit, UnitRow heir) {
    var above = above(heir);
    UnitRules.requireNoRing(unit.id(), heir, above);
    UnitRules.requireSamePlace(UnitRules.placeOf(unit), heir);
    for (var part : UnitTable.at(handle, UnitRules.placeOf(unit), false, MOST, reader)) {
      if (part.parent().equals(Optional.of(unit.id()))) {
        move(part, heir.id());
      }
    }
    for (var member : PostTable.of(handle, unit.id())) {
      // Who belongs to both already keeps the post there.
      if (PostTable.of(handle, heir.id(), member.account()).isPresent()) {
        PostTable.delete(handle, unit.id(), member);
        member.role().ifPresent(role -> roles.take(handle, member.account(), unit.id().toString()));
      }
    }
    PostTable.carry(handle, unit.id(), heir.id());
    ChargeTable.carry(handle, unit, heir, caller, now);
    roles.carry(handle, unit.id().toString(), heir.id().toString(), end(heir));
    trace(heir, Step.TAKEN_OVER, change("name", "", unit.name()));
  }

  public void open(UnitRow unit) {
    if (unit.state() != UnitState.CLOSED) {
      throw new Conflict("unit");
    }
    var parent = parent(unit.parent().orElse(null));
    UnitRules.requireFits(unit.type(), 1, UnitRules.placeOf(unit), parent, above(parent));
    UnitTable.setState(handle, unit, "ACTIVE", now);
    trace(unit, Step.OPENED);
  }

  /** When its posts bring no role any more: with the day after its last one. */
  public static Instant end(UnitRow unit) {
    return unit.validUntil()
        .map(last -> last.plusDays(1).atStartOfDay(CityTime.ZONE).toInstant())
        .orElse(null);
  }

  public void trace(UnitRow unit, Step step, UnitChange... changes) {
    UnitHistory.add(handle, unit, caller, now, step, List.of(changes));
  }

  public static UnitChange change(String field, String before, String after) {
    return new UnitChange(field, before, after);
  }

  private UnitRow parent(UUID id) {
    return id == null
        ? null
        : UnitTable.find(handle, id, reader).orElseThrow(() -> new NotFound("parent"));
  }

  private List<UnitRow> above(UnitRow parent) {
    return parent == null ? List.of() : UnitTable.above(handle, parent, reader);
  }

  private void requireOwnNumber(UnitPlace place, String number, UUID itself) {
    UnitTable.numbered(handle, place, number, reader)
        .filter(other -> !other.id().equals(itself))
        .ifPresent(
            taken -> {
              throw new Conflict("unit-number");
            });
  }

  private static UnitDraft typed(UnitDraft asked, UnitRow unit) {
    return new UnitDraft(
        null,
        unit.parent().orElse(null),
        unit.type(),
        asked.number(),
        asked.name(),
        asked.creditCode(),
        asked.leader(),
        asked.phone(),
        asked.address(),
        asked.position(),
        asked.extra(),
        asked.validFrom() == null ? unit.validFrom() : asked.validFrom(),
        asked.validUntil(),
        asked.version());
  }

  private static List<UnitChange> differences(UnitRow unit, UnitDraft draft) {
    var changes = new ArrayList<UnitChange>();
    differ(changes, "number", unit.number(), draft.number());
    differ(changes, "name", unit.name(), draft.name());
    differ(changes, "credit-code", unit.creditCode().orElse(null), draft.creditCode());
    differ(changes, "leader", unit.leader().orElse(null), draft.leader());
    differ(changes, "phone", unit.phone().orElse(null), draft.phone());
    differ(changes, "address", unit.address().orElse(null), draft.address());
    differ(changes, "position", unit.position(), draft.position());
    differ(changes, "valid-from", unit.validFrom(), draft.validFrom());
    differ(changes, "valid-until", unit.validUntil().orElse(null), draft.validUntil());
    differ(changes, "extra", UnitTable.shown(unit.extra()), UnitTable.shown(draft.extra()));
    return changes;
  }

  private static void differ(List<UnitChange> changes, String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(change(field, Objects.toString(before, ""), Objects.toString(after, "")));
    }
  }
}
