package org.linli.quotas.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.quotas.control.OverTable;
import org.linli.quotas.control.QuotaBook;
import org.linli.quotas.control.QuotaPack;
import org.linli.quotas.control.Stores;
import org.linli.quotas.control.UseTable;
import org.linli.tenancy.boundary.CityEyes;
import org.linli.tenancy.entity.TenantId;

/** What the clock does for quotas: weighs stores, counts sessions, forgets what is old. */
@ApplicationScoped
public class StoreRounds {

  /** So many communities a turn: a city of thousands is weighed in the course of a day. */
  private static final int A_TURN = 20;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final CityEyes eyes;
  private final InstantSource clock;
  private final Stores stores = new Stores();

  @Inject
  public StoreRounds(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public StoreRounds(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.clock = clock;
    this.eyes = new CityEyes(jdbi, scopes, "quotas");
  }

  /** For the container's proxy alone. */
  protected StoreRounds() {
    this(null, null, null);
  }

  /**
   * Weighs the stores that are due.
   *
   * @return how many
   */
  public int weigh() {
    var done = 0;
    while (done < A_TURN && weighNext().isPresent()) {
      done++;
    }
    return done;
  }

  private Optional<TenantId> weighNext() {
    var now = clock.instant();
    var next = scopes.asSystem("quotas", () -> jdbi.withHandle(h -> stores.next(h, now)));
    next.ifPresent(
        tenant -> {
          try {
            scopes.asSystem("quotas", tenant, () -> jdbi.withHandle(h -> weighed(h, tenant, now)));
          } catch (TenantSuspended e) {
            // Nothing comes in while it is shut; it is due again with what it does then.
          }
        });
    return next;
  }

  private boolean weighed(Handle handle, TenantId tenant, Instant now) {
    stores.weigh(handle, tenant, now);
    return true;
  }

  /** Looks how many sessions each community has open. */
  public void countSessions() {
    var now = clock.instant();
    scopes.asSystem(
        "quotas",
        () ->
            jdbi.withHandle(
                handle -> {
                  stores.judgeSessions(handle, QuotaBook.read(handle), now);
                  return new HashSet<>();
                }));
  }

  /** What is past goes. */
  public void forget() {
    var now = clock.instant();
    var before = now.minus(Duration.ofDays(QuotaPack.DELIVERED.retentionDays()));
    scopes.asSystem("quotas", () -> jdbi.withHandle(handle -> OverTable.forget(handle, now)));
    eyes.cities().forEach(city -> eyes.within(city, handle -> UseTable.forget(handle, before)));
  }
}
