package org.linli.commands.control;

import org.jdbi.v3.core.Jdbi;
import org.linli.commands.entity.CommandRow;
import org.linli.devices.boundary.ToldPlates;
import org.linli.tenancy.entity.TenantId;

/**
 * Remote upgrades 远程升级 (001 §4.6.1): once a device says that it was done, its plate names what runs
 * on it now, so that nobody has to go and read it.
 */
final class Upgrades {

  private static final String COMMAND = "upgrade";

  private final ToldPlates plates;

  Upgrades(Jdbi jdbi) {
    this.plates = new ToldPlates(jdbi);
  }

  void done(TenantId tenant, CommandRow row) {
    if (COMMAND.equals(row.command())
        && row.parameters().get("version") instanceof String version) {
      plates.told(tenant, row.device(), null, version);
    }
  }
}
