package org.linli.organisations.control;

import org.jdbi.v3.core.Handle;
import org.linli.organisations.boundary.UnitRow;

/** Organisations whose kind a contract may name as a party are known to it by an id of their own. */
final class ContractParties {

  private ContractParties() {}

  static void enter(Handle handle, UnitRow unit) {
    var party = UnitTypes.DELIVERED.of(unit.type()).orElseThrow().party();
    if (party == null) {
      return;
    }
    var id = "u-" + unit.id();
    handle
        .createUpdate("insert into organisation (id, name, kind) values (:id, :name, :kind)")
        .bind("id", id)
        .bind("name", unit.name())
        .bind("kind", party)
        .execute();
    UnitTable.setParty(handle, unit.id(), id);
  }

  static void rename(Handle handle, UnitRow unit) {
    handle
        .createUpdate(
            "update organisation set name = :name where id = (select party_id from unit where id = :id)")
        .bind("name", unit.name())
        .bind("id", unit.id())
        .execute();
  }
}
