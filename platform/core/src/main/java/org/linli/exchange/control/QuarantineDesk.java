package org.linli.exchange.control;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.exchange.boundary.QuarantineFaulty;
import org.linli.exchange.control.HeldRow.Checked;
import org.linli.exchange.control.QuarantineTable.Held;

/** Takes a row out of quarantine into the store, in the transaction of whoever says so. */
public final class QuarantineDesk {

  private QuarantineDesk() {}

  public static Supply supply(Handle handle, Held held) {
    return SupplyTable.find(handle, held.supply()).orElseThrow(() -> new NotFound("quarantine"));
  }

  /**
   * @throws QuarantineFaulty when something is wrong still
   * @throws Conflict when a newer row of that key stands
   */
  public static void take(
      Handle handle, Held held, Supply supply, AssetSheet sheet, Checked checked, Instant now) {
    if (checked.row() == null) {
      throw new QuarantineFaulty(checked.faults());
    }
    var place =
        new SuppliedTable.Place(
            held.tenant(), held.code(), supply, held.intake(), Described.by(sheet));
    if (SuppliedTable.put(handle, place, List.of(checked.row()), null, now) > 0) {
      throw new Conflict("quarantine");
    }
  }
}
