package org.linli.addresses.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.addresses.control.BlockTable;
import org.linli.addresses.entity.AddressBlock;

/**
 * What a door asks before anything else looks at the call. No facade: it is asked before there is a
 * caller, and answers from memory. The list is read again after a change here, and every few
 * seconds for the changes of other nodes; while the database is away the last known list stands.
 */
@ApplicationScoped
public class AddressGuard {

  static final Duration FRESH = Duration.ofSeconds(3);

  private static final Logger LOG = Logger.getLogger(AddressGuard.class.getName());

  private final BlockTable table;
  private final Scopes scopes;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Known known = new Known(List.of(), Instant.MIN);

  private record Known(List<AddressBlock> blocks, Instant readAt) {}

  @Inject
  public AddressGuard(Jdbi jdbi, Scopes scopes) {
    this(jdbi, scopes, InstantSource.system());
  }

  public AddressGuard(Jdbi jdbi, Scopes scopes, InstantSource clock) {
    this.table = new BlockTable(jdbi);
    this.scopes = scopes;
    this.clock = clock;
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
    for (var block : fresh(now)) {
      if (block.standsAt(now) && block.range().holds(address)) {
        throw new AddressBlocked();
      }
    }
  }

  /** Something was blocked or opened: the next call reads the list. */
  public void changed(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) AddressBlocksChanged change) {
    known = new Known(known.blocks(), Instant.MIN);
  }

  private List<AddressBlock> fresh(Instant now) {
    var standing = known;
    var never = standing.readAt().equals(Instant.MIN);
    if (!never && now.isBefore(standing.readAt().plus(FRESH))) {
      return standing.blocks();
    }
    // One reads, the others go on with what is known; after a change all wait for the new list.
    if (never) {
      reading.lock();
    } else if (!reading.tryLock()) {
      return standing.blocks();
    }
    try {
      if (known == standing) {
        known = new Known(scopes.asSystem("address-guard", () -> table.standing(now)), now);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The list of blocked addresses could not be read", e);
      known = new Known(standing.blocks(), now);
    } finally {
      reading.unlock();
    }
    return known.blocks();
  }
}
