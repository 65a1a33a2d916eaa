package org.linli.erasure.boundary;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Refusal;
import org.linli.erasure.control.CarryOut;
import org.linli.erasure.control.ErasurePack;
import org.linli.erasure.control.ErasureRows;
import org.linli.erasure.entity.ErasedTable;
import org.linli.erasure.entity.Erasure;
import org.linli.erasure.entity.ErasureHeld;
import org.linli.erasure.entity.ErasureTooEarly;
import org.linli.erasure.entity.ErasureUnprepared;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries an erasure out with the rights of the tables' owner, whom no server knows: the
 * application may not take rows out of what is only added to. For a program beside the server, and
 * for nobody who is signed in.
 */
public final class Erasing {

  private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);
  private static final String BROKE_OFF = "broke-off";

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

  /** Whether anything was asked for; needs no key. */
  public static boolean isOrdered(DataSource owner) {
    return !Sql.over(owner).withHandle(ErasureRows::ordered).isEmpty();
  }

  /**
   * What was asked for over REST or on a screen, one after the other. Why one is refused stands
   * beside it, and does not stop the others.
   */
  public void carryOutOrders() {
    var jdbi = Sql.over(owner);
    List<Erasure> ordered = jdbi.withHandle(ErasureRows::ordered);
    for (var erasure : ordered) {
      try {
        run(erasure.id(), erasure.tenant(), table -> {});
      } catch (RuntimeException e) {
        var fault = e instanceof Refusal refusal ? refusal.code() : BROKE_OFF;
        if (fault.equals(BROKE_OFF)) {
          LOG.warn("erasure {} is not carried out", erasure.id(), e);
        }
        jdbi.useHandle(handle -> ErasureRows.failed(handle, erasure.id(), fault));
      }
    }
  }
}
