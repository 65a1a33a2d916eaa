package org.linli.erasure.boundary;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.erasure.control.CarryOut;
import org.linli.erasure.control.ErasurePack;
import org.linli.erasure.entity.ErasedTable;
import org.linli.erasure.entity.ErasureHeld;
import org.linli.erasure.entity.ErasureTooEarly;
import org.linli.erasure.entity.ErasureUnprepared;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;

/**
 * Carries an erasure out with the rights of the tables' owner, whom no server knows: the
 * application may not take rows out of what is only added to. For a program beside the server, and
 * for nobody who is signed in.
 */
public final class Erasing {

  private final DataSource owner;
  private final CarryOut work;
  private final InstantSource clock;

  /**
   * @param owner connections of the tables' owner
   * @param keys by which the certificate is signed
   */
  public Erasing(DataSource owner, KeyRing keys, InstantSource clock) {
    this.owner = owner;
    this.work = new CarryOut(ErasurePack.DELIVERED, keys::sign);
    this.clock = clock;
  }

  /**
   * Erases in one transaction: a process that is killed has erased nothing.
   *
   * @param community as whoever does it names it
   * @param told hears of each table when it is empty
   * @throws NotFound there is no such erasure of that community
   * @throws Conflict nobody agreed to it, or it is done
   * @throws ErasureUnprepared the community is not suspended, or was not exported
   * @throws ErasureHeld somebody ordered that rows of it are kept
   * @throws ErasureTooEarly the term of rows that it has is not over
   */
  public SignedCertificate run(UUID id, TenantId community, Consumer<ErasedTable> told) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return Sql.over(owner).inTransaction(handle -> work.run(handle, id, community, now, told));
  }
}
