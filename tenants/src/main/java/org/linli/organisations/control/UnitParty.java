package org.linli.organisations.control;

import org.jdbi.v3.core.Handle;
import org.linli.organisations.boundary.UnitRow;

/**
 * Organisations of a community that can be parties of contracts: an owners' committee signs for the
 * owners (002 §4.1 table 1, §4.2.4), and is known to contracts by its id.
 */
final class UnitParty {

  private UnitParty() {}

  /** Makes it known, or known by its new name. */
  static void register(Handle handle, UnitRow unit) {
    var party = UnitTypes.DELIVERED.of(unit.type()).map(type -> type.party()).orElse(null);
    if (party == null) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into organisation (id, name, kind) values (:id, :name, :kind)
            on conflict (id) do update set name = excluded.name""")
        .bind("id", unit.id().toString())
        .bind("name", unit.name())
        .bind("kind", party)
        .execute();
  }
}
