package org.linli.showcase.control;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.showcase.control.LifePack.Charge;
import org.linli.showcase.control.LifePack.Unit;

/** Makes organisations, each by somebody of its place, and names who answers for which asset. */
final class OrganisationLoad {

  private static final String[] MAY = {
    "organisations:read", "organisations:write", "catalogue:read", "catalogue:write"
  };

  private final LifeRooms life;
  private final People people;
  private final Map<String, UUID> units = new HashMap<>();

  OrganisationLoad(LifeRooms life, People people) {
    this.life = life;
    this.people = people;
  }

  /** By their place and number. */
  Map<String, UUID> run(LifePack pack) {
    pack.organisations().forEach(unit -> people.as(people.at(unit.at(), MAY), () -> one(unit)));
    pack.charges().forEach(charge -> people.as(people.at(charge.at(), MAY), () -> named(charge)));
    return units;
  }

  private UUID one(Unit unit) {
    var id =
        life.organisations().tree(UnitQuery.OWN).stream()
            .filter(row -> row.number().equals(unit.number()))
            .findFirst()
            .map(UnitRow::id)
            .orElseGet(() -> life.organisations().make(draft(unit)));
    units.put(unit.at() + unit.number(), id);
    return id;
  }

  private UnitDraft draft(Unit unit) {
    return new UnitDraft(
        null,
        unit.parent() == null ? null : units.get(unit.at() + unit.parent()),
        unit.type(),
        unit.number(),
        unit.name(),
        null,
        unit.leader(),
        unit.phone(),
        null,
        null,
        Map.of(),
        null,
        null,
        null);
  }

  private Caller named(Charge charge) {
    life.keepers().name(charge.asset(), units.get(charge.at() + charge.unit()), charge.post());
    return null;
  }
}
