package org.linli.succession.boundary;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.linli.erasure.entity.SignedCertificate;
import org.linli.keys.boundary.KeyRing;
import org.linli.persistence.Sql;
import org.linli.succession.control.CarryOver;
import org.linli.succession.control.Pieces;
import org.linli.succession.control.Signing;
import org.linli.succession.control.SuccessionPack;
import org.linli.succession.control.SuccessionRows;
import org.linli.succession.entity.CarriedTable;
import org.linli.tenancy.entity.TenantId;

/**
 * Carries a succession out with the rights of the tables' owner, whom no server knows. For a
 * program beside the server, and for nobody who is signed in. Called again, it goes on where it
 * stood.
 */
public final class Succeeding {

  private final DataSource owner;
  private final KeyRing keys;
  private final InstantSource clock;
  private final Duration rest;

  /**
   * @param owner connections of the tables' owner
   * @param rest how long what was under way when the community was shut may take to end
   */
  public Succeeding(DataSource owner, KeyRing keys, InstantSource clock, Duration rest) {
    this.owner = owner;
    this.keys = keys;
    this.clock = clock;
    this.rest = rest;
  }

  /**
   * @param community the one that ends, as whoever does it names it
   * @param told hears of each table when it is done
   * @return the receipt
   * @throws org.linli.access.boundary.NotFound there is no such succession of that community
   * @throws org.linli.access.boundary.Conflict nobody agreed to it, or it is done
   * @throws org.linli.succession.entity.SuccessionRefused what stands against it
   */
  public SignedCertificate run(UUID id, TenantId community, Consumer<CarriedTable> told)
      throws InterruptedException {
    return Sql.over(owner).withHandle(handle -> run(handle, id, community, told));
  }

  private SignedCertificate run(
      Handle handle, UUID id, TenantId community, Consumer<CarriedTable> told)
      throws InterruptedException {
    var work =
        new CarryOver(
            Pieces.over(handle), SuccessionPack.DELIVERED, Signing.by(keys), id, community);
    work.begin(now());
    Thread.sleep(rest);
    var tables = work.run(told);
    work.end(tables, now());
    return SuccessionRows.receipt(handle, id).orElseThrow();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
