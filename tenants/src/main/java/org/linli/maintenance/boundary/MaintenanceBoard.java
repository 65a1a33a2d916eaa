package org.linli.maintenance.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Writing;
import org.linli.maintenance.control.MaintenanceTable;
import org.linli.maintenance.entity.Maintenance;
import org.linli.persistence.Fresh;

/**
 * What is announced, for every screen, and whether anything may be changed, for every facade. No
 * facade: it is asked by everybody and answers from memory; other servers follow within three
 * seconds, and while the database is away the last known stands.
 */
@ApplicationScoped
public class MaintenanceBoard {

  static final Duration FRESH = Duration.ofSeconds(3);

  private final Fresh<List<Maintenance>> known;
  private final InstantSource clock;

  @Inject
  public MaintenanceBoard(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public MaintenanceBoard(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    var table = new MaintenanceTable(jdbi);
    this.clock = clock;
    this.known =
        new Fresh<>(
            List.of(),
            FRESH,
            clock,
            () -> scopes.asSystem("maintenance", () -> table.told(clock.instant())));
  }

  /** For the container's proxy alone. */
  protected MaintenanceBoard() {
    this(null, null, null);
  }

  void begin(@Observes Startup event, Writing writing) {
    writing.guardedBy(this::refusal);
  }

  /** What is told now, the next first. */
  public List<Maintenance> told() {
    var now = clock.instant();
    return known.get().stream().filter(one -> one.isTold(now)).toList();
  }

  /** Whether nothing may be changed now. */
  public boolean isReadOnly() {
    return refusal().isPresent();
  }

  /** Why nothing may be changed now, if that is so. */
  public Optional<ReadOnly> refusal() {
    var standing = known.get();
    if (standing.isEmpty()) {
      return Optional.empty();
    }
    var now = clock.instant();
    return standing.stream()
        .filter(one -> one.shuts(now))
        .map(Maintenance::endsAt)
        .max(java.util.Comparator.naturalOrder())
        .map(until -> new ReadOnly(until, Math.max(1, Duration.between(now, until).toSeconds())));
  }

  /** Something was announced or ended: the next who asks reads. */
  public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MaintenanceChanged told) {
    known.forget();
  }
}
