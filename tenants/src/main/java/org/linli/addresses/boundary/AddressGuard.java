package org.linli.addresses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.addresses.control.BlockTable;
import org.linli.addresses.entity.AddressBlock;
import org.linli.persistence.Fresh;

/**
 * What a door asks before anything else looks at the call. No facade: it is asked before there is a
 * caller, and answers from memory. The list is read again after a change here, and every few
 * seconds for the changes of other nodes; while the database is away the last known list stands.
 */
@ApplicationScoped
public class AddressGuard {

  static final Duration FRESH = Duration.ofSeconds(3);

  private final Fresh<List<AddressBlock>> known;
  private final InstantSource clock;

  @Inject
  public AddressGuard(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public AddressGuard(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    var table = new BlockTable(jdbi);
    this.clock = clock;
    this.known =
        new Fresh<>(
            List.of(),
            FRESH,
            clock,
            () -> scopes.asSystem("address-guard", () -> table.standing(clock.instant())));
  }

  /** For the container's proxy alone. */
  protected AddressGuard() {
    this(null, null, null);
  }

  /**
   * @throws AddressBlocked when the address, or a range that holds it, is blocked now
   */
  public void check(String address) {
    var now = clock.instant();
    for (var block : known.get()) {
      if (block.standsAt(now) && block.range().holds(address)) {
        throw new AddressBlocked();
      }
    }
  }

  /** Something was blocked or opened: the next call reads the list. */
  public void changed(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) AddressBlocksChanged change) {
    known.forget();
  }
}
