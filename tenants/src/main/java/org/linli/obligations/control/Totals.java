package org.linli.obligations.control;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.obligations.boundary.Group;
import org.linli.obligations.boundary.Told;
import org.linli.obligations.entity.ObligationPack;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Recipient;
import org.linli.tenancy.entity.TenantId;

/** Totals of one measure for one recipient, in the transaction that reads them. */
public final class Totals {

  private final Jdbi jdbi;
  private final ObligationPack pack;
  private final InstantSource clock;

  public Totals(Jdbi jdbi, ObligationPack pack, InstantSource clock) {
    this.jdbi = jdbi;
    this.pack = pack;
    this.clock = clock;
  }

  public <T> Told<T> tell(
      TenantId tenant,
      Recipient recipient,
      AssetSheet sheet,
      String measure,
      List<Group<T>> groups) {
    var series = new ToldTable.Series(tenant, recipient, new Asset(sheet.id()), measure);
    return jdbi.withHandle(
        handle ->
            new GroupGuard(
                    new ToldTable(handle, series),
                    pack.smallest(sheet.id()),
                    pack.answers(),
                    groups)
                .pass(groups, clock.instant(), Duration.ofDays(sheet.retention().days())));
  }
}
